/**
 * Who held a town, with the window of each change.
 *
 * A change whose day is not known exactly has a window from its earliest to its latest day. Windows are cut off at the neighbouring
 * changes: an exact change stands, an inexact one ends the day before it or begins the day after it; where two inexact
 * windows overlap, they meet in the middle of the overlap. So the windows of a town never overlap and stay in order.
 */
import { widenedSpans } from './claimed.ts';
import { parseOnce } from './edtf.ts';
import type { Town } from './schema.ts';
import type { ServedSpan } from './served.ts';

/**
 * @param control spans in order of time, as checked by references.ts
 * @param claims of the town: where `taken` or `freed` differ, the window spans them all (claimed.ts)
 */
export function servedSpans(control: Town['control'], claims: Town['claims'] = []): ServedSpan[] {
	const written = control.map(({ holder, from }): ServedSpan => {
		const { bounds } = parseOnce(from);
		const earliest = bounds[0] ?? bounds[1] ?? 0;
		return { holder, from: [earliest, bounds[1] ?? earliest] };
	});
	const spans = widenedSpans(written, claims);
	const windows = spans.map(({ from }) => from);
	// No change comes before the one that it follows, nor after the one that follows it: exact days push inexact ones aside.
	for (let i = 1; i < windows.length; i++) {
		const [before, after] = [windows[i - 1], windows[i]] as [Window, Window];
		after[0] = Math.min(Math.max(after[0], before[0] + 1), after[1]);
	}
	for (let i = windows.length - 2; i >= 0; i--) {
		const [before, after] = [windows[i], windows[i + 1]] as [Window, Window];
		before[1] = Math.max(Math.min(before[1], after[1] - 1), before[0]);
	}
	for (let i = 1; i < windows.length; i++) separate(windows[i - 1] as Window, windows[i] as Window);
	for (const span of spans) {
		if (span.first !== undefined) span.first = Math.min(Math.max(span.first, span.from[0]), span.from[1]);
	}
	return spans;
}

type Window = [earliest: number, latest: number];

/** Where two windows overlap still, they meet in the middle of the overlap. */
function separate(before: Window, after: Window): void {
	if (before[1] < after[0]) return;
	const middle = Math.floor((Math.max(before[0], after[0]) + Math.min(before[1], after[1])) / 2);
	const meet = Math.max(Math.min(middle, after[1] - 1), before[0]);
	before[1] = meet;
	after[0] = Math.min(meet + 1, after[1]);
}

/** Days on which a town may not have been soviet: first to last, all its occupations together; `null`: it always was. */
export function occupied(spans: readonly ServedSpan[]): [first: number, last: number] | null {
	const first = spans.find((span) => span.holder !== 'soviet');
	const last = spans.at(-1);
	if (!first || !last) return null;
	return [first.from[0], last.holder === 'soviet' ? last.from[1] : Number.POSITIVE_INFINITY];
}
