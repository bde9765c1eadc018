import type { IndexRecord } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import { spanOf } from '../state/moment.ts';
import type { Axis } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { BEFORE_FROM, eraOf, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';

/**
 * The four bounds of a record as mornings, an end being the first morning after it. Certain is what lies from `from` to `to`;
 * `to` comes before `from` where no day is certain.
 */
export interface DrawnDays {
	softFrom: Day;
	from: Day;
	to: Day;
	softTo: Day;
}

/**
 * The days over which a record is drawn. What has no bound fades out with the stretch of the axis it is known in: of a camp of
 * the war whose end nobody knows, no one may say that it stood in 1944.
 */
export function drawnDays(record: IndexRecord, end: Day): DrawnDays {
	const [a, b, c, d] = record.date?.bounds ?? [null, null, null, null];
	const known = a ?? b ?? c ?? d ?? end - 1;
	const from = b ?? (a === null ? (c ?? d ?? known) : (d ?? a));
	const to = (c ?? b ?? a ?? d ?? known) + 1;
	return {
		softFrom: a ?? fadeFrom(from),
		from,
		to,
		softTo: d === null ? fadeTo(Math.max(from, to), end) : d + 1,
	};
}

const fadeFrom = (day: Day): Day =>
	Math.min({ before: BEFORE_FROM, war: WAR_FROM, memory: MEMORY_FROM }[eraOf(day)], day);
const fadeTo = (day: Day, end: Day): Day =>
	Math.max({ before: WAR_FROM, war: MEMORY_FROM, memory: end }[eraOf(day)], day);

/** Where a mark without length stands: in the middle of what its date allows; of a memorial, its opening. */
export function middleDay(record: IndexRecord, end: Day): number {
	const span = spanOf(record);
	if (!span) return end;
	const [a, b, c, d] = record.date?.bounds ?? [];
	// Known only to stand by some day.
	if (record.lane === 'memorial' && (a ?? b) == null) return (c ?? d ?? end - 1) + 0.5;
	return record.lane === 'memorial' ? span.from + 0.5 : (span.from + span.to + 1) / 2;
}

/** The four bounds in pixels: what is certain (`x0`-`x1`) within what is possible. `x1` is left of `x0` where nothing is certain. */
export interface SoftExtent {
	softFrom: number;
	x0: number;
	x1: number;
	softTo: number;
}

/** A part that is drawn: solid, or running out to the start, the end, or both sides. */
export interface Part {
	look: 'mark' | 'soft start' | 'soft end' | 'soft both';
	from: number;
	to: number;
}

/** Softness narrower than this does not show, pixels. */
const SEEN = 0.7;

export function softExtent({ softFrom, from, to, softTo }: DrawnDays, axis: Axis): SoftExtent {
	return { softFrom: axis.x(softFrom), x0: axis.x(from), x1: axis.x(to), softTo: axis.x(softTo) };
}

/**
 * A span widened to be seen, if need be, without growing harder: what is mostly uncertain stays soft at every zoom, what is
 * certain but short becomes a solid sliver.
 * @param least pixels
 */
export function atLeast({ softFrom, x0, x1, softTo }: SoftExtent, least: number): SoftExtent {
	const width = softTo - softFrom;
	if (width >= least) return { softFrom, x0, x1, softTo };
	const middle = (softFrom + softTo) / 2;
	const [from, to] = [middle - least / 2, middle + least / 2];
	const certain = Math.max(x1 - x0, 0) * 2 > width || width < SEEN;
	return certain
		? { softFrom: from, x0: from, x1: to, softTo: to }
		: { softFrom: from, x0: middle, x1: middle, softTo: to };
}

/** The parts a span is drawn of, from left to right. Nothing is solid but what is certain. */
export function partsOf({ softFrom, x0, x1, softTo }: SoftExtent): Part[] {
	if (x1 - x0 < Math.min(1, (softTo - softFrom) / 2)) return [{ look: 'soft both', from: softFrom, to: softTo }];
	const parts: Part[] = [];
	if (x0 - softFrom > SEEN) parts.push({ look: 'soft start', from: softFrom, to: x0 });
	parts.push({ look: 'mark', from: x0, to: x1 });
	if (softTo - x1 > SEEN) parts.push({ look: 'soft end', from: x1, to: softTo });
	return parts;
}

/** How a mark without length fades over the days it may have stood at; pixels. */
export interface Fade {
	look: 'soft start' | 'soft end' | 'soft both';
	from: number;
	to: number;
}

/** What has no bound on a side fades over so much, pixels: a length that means nothing but that none is known. */
const OPEN = px(22);

/** The fade of a mark at `x`; `null` where the date is known as well as a mark can show it. @param size of the mark, pixels */
export function fadeOf(record: IndexRecord, x: number, axis: Axis, size: number): Fade | null {
	const [a, b, c, d] = record.date?.bounds ?? [];
	if ((a ?? b) == null) return { look: 'soft start', from: x - OPEN, to: x };
	if ((d ?? c) == null || (record.lane === 'memorial' && b == null)) return { look: 'soft end', from: x, to: x + OPEN };
	// A memorial is opened once: the end of its date, when there is one, is another matter.
	const first = a ?? (b as Day);
	const last = record.lane === 'memorial' ? (b as Day) : (d ?? (c as Day));
	if (a == null) return { look: 'soft start', from: x - OPEN, to: x };
	const [from, to] = [axis.x(first), axis.x(last + 1)];
	return last > first && to - from > size + 3 ? { look: 'soft both', from, to } : null;
}
