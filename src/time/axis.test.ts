import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	createAxis,
	isWhole,
	panWindow,
	SHORTEST_WINDOW,
	stretchesTo,
	type Window,
	wholeAxis,
	wholeWindow,
	windowAhead,
	windowBetween,
	windowWith,
	zoomWindow,
} from './axis.ts';
import { dayOf } from './day.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from './eras.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const days = fc.integer({ min: BEFORE_FROM, max: end - 1 });
const widths = fc.integer({ min: 60, max: 4000 });
/** Windows as gestures leave them: not on whole days, at least a week, anywhere. */
const windows: fc.Arbitrary<Window> = fc.oneof(
	fc.constant(wholeWindow(end)),
	fc
		.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([a, b]): Window => {
			const { invert } = wholeAxis(end);
			const [from, to] = [invert(Math.min(a, b)), invert(Math.max(a, b))];
			const start = Math.min(from, end - SHORTEST_WINDOW);
			return [start, Math.max(to, start + SHORTEST_WINDOW)];
		}),
	fc
		.tuple(days, fc.integer({ min: 0, max: 60 }))
		.map(
			([day, more]): Window => [
				Math.min(day, end - SHORTEST_WINDOW - more),
				Math.min(day, end - SHORTEST_WINDOW - more) + SHORTEST_WINDOW + more,
			],
		),
);

describe('the whole axis', () => {
	test('has three stretches without a gap', () => {
		expect(stretchesTo(end).map(({ era, from, to }) => [era, from, to])).toEqual([
			['before', BEFORE_FROM, WAR_FROM],
			['war', WAR_FROM, MEMORY_FROM],
			['memory', MEMORY_FROM, end],
		]);
	});

	test('gives the war the most room, and what came before the least', () => {
		const { part } = wholeAxis(end);
		expect(part(BEFORE_FROM)).toBe(0);
		expect(part(end)).toBeCloseTo(1, 12);
		const [before, war] = [part(WAR_FROM), part(MEMORY_FROM) - part(WAR_FROM)];
		expect(war).toBeGreaterThan(0.5);
		expect(before).toBeLessThan(0.1);
	});

	test('runs one way only, and holds at its ends what lies outside', () => {
		const { part } = wholeAxis(end);
		fc.assert(fc.property(days, (day) => part(day + 1) > part(day)));
		expect(part(dayOf(1812))).toBe(0);
		expect(part(dayOf(2400))).toBeCloseTo(1, 12);
	});

	test('and its inverse agree', () => {
		const { part, invert } = wholeAxis(end);
		fc.assert(fc.property(days, (day) => Math.abs(invert(part(day)) - day) < 1e-6));
		fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (u) => Math.abs(part(invert(u)) - u) < 1e-9));
	});

	test('never leaves its ends, not by the smallest fraction', () => {
		const { invert } = wholeAxis(end);
		for (const u of [-1, 0, 1, 1 - Number.EPSILON, 2]) {
			expect(invert(u)).toBeGreaterThanOrEqual(BEFORE_FROM);
			expect(invert(u)).toBeLessThanOrEqual(end);
		}
	});
});

describe('an axis', () => {
	test('gives back the day at its own pixel, for every day in view, window and width', () => {
		fc.assert(
			fc.property(windows, widths, fc.double({ min: 0, max: 1, noNaN: true }), (window, width, at) => {
				const axis = createAxis({ width, window, end });
				const day = Math.min(Math.floor(window[0] + at * (window[1] - window[0])), end - 1);
				expect(axis.day(axis.x(day))).toBe(day);
				expect(Math.abs(axis.time(axis.x(day)) - day)).toBeLessThan(1e-3);
			}),
			{ numRuns: 300 },
		);
	});

	test('spans its window from edge to edge', () => {
		fc.assert(
			fc.property(windows, widths, (window, width) => {
				const axis = createAxis({ width, window, end });
				expect(axis.x(window[0])).toBeCloseTo(0, 6);
				expect(axis.x(window[1])).toBeCloseTo(width, 6);
			}),
		);
	});

	test('names a whole day within the axis for any pixel', () => {
		fc.assert(
			fc.property(windows, widths, fc.integer({ min: -5000, max: 9000 }), (window, width, x) => {
				const day = createAxis({ width, window, end }).day(x);
				expect(Number.isInteger(day) && day >= BEFORE_FROM && day < end).toBe(true);
			}),
		);
	});

	test('knows how wide a day is', () => {
		const axis = createAxis({ width: 1000, window: [dayOf(1943, 9, 1), dayOf(1943, 9, 11)], end });
		expect(axis.dayWidth('war')).toBeCloseTo(100, 6);
		expect(axis.x(dayOf(1943, 9, 3)) - axis.x(dayOf(1943, 9, 2))).toBeCloseTo(100, 6);
	});
});

const fits = ([from, to]: Window) => {
	expect(from).toBeGreaterThanOrEqual(BEFORE_FROM);
	expect(to).toBeLessThanOrEqual(end);
	expect(to - from).toBeGreaterThanOrEqual(SHORTEST_WINDOW - 1e-6);
};
const factors = fc.double({ min: 0.01, max: 100, noNaN: true });

describe('zooming', () => {
	test('stays within the axis and at least a week', () => {
		fc.assert(
			fc.property(windows, factors, days, (window, factor, about) => fits(zoomWindow(window, factor, about, end))),
			{ numRuns: 300 },
		);
	});

	test('leaves the day it is about where it is, away from the ends', () => {
		fc.assert(
			fc.property(
				windows,
				fc.double({ min: 1, max: 50, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(window, factor, at) => {
					const before = createAxis({ width: 1000, window, end });
					const about = before.time(at * 1000);
					const after = zoomWindow(window, factor, about, end);
					fits(after);
					// A window of a week across two stretches is of neither scale.
					const oneStretch = stretchesTo(end).some(({ from, to }) => from <= after[0] && after[1] <= to);
					if (!oneStretch || after[0] < BEFORE_FROM + 1 || after[1] > end - 1) return;
					expect(createAxis({ width: 1000, window: after, end }).x(about)).toBeCloseTo(at * 1000, 2);
				},
			),
			{ numRuns: 300 },
		);
	});

	test('out far enough shows the whole', () => {
		const [from, to] = zoomWindow([dayOf(1943, 9, 1), dayOf(1943, 10, 1)], 1e-6, dayOf(1943, 9, 25), end);
		expect(from).toBe(BEFORE_FROM);
		expect(to).toBeCloseTo(end, 6);
	});
});

describe('panning', () => {
	const moves = fc.double({ min: -20, max: 20, noNaN: true });

	test('stays within the axis and at least a week', () => {
		fc.assert(
			fc.property(windows, moves, (window, by) => fits(panWindow(window, by, end))),
			{ numRuns: 300 },
		);
	});

	test('crosses from one stretch to the next, either way', () => {
		let window: Window = [MEMORY_FROM + 10, MEMORY_FROM + 10 + SHORTEST_WINDOW];
		for (let i = 0; i < 400 && window[1] > MEMORY_FROM; i++) window = panWindow(window, -0.5, end);
		expect(window[1]).toBeLessThanOrEqual(MEMORY_FROM);
		for (let i = 0; i < 400 && window[0] < MEMORY_FROM; i++) window = panWindow(window, 0.5, end);
		expect(window[0]).toBeGreaterThanOrEqual(MEMORY_FROM);
	});

	test('moves the way it is asked, or is at the end', () => {
		fc.assert(
			fc.property(windows, fc.double({ min: 0.05, max: 2, noNaN: true }), fc.constantFrom(-1, 1), (window, by, way) => {
				const [from, to] = panWindow(window, by * way, end);
				const moved = from + to - window[0] - window[1];
				const atEnd = way > 0 ? to >= end - 1e-6 : from <= BEFORE_FROM + 1e-6;
				expect(moved * way > 0 || atEnd).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a window with a day', () => {
	test('has it in view, within the axis, and is left alone when it had it already', () => {
		fc.assert(
			fc.property(windows, days, (window, day) => {
				const next = windowWith(window, day, end);
				if (next !== window) fits(next);
				expect(next[0]).toBeLessThanOrEqual(day + 1e-6);
				expect(next[1]).toBeGreaterThanOrEqual(day - 1e-6);
				expect(windowWith(wholeWindow(end), day, end)).toEqual(wholeWindow(end));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a window between two days', () => {
	test('is the same from either end, within the axis, and at least a week', () => {
		const anywhere = fc.integer({ min: BEFORE_FROM - 500, max: end + 500 });
		fc.assert(
			fc.property(anywhere, anywhere, (a, b) => {
				const window = windowBetween(a, b, a, end);
				fits(window);
				expect(windowBetween(b, a, a, end)).toEqual(window);
			}),
			{ numRuns: 300 },
		);
	});

	test('grows to a week from the day that is held', () => {
		const day = dayOf(1943, 9, 25);
		expect(windowBetween(day, day + 2, day, end)).toEqual([day, day + 7]);
		expect(windowBetween(day, day + 2, day + 2, end)).toEqual([day - 5, day + 2]);
		expect(windowBetween(end - 1, end, end - 1, end)).toEqual([end - 7, end]);
	});
});

test('a window is whole when it misses nothing to speak of', () => {
	expect(isWhole(wholeWindow(end), end)).toBe(true);
	expect(isWhole([BEFORE_FROM + 0.2, end - 0.2], end)).toBe(true);
	expect(isWhole([BEFORE_FROM + 1, end], end)).toBe(false);
	expect(isWhole([BEFORE_FROM, end - 1], end)).toBe(false);
});

test('a page is turned when the day comes to its end: the day is in view, with most of the page before it', () => {
	fc.assert(
		fc.property(windows, days, (window, day) => {
			const next = windowAhead(window, day, end);
			if (next === window) return;
			fits(next);
			const { part } = wholeAxis(end);
			const at = (part(day) - part(next[0])) / (part(next[1]) - part(next[0]));
			expect(at).toBeGreaterThanOrEqual(-1e-6);
			expect(at).toBeLessThanOrEqual(1 + 1e-6);
			if (next[1] < end - 8 && next[0] > BEFORE_FROM + 8 && next[1] - next[0] > 8) expect(at).toBeCloseTo(0.12, 6);
		}),
		{ numRuns: 300 },
	);
});
