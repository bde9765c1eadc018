import { curveCatmullRom, line } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from './mercator.ts';
import { smoothLine } from './smooth-line.ts';

const byD3 = line<Point>().curve(curveCatmullRom.alpha(0.5)).digits(1);
const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];
const letters = (path: string) => path.replace(/[^A-Z]/g, '');

test('draws what d3-shape draws', () => {
	const coordinate = fc.double({ min: -500, max: 1500, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 }), (points) => {
			const [own, theirs] = [smoothLine(points), byD3(points) as string];
			expect(letters(own)).toBe(letters(theirs));
			for (const [i, value] of numbers(own).entries()) expect(value).toBeCloseTo(numbers(theirs)[i] as number, 0);
		}),
	);
});

test('one point is no line', () => {
	expect([smoothLine([]), smoothLine([[1, 2]])]).toEqual(['', '']);
});
