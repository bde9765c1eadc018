import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORTEST_WINDOW, type Window } from '../time/axis.ts';
import { dayOf, fromISO, toISO } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM } from '../time/eras.ts';
import { edgeStep, withEdge, zonesOf } from './brush.ts';

const end = dayOf(2027);
const day = (text: string) => fromISO(text) as number;

describe('what is taken of the window', () => {
	const cases = fc
		.tuple(
			fc.integer({ min: 200, max: 1900 }),
			fc.integer({ min: 0, max: 1000 }),
			fc.integer({ min: 0, max: 1000 }),
			fc.constantFrom(24, 44),
		)
		.map(([width, a, b, reach]) => {
			const at = (part: number) => 14 + (part / 1000) * (width - 28);
			return { width, from: at(Math.min(a, b)), to: at(Math.max(a, b)), reach };
		});

	test('are two edges and a middle side by side, none too small for a hand, all within the strip', () => {
		fc.assert(
			fc.property(cases, ({ width, from, to, reach }) => {
				const { start, middle, end: last } = zonesOf(from, to, [0, width], reach);
				expect(start[0]).toBeGreaterThanOrEqual(0);
				expect(last[1]).toBeLessThanOrEqual(width);
				expect(start[1]).toBe(middle[0]);
				expect(middle[1]).toBe(last[0]);
				expect(start[1] - start[0]).toBeGreaterThanOrEqual(reach - 1e-6);
				expect(last[1] - last[0]).toBeGreaterThanOrEqual(reach - 1e-6);
				expect(middle[1] - middle[0]).toBeGreaterThanOrEqual(20 - 1e-6);
			}),
			{ numRuns: 300 },
		);
	});

	test('lie at the edges of a window that is wide enough', () => {
		fc.assert(
			fc.property(cases, ({ width, from, to, reach }) => {
				fc.pre(to - from > 40 && from > reach && width - to > reach);
				const { start, end: last } = zonesOf(from, to, [0, width], reach);
				expect(start[0] < from && from < start[1]).toBe(true);
				expect(last[0] < to && to < last[1]).toBe(true);
			}),
		);
	});
});

describe('the keys of an edge', () => {
	const window: Window = [day('1943-08-01'), day('1975-01-01')];
	const press = (key: string, edge: 'start' | 'end', shift = false) =>
		toISO(edgeStep(key, shift, edge, window, end) as number);

	test.each([
		['ArrowRight', 'start', false, '1943-08-08'],
		['ArrowLeft', 'start', false, '1943-07-25'],
		['ArrowUp', 'start', true, '1943-09-01'],
		['PageDown', 'start', false, '1943-07-01'],
		['Home', 'start', false, '1939-09-01'],
		['End', 'start', false, '1974-12-25'],
		['ArrowRight', 'end', false, '1976-01-01'],
		['ArrowLeft', 'end', false, '1974-01-01'],
		['ArrowLeft', 'end', true, '1965-01-01'],
		['PageUp', 'end', false, '1985-01-01'],
		['Home', 'end', false, '1943-08-08'],
		['End', 'end', false, '2027-01-01'],
	] as const)('%s at the %s (with Shift: %s) leads to %s', (key, edge, shift, to) =>
		expect(press(key, edge, shift)).toBe(to),
	);

	test('halt at the break, from either side', () => {
		expect(edgeStep('ArrowRight', true, 'start', [day('1943-12-20'), end], end)).toBe(MEMORY_FROM);
		expect(edgeStep('ArrowLeft', true, 'end', [BEFORE_FROM, day('1946-05-01')], end)).toBe(MEMORY_FROM);
		expect(edgeStep('ArrowLeft', false, 'end', [BEFORE_FROM, MEMORY_FROM], end)).toBe(MEMORY_FROM - 7);
	});

	test('to the beginning of a year from within it', () => {
		expect(edgeStep('ArrowLeft', false, 'end', [BEFORE_FROM, day('1960-05-01')], end)).toBe(day('1960-01-01'));
		expect(edgeStep('ArrowRight', false, 'end', [BEFORE_FROM, day('1960-05-01')], end)).toBe(day('1961-01-01'));
	});

	test('other keys do nothing', () => {
		for (const key of ['a', 'Enter', '+', 'Tab']) expect(edgeStep(key, false, 'end', window, end)).toBeNull();
	});

	test('never lead off the axis or nearer to the other edge than a week', () => {
		const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End');
		const starts = fc.integer({ min: BEFORE_FROM, max: end - SHORTEST_WINDOW });
		const walks = fc.array(fc.tuple(keys, fc.boolean(), fc.constantFrom('start', 'end')), { maxLength: 30 });
		fc.assert(
			fc.property(starts, walks, (from, walk) => {
				let shown: Window = [from, from + SHORTEST_WINDOW];
				for (const [key, shift, edge] of walk) {
					const to = edgeStep(key, shift, edge as 'start', shown, end) as number;
					shown = withEdge(edge as 'start', to, shown, end);
					expect(shown[0]).toBeGreaterThanOrEqual(BEFORE_FROM);
					expect(shown[1]).toBeLessThanOrEqual(end);
					expect(shown[1] - shown[0]).toBeGreaterThanOrEqual(SHORTEST_WINDOW);
				}
			}),
		);
	});
});
