import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Window, wholeWindow } from '../../time/axis.ts';
import { dayOf } from '../../time/day.ts';
import { BEFORE_FROM } from '../../time/eras.ts';
import { between } from './glide.ts';

const end = dayOf(2027);
const place = fc
	.tuple(fc.integer({ min: BEFORE_FROM, max: end - 400 }), fc.integer({ min: 7, max: 390 }))
	.map(([from, width]) => ({ date: from + 3, window: [from, from + width] as Window }));

describe('between two moments', () => {
	test('the ends are the moments themselves', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				expect(between(from, to, 0, end)).toEqual(from);
				expect(between(from, to, 1, end)).toEqual(to);
			}),
		);
	});

	test('all is on the axis, and goes one way', () => {
		fc.assert(
			fc.property(place, place, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
				const { date, window } = between(from, to, t, end);
				expect(Number.isInteger(date)).toBe(true);
				expect(date).toBeGreaterThanOrEqual(Math.min(from.date, to.date));
				expect(date).toBeLessThanOrEqual(Math.max(from.date, to.date));
				expect(window[0]).toBeLessThan(window[1]);
			}),
		);
	});

	test('a leap over decades spends its time evenly along the axis, not along the years', () => {
		const from = { date: dayOf(1943, 9, 25), window: wholeWindow(end) };
		const to = { date: dayOf(2015), window: wholeWindow(end) };
		const middle = between(from, to, 0.5, end).date;
		expect(middle).toBeGreaterThan(dayOf(1955));
		expect(middle).toBeLessThan(dayOf(1985));
	});
});
