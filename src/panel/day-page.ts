import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import { isYear, sayMoment } from '../state/said.ts';
import { isStanding, type Stood } from '../state/standings.ts';
import { type Day, yearOf } from '../time/day.ts';
import { dayOfWar, eraOf, FRONT_TO, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import { changedInWeek, changedSince } from './day-changes.ts';
import type { PageContext } from './page-context.ts';
import { recordList } from './record-list.ts';

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
		${memory && day >= FRONT_TO ? nothing : changedInWeek(context)} ${changedSince(context)} ${occupiedBlock(context)}
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
				? recordList(context, 'happening', words.happening, moments)
				: operations.length === 0 && recent.length === 0
					? html`<section>
							<h3>${words.happening}</h3>
							<p class="quiet">${words.nothingHappens}</p>
							${nearest(context)}
						</section>`
					: nothing
		}
		${recordList(context, 'operations', words.inOperation, operations)} ${recordList(context, 'recent', words.recently, recent)}
		${recordList(context, 'camps', words.camps(camps.length), camps)}
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
		${opened.length > 0 ? recordList(context, 'opened', words.openedIn(year), opened) : html`<p class="quiet">${words.nothingOpened(year)}</p>`}
		${recordList(context, 'events', words.lane.event, events)}`;
}

function topics(context: PageContext): TemplateResult | typeof nothing {
	const { dataset, store } = context;
	const all = dataset.records
		.filter((record) => record.type === 'topic')
		.map((record): Stood => ({ record, standing: 'over' }));
	return recordList(context, 'topics', say(store.language.value).wholeInFigures, all, 4);
}
