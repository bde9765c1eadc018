import type { Dataset } from '../dataset/dataset.ts';
import type { Holder, IndexTown, Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { type Day, endOfYear, yearOf } from '../time/day.ts';
import { eraOf } from '../time/eras.ts';
import { wordsOf } from '../time/words.ts';
import type { Derived } from './derive.ts';
import type { Store } from './store.ts';

/** The end of a year in the memory era stands for the year. */
export const isYear = (day: Day): boolean => eraOf(day) === 'memory' && day === endOfYear(yearOf(day));

/** The date as the playhead carries it: `25 September 1943`, and `1975` for the end of a year of memory. */
export const sayMoment = (day: Day, language: Language): string =>
	isYear(day) ? String(yearOf(day)) : wordsOf(language).full(day);

/** Towns by what became of them: taken, freed, and so on, each in order of weight. */
export function byOutcome(changed: readonly { town: IndexTown; from: Holder; to: Holder; day: Day }[]) {
	const sorted = [...changed].sort((a, b) => a.town.rank - b.town.rank || b.town.weight - a.town.weight);
	const to = (holder: Holder) => sorted.filter((change) => change.to === holder).map(({ town }) => town);
	return { freed: to('soviet'), taken: to('german'), contested: to('contested'), partisan: to('partisan') };
}

/** Names joined, no more than `most`, the rest counted. */
export function sayNames(names: readonly string[], most: number, language: Language): string {
	const words = say(language);
	if (names.length <= most) return words.list([...names]);
	return `${names.slice(0, most).join(', ')} ${words.andMore(names.length - most)}`;
}

/** The name on the day, where there is but one town: with it the verb agrees. */
export const onlyName = (towns: readonly IndexTown[], dataset: Dataset, day: Day): string | undefined =>
	towns.length === 1 ? dataset.name((towns[0] as IndexTown).id, day) : undefined;

/** The date in words and what holds then, briefly: what the slider says of itself. */
export function sayMomentFully(store: Store, dataset: Dataset, derived: Derived): string {
	const language = store.language.value;
	const words = say(language);
	const day = store.date.value;
	const parts: string[] = [];
	const { freed, taken } = byOutcome(derived.changed.value.filter((change) => change.day === day));
	const named = (towns: IndexTown[]) =>
		sayNames(
			towns.map((town) => dataset.name(town.id, day)),
			4,
			language,
		);
	if (freed.length > 0) parts.push(words.spoken.freed(named(freed), onlyName(freed, dataset, day)));
	if (taken.length > 0) parts.push(words.spoken.taken(named(taken), onlyName(taken, dataset, day)));
	if (eraOf(day) === 'memory') {
		parts.push(words.memorials(derived.memorials.value));
	} else parts.push(words.occupiedShort(Math.round(derived.share.value * 100)));
	return `${sayMoment(day, language)}: ${parts.join('; ')}`;
}
