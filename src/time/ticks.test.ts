import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { shippedMeasure } from '../../scripts/advances.ts';
import { type Axis, createAxis, SHORTEST_WINDOW, type Window, wholeAxis, wholeWindow, zoomWindow } from './axis.ts';
import { calendar, dayOf } from './day.ts';
import { MEMORY_FROM } from './eras.ts';
import { periodsOf, type Tick, type TickUnit, ticksOf } from './ticks.ts';
import { wordsOf } from './words.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const end = dayOf(2027);
const windows: fc.Arbitrary<Window> = fc
	.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([a, b]): Window => {
		const { invert } = wholeAxis(end);
		const from = Math.min(invert(Math.min(a, b)), end - SHORTEST_WINDOW);
		return [from, Math.max(invert(Math.max(a, b)), from + SHORTEST_WINDOW)];
	});
const axes = fc
	.tuple(windows, fc.integer({ min: 260, max: 2600 }))
	.map(([window, width]): Axis => createAxis({ window, width, end }));
const LANGUAGES = ['en', 'ru'] as const;
const languages = fc.constantFrom(...LANGUAGES);

/** The widths of the faces that the app ships, of all letters that a label has. */
const measure = await shippedMeasure(
	LANGUAGES.flatMap((language) => {
		const { month, monthYear, dayMonth, weekday, season } = wordsOf(language);
		const year = Array.from({ length: 365 }, (_, i) => dayOf(1943) + i);
		return year.flatMap((day) => [month, monthYear, dayMonth, weekday, season].map((say) => say(day)));
	}).join(''),
);

/** What a label takes, set as the painter does; without the margin that the measure adds. */
function extent({ x, label, anchor }: Tick): [number, number] {
	const width = measure(label, 11.5, 3) - 2;
	return anchor === 'middle' ? [x - width / 2, x + width / 2] : [x + 1, x + 1 + width];
}

/** Pairs of neighbours whose labels come closer than three pixels. */
function collisions(axis: Axis, language: 'en' | 'ru'): string[] {
	const labelled = ticksOf(axis, language).filter(({ label }) => label);
	return labelled.slice(1).flatMap((tick, i) => {
		const before = labelled[i] as Tick;
		return extent(tick)[0] - extent(before)[1] < 3 ? [`${before.label} | ${tick.label}`] : [];
	});
}

/** From the whole to a week, about days of all stretches and their breaks, at the widths of phones, desks and walls. */
function* sweep(): Generator<Axis> {
	for (let width = 260; width <= 1900; width += 41) {
		for (const about of [dayOf(1940, 3), dayOf(1941, 6, 22), dayOf(1942, 8, 13), MEMORY_FROM, dayOf(1985, 7), end]) {
			for (let factor = 1; factor < 6000; factor *= 1.6)
				yield createAxis({ window: zoomWindow(wholeWindow(end), factor, about, end), width, end });
		}
	}
}

describe('the ticks', () => {
	test('stand at their days, in order, in view, a whole day each', () => {
		fc.assert(
			fc.property(axes, languages, (axis, language) => {
				const ticks = ticksOf(axis, language);
				for (const [i, { day, x }] of ticks.entries()) {
					expect(x).toBe(axis.x(day));
					expect(day).toBeGreaterThanOrEqual(Math.floor(axis.window[0]));
					expect(day).toBeLessThanOrEqual(Math.ceil(axis.window[1]));
					if (i > 0) expect(day).toBeGreaterThan(ticks[i - 1]!.day);
				}
			}),
		);
	});

	test('have labels that never run into one another', () => {
		fc.assert(
			fc.property(axes, languages, (axis, language) => {
				expect(collisions(axis, language)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	test.each(LANGUAGES)(
		'from the whole to a week, on every width, keep apart and come in every unit: %s',
		(language) => {
			const units = new Set<TickUnit>();
			const found = new Set<string>();
			for (const axis of sweep()) {
				for (const { unit, label } of ticksOf(axis, language)) if (label) units.add(unit);
				for (const pair of collisions(axis, language)) found.add(pair);
			}
			expect([...found]).toEqual([]);
			expect([...units].sort()).toEqual(['day', 'decade', 'half-year', 'month', 'season', 'week', 'year']);
		},
	);

	test('leave no more than a hand free of labels, wherever one looks', () => {
		// A season is the longest that a label stands for beside years; the breaks take theirs.
		for (const axis of sweep()) {
			const { era, from, to } = axis.stretches[1]!;
			if (axis.window[0] < from || axis.window[1] > to) continue;
			const xs = [0, ...ticksOf(axis, 'ru').flatMap(({ x, label }) => (label ? [x] : [])), axis.width];
			const gap = Math.max(...xs.slice(1).map((x, i) => x - xs[i]!));
			expect(gap, `${axis.width} px, ${axis.dayWidth(era).toFixed(2)} px a day`).toBeLessThan(430);
		}
	});

	test('of the whole axis on a wide screen name the seasons of the war and the decades of memory', () => {
		const ticks = ticksOf(createAxis({ window: wholeWindow(end), width: 1440, end }), 'en');
		const war = ticks.filter(({ era }) => era === 'war');
		expect(war.flatMap(({ label }) => label || [])).toEqual([
			...['autumn', 'winter', 'spring', 'summer', 'autumn', 'winter', 'spring', 'summer', 'autumn'],
		]);
		expect(war.filter(({ major }) => major).map(({ day }) => calendar(day))).toEqual([
			{ year: 1942, month: 1, date: 1 },
			{ year: 1943, month: 1, date: 1 },
		]);
		const decades = ticks.filter(({ era, major }) => era === 'memory' && major).map(({ label }) => label);
		expect(decades).toEqual(['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']);
	});

	test('of a week name its days', () => {
		const window: Window = [dayOf(1943, 9, 20), dayOf(1943, 9, 27)];
		const ticks = ticksOf(createAxis({ window, width: 1000, end }), 'en');
		expect(ticks.map(({ day }) => day - window[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(ticks[5]?.label).toMatch(/25/);
	});

	test('are there in the war and in memory at every width from a phone to a wall', () => {
		for (const width of [300, 338, 390, 768, 1024, 1440, 3840]) {
			const ticks = ticksOf(createAxis({ window: wholeWindow(end), width, end }), 'ru');
			for (const era of ['war', 'memory']) {
				expect(ticks.filter((tick) => tick.era === era).length, `${era} ${width}`).toBeGreaterThan(1);
			}
		}
	});
});

describe('the years over the ticks', () => {
	test('follow one another, each within its stretch and wide enough for its name', () => {
		fc.assert(
			fc.property(axes, languages, (axis, language) => {
				const periods = periodsOf(axis, language);
				for (const [i, { x, to, label, era }] of periods.entries()) {
					expect(to - x, label).toBeGreaterThan(measure(label, 12, 2));
					const stretch = axis.stretches.find((each) => each.era === era)!;
					expect(x).toBeGreaterThanOrEqual(axis.x(stretch.from) - 1e-6);
					expect(to).toBeLessThanOrEqual(axis.x(stretch.to) + 1e-6);
					expect(x).toBeGreaterThanOrEqual(-1e-6);
					if (i > 0) expect(x).toBeGreaterThanOrEqual(periods[i - 1]!.to - 1e-6);
				}
			}),
		);
	});

	test('of the whole war are three, on a phone too', () => {
		for (const width of [308, 338, 1280]) {
			const years = periodsOf(createAxis({ window: wholeWindow(end), width, end }), 'en');
			expect(years.filter(({ era }) => era === 'war').map(({ label }) => label)).toEqual(['1941', '1942', '1943']);
		}
	});

	test('are months over days, in words', () => {
		const axis = createAxis({ window: [dayOf(1943, 9, 27), dayOf(1943, 10, 7)], width: 1000, end });
		expect(periodsOf(axis, 'en').map(({ label }) => label)).toEqual(['September 1943', 'October 1943']);
		expect(periodsOf(axis, 'ru').map(({ label }) => label)).toEqual(['сентябрь 1943\u00a0г.', 'октябрь 1943\u00a0г.']);
	});

	test('are not said twice where the ticks are years', () => {
		const periods = periodsOf(createAxis({ window: wholeWindow(end), width: 1280, end }), 'en');
		expect(periods.filter(({ era }) => era === 'memory')).toEqual([]);
	});
});
