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

/** How a record stands, between one of its turns and the next: `standings[i]` holds from `days[i - 1]` until the day before `days[i]`. */
interface Phases {
	days: Day[];
	standings: Standing[];
}

function phasesOf(record: IndexRecord, end: Day): Phases {
	const days = [...new Set(turnsOf(record, end))].sort((a, b) => a - b);
	const first = standingOf(record, (days[0] ?? end) - 1, end);
	return { days, standings: [first, ...days.map((day) => standingOf(record, day, end))] };
}

/** What stands otherwise on one day than on another. */
export interface Turning {
	readonly records: readonly IndexRecord[];
	standing(record: IndexRecord, day: Day): Standing;
	/**
	 * The places, in the order of the records, of those that stand otherwise on `after` than on `before`. Only those are
	 * looked at that have a turn between the two: a step of a scrub costs what changes, however many records there are.
	 */
	between(before: Day, after: Day): readonly number[];
}

/** Sorts the turns of all records once. @param end the first day after the axis */
export function turningOf(records: readonly IndexRecord[], end: Day): Turning {
	const turns = records
		.flatMap((record, place) => turnsOf(record, end).map((day) => ({ day, place })))
		.sort((a, b) => a.day - b.day);
	const days = turns.map(({ day }) => day);
	const phases = new Map<IndexRecord, Phases>();
	const standing = (record: IndexRecord, day: Day): Standing => {
		const known = phases.get(record);
		if (!known) return standingOf(record, day, end);
		let i = 0;
		while (i < known.days.length && (known.days[i] as Day) <= day) i++;
		return known.standings[i] as Standing;
	};
	// All views ask the same of a step, one after the other.
	let last: { before: Day; after: Day; turned: readonly number[] } | null = null;
	return {
		records,
		standing,
		between(before, after) {
			if (last?.before === before && last.after === after) return last.turned;
			const [from, to] = before < after ? [before, after] : [after, before];
			const near = new Set<number>();
			for (let i = bisectRight(days, from); i < days.length && (days[i] as Day) <= to; i++)
				near.add((turns[i] as (typeof turns)[number]).place);
			const turned = [...near].filter((place) => {
				const record = records[place] as IndexRecord;
				// What has turned once is asked for again and again; the others never, when the page opens.
				if (!phases.has(record)) phases.set(record, phasesOf(record, end));
				return standing(record, before) !== standing(record, after);
			});
			last = { before, after, turned };
			return turned;
		},
	};
}

/** How the records stand to a day, in their order. */
export interface Standings {
	readonly all: readonly Stood[];
	/** Those that are to be seen on the map on their own account: neither ahead nor, but for camps, over. */
	readonly present: readonly Stood[];
}

/**
 * How all records stand, day after day: the same as long as nothing turns, else a copy in which only what turned is new.
 */
export function standingsOver(turning: Turning): (day: Day) => Standings {
	let at: Day | null = null;
	let standings: Standings = { all: [], present: [] };
	const present = new Map<number, Stood>();
	const place = (stood: Stood, i: number): Stood => {
		if (isPresent(stood)) present.set(i, stood);
		else present.delete(i);
		return stood;
	};
	return (day) => {
		const stand = (i: number) => {
			const record = turning.records[i] as IndexRecord;
			return place({ record, standing: turning.standing(record, day) }, i);
		};
		const turned = at === null ? turning.records.map((_, i) => i) : turning.between(at, day);
		if (turned.length > 0) {
			const all = standings.all.slice();
			for (const i of turned) all[i] = stand(i);
			const order = Int32Array.from(present.keys()).sort();
			standings = { all, present: Array.from(order, (i) => present.get(i) as Stood) };
		}
		at = day;
		return standings;
	};
}

const isPresent = ({ record, standing }: Stood): boolean =>
	standing !== 'ahead' && (standing !== 'over' || record.type === 'camp');

/** A memorial of known date that stands, or may: those of unknown date are counted apart. */
export const isStanding = ({ record, standing }: Stood): boolean =>
	record.lane === 'memorial' && record.date !== null && (standing === 'now' || standing === 'perhaps');
