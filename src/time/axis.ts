import type { Day } from './day.ts';
import { BEFORE_FROM, type Era, MEMORY_FROM, WAR_FROM } from './eras.ts';

/** What part of the whole axis each stretch takes. */
const SHARES: Record<Era, number> = { before: 0.05, war: 0.66, memory: 0.29 };

/** No less than this many days fit into a window. */
export const SHORTEST_WINDOW = 7;

export interface Stretch {
	era: Era;
	from: Day;
	/** The first day of the next stretch. */
	to: Day;
}

export type Window = readonly [from: Day, to: Day];

/** The three stretches of an axis that ends before the day `end`. */
export function stretchesTo(end: Day): readonly Stretch[] {
	return [
		{ era: 'before', from: BEFORE_FROM, to: WAR_FROM },
		{ era: 'war', from: WAR_FROM, to: MEMORY_FROM },
		{ era: 'memory', from: MEMORY_FROM, to: end },
	];
}

/**
 * Days to parts of the whole axis (0 at its start, 1 at its end) and back. Linear within each stretch;
 * days outside are held at the ends: what is older still stands at the left edge.
 */
export function wholeAxis(end: Day) {
	const stretches = stretchesTo(end);
	const starts: number[] = [];
	let sum = 0;
	for (const { era } of stretches) {
		starts.push(sum);
		sum += SHARES[era];
	}
	const part = (day: Day): number => {
		const held = Math.min(Math.max(day, BEFORE_FROM), end);
		const i = held < WAR_FROM ? 0 : held < MEMORY_FROM ? 1 : 2;
		const { era, from, to } = stretches[i] as Stretch;
		return (starts[i] as number) + ((held - from) / (to - from)) * SHARES[era];
	};
	const invert = (u: number): number => {
		const held = Math.min(Math.max(u, 0), 1);
		const i = held < (starts[1] as number) ? 0 : held < (starts[2] as number) ? 1 : 2;
		const { era, from, to } = stretches[i] as Stretch;
		return from + ((held - (starts[i] as number)) / SHARES[era]) * (to - from);
	};
	return { part, invert, stretches };
}

export interface Axis {
	/** Pixels of a day's morning, not rounded; days outside the axis are held at its ends. */
	x: (day: Day) => number;
	/** The day at a pixel, rounded to whole days within the axis. */
	day: (x: number) => Day;
	/** The same, not rounded. */
	time: (x: number) => number;
	/** Pixels a day takes in a stretch. */
	dayWidth: (era: Era) => number;
	stretches: readonly Stretch[];
	window: Window;
	width: number;
	end: Day;
}

/**
 * The axis of three stretches over a width in pixels.
 * @param window the days in view, from the first's morning to the last's morning
 * @param end the first day after the axis
 */
export function createAxis({ width, window, end }: { width: number; window: Window; end: Day }): Axis {
	const { part, invert, stretches } = wholeAxis(end);
	const from = part(window[0]);
	const scale = width / (part(window[1]) - from);
	const time = (x: number) => invert(from + x / scale);
	return {
		x: (day) => (part(day) - from) * scale,
		time,
		day: (x) => Math.min(Math.max(Math.floor(time(x) + 1e-6), BEFORE_FROM), end - 1),
		dayWidth: (era) => {
			const stretch = stretches.find((each) => each.era === era) as Stretch;
			return (SHARES[era] * scale) / (stretch.to - stretch.from);
		},
		stretches,
		window,
		width,
		end,
	};
}

/** The whole of an axis as a window. */
export const wholeWindow = (end: Day): Window => [BEFORE_FROM, end];

/** Whether a window shows the whole axis, to half a day. */
export const isWhole = ([from, to]: Window, end: Day): boolean => from - BEFORE_FROM < 0.5 && end - to < 0.5;

/**
 * The window between two days, within the axis and at least a week wide.
 * @param fixed the day that stays where it is when the window is widened to a week
 */
export const windowBetween = (a: Day, b: Day, fixed: Day, end: Day): Window =>
	atLeastAWeek([Math.max(Math.min(a, b), BEFORE_FROM), Math.min(Math.max(a, b), end)], fixed, end);

/**
 * A window zoomed by a factor (over 1: closer) about a day that stays where it is, kept within the axis
 * and at least a week wide.
 */
export function zoomWindow(window: Window, factor: number, about: number, end: Day): Window {
	const { part, invert } = wholeAxis(end);
	const [from, to, centre] = [part(window[0]), part(window[1]), part(about)];
	const span = Math.min((to - from) / factor, 1);
	const anchor = Math.min(Math.max((centre - from) / (to - from), 0), 1);
	const start = Math.min(Math.max(centre - anchor * span, 0), 1 - span);
	return atLeastAWeek([invert(start), invert(start + span)], about, end);
}

/** A window moved by a part of its own width, kept within the axis. */
export function panWindow(window: Window, by: number, end: Day): Window {
	const { part, invert } = wholeAxis(end);
	const [from, to] = [part(window[0]), part(window[1])];
	const span = to - from;
	const start = Math.min(Math.max(from + by * span, 0), 1 - span);
	const [first, last] = [invert(start), invert(start + span)];
	return atLeastAWeek([first, last], (first + last) / 2, end);
}

/** A window that is too short, widened about a day that stays where it is. */
function atLeastAWeek([from, to]: Window, about: number, end: Day): Window {
	const width = to - from;
	if (width >= SHORTEST_WINDOW) return [from, to];
	const anchor = width > 0 ? Math.min(Math.max((about - from) / width, 0), 1) : 0.5;
	const start = Math.min(Math.max(about - anchor * SHORTEST_WINDOW, BEFORE_FROM), end - SHORTEST_WINDOW);
	return [start, start + SHORTEST_WINDOW];
}

/** The window turned like a page, if need be, so that a day is in view and what follows it too. */
export function windowAhead(window: Window, day: Day, end: Day, margin = 0.06): Window {
	const { part } = wholeAxis(end);
	const [from, to] = [part(window[0]), part(window[1])];
	const at = (part(day) - from) / (to - from);
	const aside = at < margin ? from > 0 : at > 1 - margin && to < 1;
	return aside ? panWindow(window, at - margin * 2, end) : window;
}

/** The window moved, if need be, so that a day is in view, a margin of its width inside. */
export function windowWith(window: Window, day: Day, end: Day, margin = 0.06): Window {
	const { part } = wholeAxis(end);
	const [from, to] = [part(window[0]), part(window[1])];
	const span = to - from;
	const at = (part(day) - from) / span;
	if (at < margin && from > 0) return panWindow(window, at - margin * 2, end);
	if (at > 1 - margin && to < 1) return panWindow(window, at - 1 + margin * 2, end);
	return window;
}
