import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aboutMiddle, packRows, stackLevels, stackOrMerge } from './pack.ts';

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

	test('are no more than allowed; what finds none is told, and takes no room from the others', () => {
		fc.assert(
			fc.property(extents, fc.integer({ min: 1, max: 4 }), (list, most) => {
				const rows = packRows(list, 0, most);
				expect(Math.max(-1, ...rows)).toBeLessThan(most);
				const placed = list.filter((_, i) => rows[i]! >= 0);
				expect(packRows(placed)).toEqual(rows.filter((row) => row >= 0));
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

describe('dots that are too many', () => {
	const dots = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 120 });
	const sizes = fc.record({
		size: fc.double({ min: 4, max: 12, noNaN: true }),
		mark: fc.integer({ min: 12, max: 30 }),
	});
	/** High on the left, low on the right, with a step between. */
	const steps = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(400)).map(
		([left, right, at]) =>
			(x: number) =>
				x < at ? left : right,
	);

	test('are all in one place: a level or a mark', () => {
		fc.assert(
			fc.property(dots, sizes, steps, (xs, { size, mark }, most) => {
				const { levels, merged } = stackOrMerge(xs, { size, most, mark });
				const members = merged.flatMap((each) => each.members).sort((a, b) => a - b);
				expect(members).toEqual(xs.flatMap((_, i) => (levels[i] === -1 ? [i] : [])));
				for (const each of merged) expect(each.members.length).toBeGreaterThan(1);
			}),
		);
	});

	test('leave no stack higher than allowed, and no two of a level too close', () => {
		fc.assert(
			fc.property(dots, sizes, steps, (xs, { size, mark }, most) => {
				const { levels } = stackOrMerge(xs, { size, most, mark });
				xs.forEach((a, i) => {
					expect(levels[i]).toBeLessThan(most(a));
					xs.forEach((b, j) => {
						if (i < j && levels[i]! >= 0 && levels[i] === levels[j])
							expect(Math.abs(a - b)).toBeGreaterThanOrEqual(size);
					});
				});
			}),
		);
	});

	test('have marks that lie over no dot and no other mark', () => {
		fc.assert(
			fc.property(dots, sizes, steps, (xs, { size, mark }, most) => {
				const { levels, merged } = stackOrMerge(xs, { size, most, mark });
				for (const [i, { x, members }] of merged.entries()) {
					for (const other of merged.slice(i + 1)) expect(other.x - x).toBeGreaterThanOrEqual(mark);
					for (const member of members) expect(Math.abs(xs[member]! - x)).toBeLessThanOrEqual((mark + size) / 2 + 1e-9);
					xs.forEach((dot, j) => {
						if (levels[j]! >= 0) expect(Math.abs(dot - x)).toBeGreaterThanOrEqual((mark + size) / 2 - size / 2 - 1e-9);
					});
				}
			}),
		);
	});

	test('are not merged where there is height for all', () => {
		expect(stackOrMerge([1, 2, 3], { size: 9, most: () => 3, mark: 24 })).toEqual({ levels: [0, 1, 2], merged: [] });
		const { levels, merged } = stackOrMerge([1, 2, 3, 90], { size: 9, most: () => 2, mark: 24 });
		expect(levels).toEqual([-1, -1, -1, 0]);
		expect(merged.map(({ members }) => members)).toEqual([[0, 1, 2]]);
	});
});
