import { expect, test } from 'vitest';
import { boxOf, hatchesOf } from './hatching.ts';

test('the box of a path', () => {
	expect(boxOf('M10,20L30.5,-4Q7,8 12,40Z')).toEqual([7, -4, 30.5, 40]);
	expect(boxOf('')).toBeNull();
});

test('lines stand as far apart as the pattern says, turned as it says, and cover the box', () => {
	const lines = hatchesOf({ mark: 'line', size: 5, angle: 45 }, [0, 0, 100, 60]);
	const offset = ([x, y]: readonly [number, number]) => (x + y) / Math.SQRT2;
	const offsets = lines.map(([from]) => offset(from));
	expect(lines.every(([from, to]) => Math.abs(offset(from) - offset(to)) < 1e-9)).toBe(true);
	expect(offsets.slice(1).every((each, i) => Math.abs(each - (offsets[i] as number) - 5) < 1e-9)).toBe(true);
	expect(offsets[0]).toBeLessThanOrEqual(0);
	expect(offsets.at(-1)).toBeGreaterThanOrEqual(160 / Math.SQRT2);
});

test('dots stand within the box, one to a square of the pattern', () => {
	const dots = hatchesOf({ mark: 'dot', size: 7, angle: 30 }, [0, 0, 140, 140]);
	expect(dots.length).toBeGreaterThan(360);
	expect(dots.length).toBeLessThan(440);
	expect(dots.flat().every(([x, y]) => x > 0 && x < 140 && y > 0 && y < 140)).toBe(true);
});
