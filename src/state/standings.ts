import { bisectRight } from 'd3';
import type { IndexRecord } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';
import { dayOf, yearOf } from '../time/day.ts';
import { RECENT_DAYS, type Standing, spanOf, standingOf } from './moment.ts';

/** How a record stands to a day. */
export interface Stood {
	record: IndexRecord;
	standing: Standing;
}

/**
 * The days on which a record may come to stand otherwise than on the day before. A day too many does no harm: whoever asks
 * what has changed compares.
 */
function turnsOf(record: IndexRecord, end: Day): Day[] {
	if (record.lane === null) return [];
	const span = spanOf(record);
	if (!span) return [dayOf(yearOf(end - 1))];
	const [earliest, latest, ends] = record.date?.bounds ?? [];
	const turns = [span.from, span.to + 1, span.to + RECENT_DAYS + 1];
	for (const day of [earliest, latest]) if (day !== null && day !== undefined) turns.push(day);
	if (ends !== null && ends !== undefined) turns.push(ends + 1);
	return turns;
}

/** What stands otherwise on one day than on another. */
export interface Turning {
	readonly records: readonly IndexRecord[];
	standing(record: IndexRecord, day: Day): Standing;
	/**
	 * The places, in the order of the records, of those that stand otherwise on `after` than on `before`. Only those are
	 * looked at that have a turn between the two: a step of a scrub costs what changes, however many records there are.
	 */
	between(before: Day, after: Day): number[];
}

/** Sorts the turns of all records once. @param end the first day after the axis */
export function turningOf(records: readonly IndexRecord[], end: Day): Turning {
	const turns = records
		.flatMap((record, place) => turnsOf(record, end).map((day) => ({ day, place })))
		.sort((a, b) => a.day - b.day);
	const days = turns.map(({ day }) => day);
	const standing = (record: IndexRecord, day: Day) => standingOf(record, day, end);
	return {
		records,
		standing,
		between(before, after) {
			const [from, to] = before < after ? [before, after] : [after, before];
			const near = new Set<number>();
			for (let i = bisectRight(days, from); i < days.length && (days[i] as Day) <= to; i++)
				near.add((turns[i] as (typeof turns)[number]).place);
			return [...near].filter((place) => {
				const record = records[place] as IndexRecord;
				return standing(record, before) !== standing(record, after);
			});
		},
	};
}

/**
 * How all records stand, day after day: the same array as long as nothing turns, else a copy in which only what turned is new.
 */
export function standingsOver(turning: Turning): (day: Day) => readonly Stood[] {
	let at: Day | null = null;
	let all: readonly Stood[] = [];
	return (day) => {
		if (at === null) all = turning.records.map((record) => ({ record, standing: turning.standing(record, day) }));
		else {
			const turned = turning.between(at, day);
			if (turned.length > 0) {
				const next = all.slice();
				for (const place of turned) {
					const record = turning.records[place] as IndexRecord;
					next[place] = { record, standing: turning.standing(record, day) };
				}
				all = next;
			}
		}
		at = day;
		return all;
	};
}

/** A memorial of known date that stands, or may: those of unknown date are counted apart. */
export const isStanding = ({ record, standing }: Stood): boolean =>
	record.lane === 'memorial' && record.date !== null && (standing === 'now' || standing === 'perhaps');
