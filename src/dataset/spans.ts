/**
 * Who held a town, with the window of each change.
 *
 * A change whose day is not known exactly has a window from its earliest to its latest day. Windows are cut off at the neighbouring
 * changes: an exact change stands, an inexact one ends the day before it or begins the day after it; where two inexact
 * windows overlap, they meet in the middle of the overlap. So the windows of a town never overlap and stay in order.
 */
import { parseDate } from './edtf.ts';
import type { Town } from './schema.ts';
import type { ServedSpan } from './served.ts';

/** @param control spans in order of time, as checked by references.ts */
export function servedSpans(control: Town['control']): ServedSpan[] {
	const spans = control.map(({ holder, from }): ServedSpan => {
		const { bounds } = parseDate(from);
		const earliest = bounds[0] ?? bounds[1] ?? 0;
		return { holder, from: [earliest, bounds[1] ?? earliest] };
	});
	for (let i = 1; i < spans.length; i++) {
		const before = spans[i - 1];
		const after = spans[i];
		if (before && after) separate(before.from, after.from);
	}
	return spans;
}

function separate(before: [number, number], after: [number, number]): void {
	if (before[1] < after[0]) return;
	const exactBefore = before[0] === before[1];
	const exactAfter = after[0] === after[1];
	if (exactBefore) after[0] = Math.min(after[1], before[1] + 1);
	else if (exactAfter) before[1] = Math.max(before[0], after[0] - 1);
	else {
		const meet = Math.floor((Math.max(before[0], after[0]) + Math.min(before[1], after[1])) / 2);
		before[1] = Math.max(before[0], meet);
		after[0] = Math.min(after[1], meet + 1);
	}
}

/** Days on which a town may not have been soviet: first to last, all its occupations together; `null`: it always was. */
export function occupied(spans: readonly ServedSpan[]): [first: number, last: number] | null {
	const first = spans.find((span) => span.holder !== 'soviet');
	const last = spans.at(-1);
	if (!first || !last) return null;
	return [first.from[0], last.holder === 'soviet' ? last.from[1] : Number.POSITIVE_INFINITY];
}
