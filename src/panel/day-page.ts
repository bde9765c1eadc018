import { html, nothing, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { changesBetween, sayChanges } from '../state/changes.ts';
import { CHANGE_DAYS, type Derived } from '../state/derive.ts';
import { spanOf } from '../state/moment.ts';
import { byOutcome, isYear, onlyName, sayMoment } from '../state/said.ts';
import { isStanding, type Stood } from '../state/standings.ts';
import type { Store } from '../state/store.ts';
import { type Day, yearOf } from '../time/day.ts';
import { dayOfWar, eraOf, FRONT_TO, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import { nameLinks } from './name-links.ts';

export interface PageContext {
	store: Store;
	dataset: Dataset;
	derived: Derived;
	open: (id: string) => void;
	/** The day from which the visitor comes to this one; `null` at first. */
	from: Day | null;
	/** Where a reader writes about a mistake. */
	corrections: string | null;
	/** Lists that the reader has unfolded. */
	unfolded: ReadonlySet<string>;
	unfold: (list: string) => void;
}

/** How many entries of a list are shown before it is unfolded. */
const FEW = 6;
/** Names in a sentence before the rest is counted. */
const MANY = 10;

/** The day, with nothing selected: what happens, what has just changed, how much is occupied. */
export function dayPage(context: PageContext): TemplateResult {
	const { store } = context;
	const language = store.language.value;
	const words = say(language);
	const day = store.date.value;
	const war = dayOfWar(day);
	const memory = eraOf(day) === 'memory';
	const kicker =
		war !== null && !isYear(day) ? words.dayOfWar(war) : memory ? sinceFreed(day, language) : words.beforeWar;
	return html`<article class="day">
		<p class="kicker"><span>${kicker}</span></p>
		<h2>${sayMoment(day, language)}</h2>
		${day <= WAR_FROM ? intro(context) : nothing}
		${memory && day >= FRONT_TO ? nothing : changedBlock(context)} ${sinceBlock(context)} ${occupiedBlock(context)}
		${memory ? memoryBlocks(context) : warBlocks(context)} ${topics(context)}
		${day <= WAR_FROM ? nothing : html`<p class="page-foot">${aboutLink(context)}</p>`}
	</article>`;
}

const sinceFreed = (day: Day, language: 'en' | 'ru') => {
	const years = yearOf(day) - yearOf(MEMORY_FROM - 1);
	return years > 0 ? say(language).yearsAfter(years) : nothing;
};

function intro(context: PageContext): TemplateResult {
	const { store } = context;
	const words = say(store.language.value);
	return html`<section class="intro">
		<h3>${words.introTitle}</h3>
		<p>${words.intro}</p>
		<p>${aboutLink(context)}</p>
	</section>`;
}

const aboutLink = ({ store }: PageContext) => {
	const language = store.language.value;
	const words = say(language);
	const led = store.mode.value === 'kiosk' || store.mode.value === 'embed';
	return html`<button type="button" class="more" @click=${() => store.turnTo('about')}>${words.aboutMore}</button>${
		led ? nothing : html` <a class="more" href="?mode=present&amp;lang=${language}">${words.tours}</a>`
	}`;
};

/** What changed hands in the week up to the day: a sentence for each outcome, towns as links. */
function changedBlock(context: PageContext): TemplateResult {
	const { store, dataset, derived, open, unfolded, unfold } = context;
	const words = say(store.language.value);
	const day = store.date.value;
	const today = derived.changed.value.filter((change) => change.day === day);
	const before = derived.changed.value.filter((change) => change.day !== day);
	const sentences = (changes: typeof today) => {
		const { freed, taken, contested, partisan } = byOutcome(changes);
		return [
			sentence(freed, words.freedTowns),
			sentence(taken, words.takenTowns),
			sentence(contested, words.contestedTowns),
			sentence(partisan, words.partisanTowns),
		].filter((each) => each !== nothing);
	};
	const sentence = (towns: IndexTown[], phrase: (names: string, only?: string) => string) => {
		if (towns.length === 0) return nothing;
		// The phrase is cut where the names stand, so that each name can be a link.
		const [start = '', end = ''] = phrase('\u0000', onlyName(towns, dataset, day)).split('\u0000');
		const all = unfolded.has(phrase.name) || towns.length <= MANY;
		const shown = (all ? towns : towns.slice(0, MANY - 2)).map(({ id }) => id);
		const links = nameLinks(shown, (id) => dataset.name(id, day), open);
		const more = all
			? nothing
			: html` <button type="button" class="link quiet" @click=${() => unfold(phrase.name)}>${words.andMore(towns.length - shown.length)}</button>`;
		return html`<p>${start}${links}${more}${end}.</p>`;
	};
	const now = sentences(today);
	const week = sentences(before);
	return html`<section class="changed">
		${now.length > 0 ? html`<div class="today">${now}</div>` : nothing}
		${
			week.length > 0
				? html`<h3>${words.changedInWeek}</h3>
						${week}`
				: now.length === 0 && day > WAR_FROM + CHANGE_DAYS && day < FRONT_TO
					? html`<p class="quiet">${words.nothingChanged}</p>`
					: nothing
		}
	</section>`;
}

/** What is otherwise than where the visitor rested before, in words; what the week's own list tells is not told twice. */
function sinceBlock({ store, dataset, derived, from }: PageContext): TemplateResult | typeof nothing {
	const day = store.date.value;
	if (from === null || Math.abs(day - from) <= 1) return nothing;
	const language = store.language.value;
	const words = say(language);
	const changes = changesBetween(dataset, derived.turning, from, day);
	const told = day > from && day - from <= CHANGE_DAYS ? { ...changes, freed: [], taken: [] } : changes;
	const parts = sayChanges(told, Math.max(from, day), dataset, language);
	if (parts.length === 0) return nothing;
	const moment = sayMoment(from, language);
	return html`<section class="since">
		<h3>${day > from ? words.changedSince(moment) : words.changesAhead(moment)}</h3>
		<p>${parts.join('; ')}.</p>
	</section>`;
}

function occupiedBlock({ store, dataset, derived }: PageContext): TemplateResult | typeof nothing {
	const words = say(store.language.value);
	const day = store.date.value;
	if (day < WAR_FROM || day >= FRONT_TO) return nothing;
	const percent = Math.round(derived.share.value * 100);
	const inside = dataset.towns.filter((town) => town.region !== 'ring').length;
	return html`<section class="occupied">
		<p>${words.occupied(percent)}</p>
		<div class="bar" aria-hidden="true"><i data-percent=${percent}></i></div>
		<details>
			<summary>${words.howMade}</summary>
			<p>${words.occupiedHow(inside)}</p>
		</details>
	</section>`;
}

function warBlocks(context: PageContext): TemplateResult {
	const { store, derived } = context;
	const words = say(store.language.value);
	const of = (lanes: string[], standings: string[]) =>
		derived.standings.value.filter(
			({ record, standing }) => lanes.includes(record.lane ?? '') && standings.includes(standing),
		);
	const moments = of(['event'], ['now', 'perhaps']);
	const operations = of(['operation'], ['now', 'perhaps']);
	const recent = of(['event', 'operation'], ['recent']);
	const camps = of(['camp'], ['now', 'perhaps']);
	return html`
		${
			moments.length > 0
				? listBlock(context, 'happening', words.happening, moments)
				: operations.length === 0 && recent.length === 0
					? html`<section>
							<h3>${words.happening}</h3>
							<p class="quiet">${words.nothingHappens}</p>
							${nearest(context)}
						</section>`
					: nothing
		}
		${listBlock(context, 'operations', words.inOperation, operations)} ${listBlock(context, 'recent', words.recently, recent)}
		${listBlock(context, 'camps', words.camps(camps.length), camps)}
	`;
}

function nearest({ store, dataset, open }: PageContext): TemplateResult | typeof nothing {
	const day = store.date.value;
	const words = say(store.language.value);
	const next = dataset.records
		.filter((record) => record.lane === 'event' || record.lane === 'operation')
		.map((record) => ({ record, from: spanOf(record)?.from ?? -1e9 }))
		.filter(({ from }) => from > day)
		.sort((a, b) => a.from - b.from)[0];
	if (!next) return nothing;
	return html`<p class="quiet">
		${words.nearestDay}: ${sayDate(next.record.date, store.language.value)},
		<button type="button" class="link" @click=${() => open(next.record.id)}>${dataset.name(next.record.id)}</button>
	</p>`;
}

function memoryBlocks(context: PageContext): TemplateResult {
	const { store, derived, dataset } = context;
	const words = say(store.language.value);
	const year = yearOf(store.date.value);
	const standing = derived.standings.value.filter(isStanding);
	const opened = standing.filter(({ record }) => yearOf(spanOf(record)?.from ?? 0) === year);
	const events = derived.standings.value.filter(
		({ record }) =>
			record.lane !== 'memorial' &&
			record.lane !== 'camp' &&
			record.lane !== null &&
			yearOf(spanOf(record)?.from ?? 0) === year,
	);
	const undated = dataset.records.filter((record) => record.lane === 'memorial' && !record.date).length;
	return html`<section class="standing">
			<p>${words.memorials(standing.length)}. <span class="quiet">${words.undatedCount(undated)}.</span></p>
		</section>
		${opened.length > 0 ? listBlock(context, 'opened', words.openedIn(year), opened) : html`<p class="quiet">${words.nothingOpened(year)}</p>`}
		${listBlock(context, 'events', words.lane.event, events)}`;
}

function topics(context: PageContext): TemplateResult | typeof nothing {
	const { dataset, store } = context;
	const all = dataset.records
		.filter((record) => record.type === 'topic')
		.map((record): Stood => ({ record, standing: 'over' }));
	return listBlock(context, 'topics', say(store.language.value).wholeInFigures, all, 4);
}

function listBlock(
	context: PageContext,
	key: string,
	title: string,
	all: readonly Stood[],
	few = FEW,
): TemplateResult | typeof nothing {
	if (all.length === 0) return nothing;
	const { store, dataset, open, unfolded, unfold } = context;
	const words = say(store.language.value);
	const sorted = [...all].sort(
		(a, b) => a.record.importance - b.record.importance || startOf(a.record) - startOf(b.record),
	);
	const shown = unfolded.has(key) ? sorted : sorted.slice(0, few);
	return html`<section>
		<h3>${title}</h3>
		<ul class="records">
			${shown.map(
				({ record, standing }) => html`<li>
					<button type="button" class="entry ${record.type}" @click=${() => open(record.id)}>
						<i class="shape" aria-hidden="true"></i>
						<span>
							<b>${dataset.name(record.id)}</b>
							<small>${[words.kind[record.kind], record.date && sayDate(record.date, store.language.value), standing === 'perhaps' && words.sign.perhaps].filter(Boolean).join(' · ')}</small>
						</span>
					</button>
				</li>`,
			)}
		</ul>
		${
			all.length > few
				? html`<button type="button" class="more" @click=${() => unfold(key)}>${unfolded.has(key) ? words.showFewer : words.showAll(all.length)}</button>`
				: nothing
		}
	</section>`;
}

const startOf = (record: IndexRecord) => spanOf(record)?.from ?? 0;
