import { changesOf } from '../control/holder.ts';
import type { Language } from '../dataset/served.ts';
import { dayToShow } from '../state/moment.ts';
import { type Day, toISO, yearOf } from '../time/day.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { wordsOf } from '../time/words.ts';
import type { Known } from './site.ts';

/** The day at which the map is opened for a record: when it begins; for a town the day on which its occupation ended. */
export function dayOfRecord(known: Known, end: Day): Day {
	if ('lane' in known) return known.lane || known.date ? dayToShow(known, end) : WAR_FROM;
	const changes = changesOf(known.spans);
	return changes.length > 1 ? (changes.at(-1)?.day ?? WAR_FROM) : WAR_FROM;
}

/** The day as the address takes it, and in words: years of memory stand for themselves. */
export function momentOf(day: Day, language: Language): { address: string; words: string } {
	const yearOnly = day >= MEMORY_FROM && toISO(day).endsWith('-12-31');
	if (yearOnly) return { address: String(yearOf(day)), words: String(yearOf(day)) };
	return { address: toISO(day), words: wordsOf(language).full(day) };
}
