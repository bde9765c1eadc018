import { SHORTEST_WINDOW, type Window } from '../time/axis.ts';
import { addMonths, type Day, dayOf, yearOf } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM } from '../time/eras.ts';

/** Where the window in the overview is taken hold of, pixels: two edges and what is between them. */
export interface Zones {
	start: [number, number];
	middle: [number, number];
	end: [number, number];
}

/** How far inside the window an edge can be taken; and how much is left to take the whole, pixels. */
const INSIDE = 6;
const MIDDLE = 20;

/**
 * What a pointer can take of a window from one pixel to another. The edges are taken from outside, so that a window of a
 * week, which is but a line, can be widened and moved as well.
 * @param bounds the strip's ends; at least `2 * reach + 20` apart
 * @param reach width of an edge's zone, for a mouse or a finger
 */
export function zonesOf(from: number, to: number, [left, right]: readonly [number, number], reach: number): Zones {
	const outer = [Math.max(from - reach, left), Math.min(to + reach, right)] as const;
	let inner = [Math.max(from + INSIDE, outer[0] + reach), Math.min(to - INSIDE, outer[1] - reach)] as const;
	if (inner[1] - inner[0] < MIDDLE) {
		const middle = Math.min(Math.max((from + to) / 2, left + reach + MIDDLE / 2), right - reach - MIDDLE / 2);
		inner = [middle - MIDDLE / 2, middle + MIDDLE / 2];
	}
	return {
		start: [Math.max(Math.min(outer[0], inner[0] - reach), left), inner[0]],
		middle: [inner[0], inner[1]],
		end: [inner[1], Math.min(Math.max(outer[1], inner[1] + reach), right)],
	};
}

export const EDGES = ['start', 'end'] as const;
export type Edge = (typeof EDGES)[number];

/** How far an edge can go: no nearer to the other than a week. */
export const edgeRange = (edge: Edge, [from, to]: Window, end: Day): [Day, Day] =>
	edge === 'start' ? [BEFORE_FROM, Math.floor(to - SHORTEST_WINDOW)] : [Math.ceil(from + SHORTEST_WINDOW), end];

/** A window with one of its edges moved to a day, as far as it can go. */
export function withEdge(edge: Edge, day: Day, window: Window, end: Day): Window {
	const [least, most] = edgeRange(edge, window, end);
	const held = Math.min(Math.max(day, least), most);
	return edge === 'start' ? [held, window[1]] : [window[0], held];
}

/**
 * Where a key moves an edge of the window: by a week, with Shift or a page by a month; in memory by one year or ten, to
 * the beginnings of years. It halts at the break. `null` for other keys.
 */
export function edgeStep(key: string, shift: boolean, edge: Edge, window: Window, end: Day): Day | null {
	const day = Math.round(window[edge === 'start' ? 0 : 1]);
	const [least, most] = edgeRange(edge, window, end);
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return onward(day, shift);
		case 'ArrowLeft':
		case 'ArrowDown':
			return backward(day, shift);
		case 'PageUp':
			return onward(day, true);
		case 'PageDown':
			return backward(day, true);
		case 'Home':
			return least;
		case 'End':
			return most;
		default:
			return null;
	}
}

function onward(day: Day, far: boolean): Day {
	if (day >= MEMORY_FROM) return dayOf(yearOf(day) + (far ? 10 : 1));
	return Math.min(far ? addMonths(day, 1) : day + 7, MEMORY_FROM);
}

function backward(day: Day, far: boolean): Day {
	if (day > MEMORY_FROM) return Math.max(dayOf(yearOf(day - 1) - (far ? 9 : 0)), MEMORY_FROM);
	return far ? addMonths(day, -1) : day - 7;
}
