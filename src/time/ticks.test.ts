import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Axis, createAxis, SHORTEST_WINDOW, type Window, wholeAxis, wholeWindow } from './axis.ts';
import { calendar, dayOf } from './day.ts';
import { type Tick, ticksOf, yearsOf } from './ticks.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

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
const languages = fc.constantFrom('en', 'ru') as fc.Arbitrary<'en' | 'ru'>;

/** What a label takes at 11 px, set as the painter does: from its tick in the war, about it in memory. */
function extent({ x, label, era }: Tick): [number, number] {
	const width = label.length * 6;
	return era === 'memory' ? [x - width / 2, x + width / 2] : [x + 1, x + 1 + width];
}

describe('the ticks', () => {
	test('stand at their days, in order, in view, a whole day each', () => {
		fc.assert(
			fc.property(axes, languages, (axis, language) => {
				const ticks = ticksOf(axis, language);
				for (const [i, { day, x, label }] of ticks.entries()) {
					expect(x).toBe(axis.x(day));
					expect(label).not.toBe('');
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
				const ticks = ticksOf(axis, language);
				for (let i = 1; i < ticks.length; i++) {
					const [before, after] = [ticks[i - 1]!, ticks[i]!];
					expect(extent(before)[1], `${before.label} | ${after.label}`).toBeLessThanOrEqual(extent(after)[0]);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('of the whole axis on a wide screen name months or quarters of the war and the decades of memory', () => {
		const ticks = ticksOf(createAxis({ window: wholeWindow(end), width: 1440, end }), 'en');
		const war = ticks.filter(({ era }) => era === 'war');
		expect(war.map(({ label }) => label)).toContain('Jul');
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

describe('the years', () => {
	test('follow one another without overlap, each within its stretch', () => {
		fc.assert(
			fc.property(axes, (axis) => {
				const years = yearsOf(axis);
				for (const [i, { year, x, to }] of years.entries()) {
					expect(to).toBeGreaterThan(x);
					if (i > 0) {
						expect(year).toBeGreaterThanOrEqual(years[i - 1]!.year);
						expect(x).toBeGreaterThanOrEqual(years[i - 1]!.to - 1e-6);
					}
				}
			}),
		);
	});

	test('of the whole war are three', () => {
		const years = yearsOf(createAxis({ window: wholeWindow(end), width: 1280, end }));
		expect(years.filter(({ era }) => era === 'war').map(({ year }) => year)).toEqual([1941, 1942, 1943]);
	});
});
