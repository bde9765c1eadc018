import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, type Line, smoothLine, smoothRing, subdivide, type Vertex } from './spline.ts';

const points = fc.array(
	fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).map(([x, y]): Vertex => [x, y, false]),
	{ minLength: 3, maxLength: 30 },
);
const bounds = (line: Line) => [
	Math.min(...line.map(([x]) => x)),
	Math.min(...line.map(([, y]) => y)),
	Math.max(...line.map(([x]) => x)),
	Math.max(...line.map(([, y]) => y)),
];

/** One round of Chaikin's corner cutting of a ring, as he gives it. */
const cutCorners = (ring: Line): Line =>
	ring.flatMap((a, i): Vertex[] => {
		const b = ring[(i + 1) % ring.length]!;
		const between = (t: number): Vertex => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, false];
		return [between(0.25), between(0.75)];
	});

describe('a smoothed line', () => {
	test('keeps its ends, and stays within what it smooths', () => {
		fc.assert(
			fc.property(points, (line) => {
				const smooth = flatten(smoothLine(line));
				expect(smooth[0]).toEqual(line[0]);
				expect(smooth.at(-1)).toEqual(line.at(-1));
				const [a, b] = [bounds(line), bounds(smooth)];
				expect(b[0]! >= a[0]! && b[1]! >= a[1]! && b[2]! <= a[2]! && b[3]! <= a[3]!).toBe(true);
			}),
		);
	});

	test('of two vertices is straight', () => {
		expect(
			flatten(
				smoothLine([
					[0, 0, true],
					[8, 4, true],
				]),
				2,
			),
		).toEqual([
			[0, 0, true],
			[4, 2, false],
			[8, 4, true],
		]);
	});
});

test('a subdivided curve is the same curve in shorter arcs', () => {
	fc.assert(
		fc.property(points, fc.integer({ min: 20, max: 400 }), (ring, longest) => {
			const { closed } = smoothRing(ring);
			const fine = subdivide(closed, longest);
			for (let i = 2; i < fine.length; i += 2) {
				expect(Math.hypot(fine[i]![0] - fine[i - 2]![0], fine[i]![1] - fine[i - 2]![1])).toBeLessThanOrEqual(longest);
			}
			const whole = flatten(closed, 64);
			for (const [x, y] of fine.filter((_, i) => i % 2 === 0)) {
				expect(Math.min(...whole.map(([wx, wy]) => Math.hypot(wx - x, wy - y)))).toBeLessThan(25);
			}
		}),
		{ numRuns: 30 },
	);
});

test("a smoothed ring is the limit of Chaikin's corner cutting", () => {
	fc.assert(
		fc.property(points, (ring) => {
			const { closed, open } = smoothRing(ring);
			expect(open).toEqual([closed]);
			expect(closed.at(-1)).toEqual(closed[0]);
			let cut: Line = ring;
			for (let round = 0; round < 7; round++) cut = cutCorners(cut);
			const smooth = flatten(closed, 64);
			// Every point of the curve lies within the last edges that were cut; none is longer than this.
			const reach = 1500 / 2 ** 6;
			for (const [x, y] of smooth.filter((_, i) => i % 16 === 0)) {
				expect(Math.min(...cut.map(([cx, cy]) => Math.hypot(cx - x, cy - y)))).toBeLessThan(reach);
			}
		}),
		{ numRuns: 20 },
	);
});

test('a ring keeps to the frame where it lies on it, and is smoothed elsewhere', () => {
	const ring: Vertex[] = [
		[0, 0, true],
		[10, 0, true],
		[10, 5, false],
		[6, 8, false],
		[0, 5, true],
	];
	const { closed, open } = smoothRing(ring);
	const onCurve = closed.filter((_, i) => i % 2 === 0);
	for (const vertex of ring.filter((each) => each[2])) expect(onCurve).toContainEqual(vertex);
	expect(onCurve).not.toContainEqual(ring[3]);
	expect(closed.at(-1)).toEqual(closed[0]);
	expect(open).toHaveLength(1);
	expect(open[0]!.at(0)).toEqual([10, 0, true]);
	expect(open[0]!.at(-1)).toEqual([0, 5, true]);
});
