import { bisectLeft, bisectRight } from 'd3';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';
import { type DrawnDays, drawnDays, middleDay } from './extent.ts';

/** From the top to the bottom. */
export const LANES: readonly Lane[] = ['operation', 'event', 'camp', 'memorial'];

/** A record of known date and the days it is drawn at, reckoned once. */
export interface Dated {
	record: IndexRecord;
	days: DrawnDays;
	/** Where it stands when it is drawn without length. */
	middle: number;
}

/** The records of a lane, sorted once, so that those of a while are found without a look at the others. */
export interface LaneIndex {
	/** Those of unknown date. */
	readonly undated: readonly IndexRecord[];
	/** All, as a keyboard goes through them: by the day they stand at, those of unknown date last. */
	readonly order: readonly IndexRecord[];
	/** Those that may be seen between two mornings, in order. */
	between(from: Day, to: Day): readonly Dated[];
}

export type LaneIndexes = Readonly<Record<Lane, LaneIndex>>;

/** @param end the first day after the axis */
export function indexLanes(records: readonly IndexRecord[], end: Day): LaneIndexes {
	return Object.fromEntries(
		LANES.map((lane) => [
			lane,
			indexLane(
				records.filter((record) => record.lane === lane),
				end,
			),
		]),
	) as Record<Lane, LaneIndex>;
}

function indexLane(records: readonly IndexRecord[], end: Day): LaneIndex {
	const sorted = records
		.filter(({ date }) => date)
		.map((record): Dated => ({ record, days: drawnDays(record, end), middle: middleDay(record, end) }))
		.sort((a, b) => a.days.softFrom - b.days.softFrom || a.days.softTo - b.days.softTo);
	const undated = records.filter(({ date }) => !date);
	const starts = sorted.map(({ days }) => days.softFrom);
	// The furthest end of a record and all before it: up to where this lies before a day, nothing reaches that day.
	const reach: number[] = [];
	for (const { days } of sorted) reach.push(Math.max(reach.at(-1) ?? Number.NEGATIVE_INFINITY, days.softTo));
	const order = [...sorted].sort((a, b) => a.middle - b.middle).map(({ record }) => record);
	return {
		undated,
		order: [...order, ...undated],
		between(from, to) {
			const found: Dated[] = [];
			const last = bisectLeft(starts, to);
			for (let i = bisectRight(reach, from); i < last; i++) {
				const each = sorted[i] as Dated;
				if (each.days.softTo > from) found.push(each);
			}
			return found;
		},
	};
}
