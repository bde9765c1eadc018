import type { IndexRecord } from '../dataset/served.ts';
import { SHORTEST_WINDOW, type Window, wholeAxis } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { drawnDays, middleDay } from './extent.ts';
import type { Item } from './item.ts';

/** A window is worth going to when it is so much of the one in view at most. */
const CLOSER = 0.6;

/** The first and the last day of what shares a mark. */
export function daysOf({ shape, records }: Pick<Item, 'shape' | 'records'>, end: Day): [Day, Day] {
	const days = records
		.filter(({ date }) => date)
		.map((record: IndexRecord): [Day, Day] => {
			if (shape !== 'ridge') return [Math.floor(middleDay(record, end)), Math.floor(middleDay(record, end))];
			const { softFrom, softTo } = drawnDays(record, end);
			return [softFrom, softTo - 1];
		});
	let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const [first, last] of days) [from, to] = [Math.min(from, first), Math.max(to, last)];
	return [from, to];
}

/** The window in which a mark that stands for several opens; `null` when no zoom can part them: then a chooser asks. */
export function openingOf(item: Pick<Item, 'shape' | 'records' | 'dated'>, window: Window, end: Day): Window | null {
	if (!item.dated) return null;
	const [first, last] = daysOf(item, end);
	if (!(last > first)) return null;
	const margin = Math.max((last + 1 - first) * 0.12, (SHORTEST_WINDOW - (last + 1 - first)) / 2, 0.5);
	const { part, invert } = wholeAxis(end);
	const [from, to] = [part(first - margin), part(last + 1 + margin)];
	const next: Window = [invert(from), invert(to)];
	return to - from <= CLOSER * (part(window[1]) - part(window[0])) && next[1] - next[0] >= SHORTEST_WINDOW - 1e-6
		? next
		: null;
}
