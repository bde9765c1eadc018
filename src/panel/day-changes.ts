import { html, nothing, type TemplateResult } from 'lit-html';
import type { IndexTown } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { changesBetween, sayChanges } from '../state/changes.ts';
import { CHANGE_DAYS } from '../state/derive.ts';
import { byOutcome, onlyName, sayMoment } from '../state/said.ts';
import { FRONT_TO, WAR_FROM } from '../time/eras.ts';
import { nameLinks } from './name-links.ts';
import type { PageContext } from './page-context.ts';

/** Names in a sentence before the rest is counted. */
const MANY = 10;

/** What changed hands in the week up to the day: a sentence for each outcome, towns as links. */
export function changedInWeek(context: PageContext): TemplateResult {
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
export function changedSince({ store, dataset, derived, from }: PageContext): TemplateResult | typeof nothing {
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
