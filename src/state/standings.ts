import { bisectLeft } from 'd3';
import type { IndexRecord } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';
import { dayOf, yearOf } from '../time/day.ts';
import { RECENT_DAYS, type Span, type Standing, spanOf, standingOf } from './moment.ts';

/** How a record stands to a day. */
export interface Stood {
	record: IndexRecord;
	standing: Standing;
}

/**
 * The days on which a record may come to stand otherwise than on the day before. A day too many does no harm: whoever asks
 * what has changed compares.
 */
function turnsOf(record: IndexRecord, span: Span | null, end: Day): Day[] {
	if (record.lane === null) return [];
	if (!span) return [dayOf(yearOf(end - 1))];
	const [earliest, latest, ends] = record.date?.bounds ?? [];
	const turns = [span.from, span.to + 1, span.to + RECENT_DAYS + 1];
	for (const day of [earliest, latest]) if (day !== null && day !== undefined) turns.push(day);
	if (ends !== null && ends !== undefined) turns.push(ends + 1);
	return turns;
}

/** A record that stands otherwise on one day than on another. */
export interface Turn {
	/** Its index among the records. */
	place: number;
	record: IndexRecord;
	from: Standing;
	to: Standing;
}

/** What stands otherwise on one day than on another. */
export interface Turning {
	readonly records: readonly IndexRecord[];
	standing(record: IndexRecord, day: Day): Standing;
	/**
	 * What turns on the way from `before` to `after`, in the order of the records. Only those are looked at that have a
	 * turn between the two: a step of a scrub costs what changes, however many records there are.
	 */
	between(before: Day, after: Day): readonly Turn[];
}

/** Day and place in one number, so that numbers alone are sorted; there are fewer records than this. */
const PLACES = 2 ** 21;

/** Sorts the turns of all records once. @param end the first day after the axis */
export function turningOf(records: readonly IndexRecord[], end: Day): Turning {
	const spans = records.map(spanOf);
	const turns = Float64Array.from(
		records.flatMap((record, place) =>
			turnsOf(record, spans[place] as Span | null, end).map((day) => day * PLACES + place),
		),
	).sort();
	// All views ask the same of a step, one after the other.
	let last: { before: Day; after: Day; turned: readonly Turn[] } | null = null;
	return {
		records,
		standing: (record, day) => standingOf(record, day, end),
		between(before, after) {
			if (last?.before === before && last.after === after) return last.turned;
			const [from, to] = before < after ? [before, after] : [after, before];
			const within = turns.subarray(bisectLeft(turns, (from + 1) * PLACES), bisectLeft(turns, (to + 1) * PLACES));
			const near = Int32Array.from(within, (turn) => turn - Math.floor(turn / PLACES) * PLACES).sort();
			const turned: Turn[] = [];
			for (let i = 0; i < near.length; i++) {
				const place = near[i] as number;
				if (i > 0 && place === near[i - 1]) continue;
				const record = records[place] as IndexRecord;
				const span = spans[place] as Span | null;
				const was = standingOf(record, before, end, span);
				const is = standingOf(record, after, end, span);
				if (was !== is) turned.push({ place, record, from: was, to: is });
			}
			last = { before, after, turned };
			return turned;
		},
	};
}

/** How all records stand, as the day goes on. */
export interface Standings {
	/**
	 * Goes to a day, which costs what turns on the way and what is to be seen.
	 * @returns those that are to be seen on the map on their own account: neither ahead nor, but for camps, over; in the order
	 * of the records. The same array as long as nothing turns, another when anything does.
	 */
	goTo(day: Day): readonly Stood[];
	/** How each stands on that day: a copy, as long as there are records. */
	all(): readonly Stood[];
}

export function standingsOver(turning: Turning): Standings {
	let at: Day | null = null;
	const all: Stood[] = [];
	let present: readonly Stood[] = [];
	/** Where those that are present stand among all. */
	let places: readonly number[] = [];
	const first = (day: Day): Turn[] =>
		turning.records.map((record, place) => ({ place, record, from: 'ahead', to: turning.standing(record, day) }));
	return {
		goTo(day) {
			const turned = at === null ? first(day) : turning.between(at, day);
			at = day;
			if (turned.length === 0) return present;
			const stay: Stood[] = [];
			const there: number[] = [];
			const put = (stood: Stood, place: number) => {
				stay.push(stood);
				there.push(place);
			};
			let next = 0;
			const keepUntil = (place: number) => {
				for (; next < places.length && (places[next] as number) < place; next++)
					put(present[next] as Stood, places[next] as number);
			};
			for (const { place, record, to } of turned) {
				keepUntil(place);
				if (places[next] === place) next++;
				const stood: Stood = { record, standing: to };
				all[place] = stood;
				if (isPresent(stood)) put(stood, place);
			}
			keepUntil(Number.POSITIVE_INFINITY);
			[present, places] = [stay, there];
			return present;
		},
		all: () => all.slice(),
	};
}

const isPresent = ({ record, standing }: Stood): boolean =>
	standing !== 'ahead' && (standing !== 'over' || record.type === 'camp');

/** A memorial of known date that stands, or may: those of unknown date are counted apart. */
export const isStanding = ({ record, standing }: Stood): boolean =>
	record.lane === 'memorial' && record.date !== null && (standing === 'now' || standing === 'perhaps');
