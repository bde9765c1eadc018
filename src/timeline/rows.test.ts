import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pitch, placeRows, runsOf } from './rows.ts';

const PITCHES: readonly Pitch[] = [
	{ floor: 5, fair: 10, most: 15 },
	{ floor: 3, fair: 9, most: 12 },
];
const wanting = fc.array(
	fc
		.tuple(fc.nat(900), fc.integer({ min: 1, max: 300 }), fc.constantFrom(0, 1))
		.map(([from, width, tier]) => ({ from, to: from + width, tier })),
	{ maxLength: 80 },
);
const heights = fc.double({ min: 5, max: 300, noNaN: true });

describe('rows for spans', () => {
	test('lie within the height, none over another, the band for the rest below them', () => {
		fc.assert(
			fc.property(wanting, heights, (list, height) => {
				const { placed, rest } = placeRows(list, PITCHES, height);
				placed.forEach((a, i) => {
					if (a.top === null) return;
					expect(a.top + a.pitch).toBeLessThanOrEqual(height + 1e-6);
					if (rest.height > 0) expect(a.top + a.pitch).toBeLessThanOrEqual(rest.top + 1e-6);
					placed.forEach((b, j) => {
						if (j <= i || b.top === null) return;
						const [one, other] = [list[i]!, list[j]!];
						const beside = one.to <= other.from || other.to <= one.from;
						const apart = a.top! + a.pitch <= b.top + 1e-6 || b.top + b.pitch <= a.top! + 1e-6;
						expect(beside || apart).toBe(true);
					});
				});
				expect(rest.height > 0).toBe(placed.some(({ top }) => top === null));
			}),
		);
	});

	test('have the weightier above the lesser, and never thinner', () => {
		fc.assert(
			fc.property(wanting, heights, (list, height) => {
				const { placed } = placeRows(list, PITCHES, height);
				const of = (tier: number) => placed.filter(({ top }, i) => top !== null && list[i]!.tier === tier);
				for (const great of of(0)) {
					for (const less of of(1)) {
						expect(great.top!).toBeLessThan(less.top!);
						expect(great.pitch).toBeGreaterThanOrEqual(less.pitch - 1e-6);
					}
				}
			}),
		);
	});

	test('give up the lesser first', () => {
		const list = Array.from({ length: 12 }, (_, i) => ({ from: 0, to: 50, tier: i < 4 ? 0 : 1 }));
		const { placed, rest } = placeRows(list, PITCHES, 54);
		expect(placed.slice(0, 4).every(({ top, pitch }) => top !== null && pitch === 10)).toBe(true);
		expect(placed.slice(4).every(({ top }) => top === null)).toBe(true);
		expect(rest).toEqual({ top: 40, height: 14 });
	});
});

test('runs are what touches or nearly touches', () => {
	const list = [
		{ from: 40, to: 50 },
		{ from: 0, to: 10 },
		{ from: 8, to: 20 },
		{ from: 23, to: 30 },
	];
	expect(runsOf(list, 3)).toEqual([[1, 2, 3], [0]]);
	expect(runsOf(list, 2)).toEqual([[1, 2], [3], [0]]);
});
