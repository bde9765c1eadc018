import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Point } from './mercator.ts';
import { WHEEL_MOST, WHEEL_PITCH, wheelOf } from './wheel.ts';

const counts = Array.from({ length: WHEEL_MOST - 1 }, (_, i) => i + 2);
const middle: Point = [500, 250];
const size = { width: 1000, height: 500 };
const overlap = (a: LabelBox, b: LabelBox) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

describe('a wheel', () => {
	test.each(counts)('of %i stands on a ring about the spot, spread evenly to both sides', (count) => {
		const { hub, radius, spokes } = wheelOf(middle, count, size, [])!;
		expect(hub).toEqual(middle);
		expect(spokes).toHaveLength(count);
		for (const { at, side } of spokes) {
			expect(Math.hypot(at[0] - hub[0], at[1] - hub[1])).toBeCloseTo(radius, 6);
			expect(side).toBe(at[0] > hub[0] ? 'right' : 'left');
		}
		const right = spokes.filter(({ side }) => side === 'right');
		expect(right).toHaveLength(Math.ceil(count / 2));
		for (const half of [right, spokes.slice(right.length)]) {
			for (const [i, { at }] of half.entries()) {
				if (i > 0) expect(at[1] - half[i - 1]!.at[1]).toBeCloseTo(WHEEL_PITCH, 6);
			}
			// As far above the spot as below.
			expect(half.reduce((sum, { at }) => sum + at[1] - hub[1], 0)).toBeCloseTo(0, 6);
		}
	});

	test('keeps to the view and clear of controls, no two of it overlap, and each has a finger’s room', () => {
		const box = fc
			.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 400 }))
			.map(([x, y]): LabelBox => [x, y, x + 60, y + 120]);
		let without = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...counts),
				fc.integer({ min: 320, max: 1100 }),
				fc.integer({ min: 220, max: 700 }),
				fc.double({ min: -0.05, max: 1.05, noNaN: true }),
				fc.double({ min: -0.05, max: 1.05, noNaN: true }),
				fc.array(box, { maxLength: 3 }),
				(count, width, height, across, down, taken) => {
					const wheel = wheelOf([across * width, down * height], count, { width, height }, taken);
					if (!wheel) {
						without++;
						return;
					}
					for (const [i, { at, box: own }] of wheel.spokes.entries()) {
						expect(own[0] >= 0 && own[1] >= 0 && own[2] <= width && own[3] <= height).toBe(true);
						expect(at[0] > own[0] && at[0] < own[2] && at[1] > own[1] && at[1] < own[3]).toBe(true);
						expect(own[3] - own[1]).toBe(WHEEL_PITCH);
						for (const other of taken) expect(overlap(own, other)).toBe(false);
						for (const other of wheel.spokes.slice(i + 1)) {
							// Neighbours on one side touch, to a rounding.
							const [a, b, c, d] = other.box;
							expect(overlap(own, [a + 0.01, b + 0.01, c - 0.01, d - 0.01])).toBe(false);
						}
					}
				},
			),
			{ numRuns: 400 },
		);
		expect(without).toBeLessThan(120);
	});

	test('moves its hub to the nearest free place', () => {
		const { hub } = wheelOf([995, 250], 4, size, [])!;
		expect(hub[0]).toBeLessThan(900);
		expect(hub[1]).toBe(250);
		const beside = wheelOf(middle, 4, size, [[540, 200, 560, 300]])!;
		expect(beside.hub).not.toEqual(middle);
		expect(Math.hypot(beside.hub[0] - 500, beside.hub[1] - 250)).toBeLessThan(250);
	});

	test.each([
		[390, 296],
		[480, 260],
		[1051, 509],
	])('of %i by %i pixels holds as many as there may be', (width, height) => {
		expect(wheelOf([width / 2, height / 2], WHEEL_MOST, { width, height }, [])).not.toBeNull();
	});

	test('is not made where there is no room', () => {
		expect(wheelOf([50, 50], 2, { width: 150, height: 300 }, [])).toBeNull();
		expect(wheelOf(middle, 2, size, [[0, 0, 1000, 500]])).toBeNull();
	});
});
