import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aboutMiddle, packRows, stackLevels } from './pack.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const extents = fc.array(
	fc
		.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
		.map(([from, width]) => ({ from, to: from + width })),
	{ maxLength: 60 },
);

describe('rows', () => {
	test('never hold two extents that overlap, nor come closer than the gap', () => {
		fc.assert(
			fc.property(extents, fc.integer({ min: 0, max: 6 }), (list, gap) => {
				const rows = packRows(list, gap);
				expect(rows).toHaveLength(list.length);
				list.forEach((a, i) => {
					list.forEach((b, j) => {
						if (i < j && rows[i] === rows[j]) expect(a.to + gap <= b.from || b.to + gap <= a.from).toBe(true);
					});
				});
			}),
		);
	});

	test('are as few as can be: as many as overlap at the fullest place', () => {
		fc.assert(
			fc.property(extents, (list) => {
				const fullest = Math.max(
					0,
					...list.map(({ from }) => list.filter((each) => each.from <= from && from < each.to).length),
				);
				expect(new Set(packRows(list)).size).toBe(fullest);
			}),
		);
	});

	test('do not depend on the order given', () => {
		const list = [
			{ from: 10, to: 20 },
			{ from: 0, to: 12 },
			{ from: 21, to: 30 },
		];
		expect(packRows(list)).toEqual([1, 0, 0]);
	});
});

describe('levels', () => {
	const dots = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 80 });
	const sizes = fc.double({ min: 1, max: 20, noNaN: true });

	test('never hold two dots closer than their size', () => {
		fc.assert(
			fc.property(dots, sizes, (xs, size) => {
				const levels = stackLevels(xs, size);
				xs.forEach((a, i) => {
					xs.forEach((b, j) => {
						if (i < j && levels[i] === levels[j]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(size);
					});
				});
			}),
		);
	});

	test('begin anew where a dot is as far off as its size, and not before', () => {
		expect(stackLevels([0, 9.9, 10], 10)).toEqual([0, 1, 0]);
		expect(stackLevels([10, 0, 9.9], 10)).toEqual([0, 0, 1]);
	});

	test('are filled from the lowest: none is left empty below another', () => {
		fc.assert(
			fc.property(dots, sizes, (xs, size) => {
				const levels = [...new Set(stackLevels(xs, size))].sort((a, b) => a - b);
				expect(levels).toEqual(levels.map((_, i) => i));
			}),
		);
	});

	test('about a middle go up and down by turns, each once', () => {
		expect([0, 1, 2, 3, 4, 5].map(aboutMiddle)).toEqual([0, -1, 1, -2, 2, -3]);
	});
});
