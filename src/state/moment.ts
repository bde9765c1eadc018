import type { IndexRecord } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';
import { yearOf } from '../time/day.ts';
import { BEFORE_FROM } from '../time/eras.ts';

/** How a record stands to a day. */
export type Standing =
	/** Not begun, or not shown at all. */
	| 'ahead'
	/** It happens, is in operation, or stands. */
	| 'now'
	/** It may have begun or may have ended: the dates do not say. */
	| 'perhaps'
	/** It ended within the last fortnight. */
	| 'recent'
	| 'over';

/** Days for which what has ended is still shown as just past. */
export const RECENT_DAYS = 14;

/** The days on which a record begins and ends for the purpose of being shown: the middles of what its date allows. */
export interface Span {
	from: Day;
	/** The last day, inclusive. */
	to: Day;
}

const middle = (earliest: Day, latest: Day): Day => Math.floor((earliest + latest) / 2);

/** Open ends count as never begun to end: an open start is held to be long before, an open end long after. */
export function spanOf(record: Pick<IndexRecord, 'date' | 'lane'>): Span | null {
	if (!record.date) return null;
	const { bounds, first: shown } = record.date;
	// Read one by one: to take an array apart costs more than all the rest, where hundreds turn in a step.
	const a = bounds[0];
	const b = bounds[1];
	const c = bounds[2];
	const d = bounds[3];
	if (record.date.said.length === 1 && record.lane !== 'memorial') {
		// A single date of month or year precision: it happened on some day of that time.
		return { from: a ?? b ?? -1e6, to: d ?? c ?? 1e6 };
	}
	// Where sources disagree, the one shown first decides: the middle between two of them none has given.
	const first = shown?.[0];
	const last = shown?.[1];
	const from = first ?? (a === null && b === null ? -1e6 : middle(a ?? (b as Day), b ?? (a as Day)));
	const to = last ?? (c === null && d === null ? 1e6 : middle(c ?? (d as Day), d ?? (c as Day)));
	return { from, to };
}

/**
 * How a record stands to a day. Memorials stand from their opening on; those of unknown date are known to stand this year.
 * @param span the record's own, where it is known already
 */
export function standingOf(
	record: Pick<IndexRecord, 'date' | 'lane'>,
	day: Day,
	end: Day,
	span: Span | null = spanOf(record),
): Standing {
	if (record.lane === null) return 'ahead';
	const bounds = record.date?.bounds;
	if (record.lane === 'memorial') {
		if (!span) return yearOf(day) >= yearOf(end - 1) ? 'perhaps' : 'ahead';
		if (day < (bounds?.[0] ?? span.from)) return 'ahead';
		if (day < (bounds?.[1] ?? span.from)) return day >= span.from ? 'perhaps' : 'ahead';
		return 'now';
	}
	if (!span || day < span.from) return 'ahead';
	if (day <= span.to) {
		// From the latest start to the earliest end.
		const sure = day >= (bounds?.[1] ?? span.from) && day <= (bounds?.[2] ?? span.to);
		return sure ? 'now' : 'perhaps';
	}
	return day <= span.to + RECENT_DAYS ? 'recent' : 'over';
}

/** The day a visitor is taken to who follows a link to a record: when it begins, or is known to stand. */
export function dayToShow(record: IndexRecord, end: Day): Day {
	const span = spanOf(record);
	if (!span) return end - 1;
	// Of a memorial opened in some year the end of that year: before it nobody can say that it stood.
	const shown = record.date?.first?.[0] ?? null;
	const day = shown ?? (record.lane === 'memorial' ? (record.date?.bounds[1] ?? span.from) : span.from);
	return Math.min(Math.max(day, BEFORE_FROM), end - 1);
}
