import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { createAxis, wholeWindow } from '../time/axis.ts';
import { dayOf } from '../time/day.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { areaPath, backdropOf, heightOf, standingOver, valueOn } from './backdrop.ts';
import { frameOf } from './lane-boxes.ts';

const end = dayOf(2027);
const frame = frameOf(1200, 300);
const axis = createAxis({ width: 1000, window: wholeWindow(end), end });
const record = (lane: Lane, date: string | null): IndexRecord => ({
	id: 'x',
	type: 'memorial',
	kind: 'other',
	importance: 2,
	place: null,
	precision: null,
	date: date ? parseDate(date) : null,
	lane,
	links: [],
	piece: 'a',
});

test('memorials standing are counted from each opening on', () => {
	const steps = standingOver([
		record('memorial', '1967-09-25'),
		record('memorial', '1954-05-09'),
		record('memorial', '1967-09-25'),
		record('memorial', null),
		record('camp', '1941-07-20'),
	]);
	expect(steps).toEqual([
		{ day: dayOf(1954, 5, 9), value: 1 },
		{ day: dayOf(1967, 9, 25), value: 3 },
	]);
	expect(
		[dayOf(1950), dayOf(1954, 5, 8), dayOf(1954, 5, 9), dayOf(1967, 9, 24), dayOf(1967, 9, 25), end].map((day) =>
			valueOn(steps, day),
		),
	).toEqual([0, 0, 1, 1, 3, 3]);
});

test('a height is in proportion, and nothing of nothing', () => {
	expect(heightOf(0, 10, frame)).toBe(0);
	expect(heightOf(5, 0, frame)).toBe(0);
	expect(heightOf(10, 10, frame)).toBe(2 * heightOf(5, 10, frame));
	expect(heightOf(10, 10, frame)).toBeLessThanOrEqual(frame.height - frame.top - frame.bottom);
});

describe('the area', () => {
	const numbers = (path: string) =>
		[...path.matchAll(/([MHVL])([\d.,-]+)/g)].map(([, command, rest]) => ({
			command,
			rest: rest!.split(',').map(Number),
		}));

	test('goes from left to right, steps at the days, and stays between floor and top', () => {
		const steps = fc
			.array(fc.tuple(fc.integer({ min: WAR_FROM - 100, max: end }), fc.double({ min: 0, max: 1, noNaN: true })), {
				maxLength: 30,
			})
			.map((list) => list.sort((a, b) => a[0] - b[0]).map(([day, value]) => ({ day, value })));
		fc.assert(
			fc.property(steps, (list) => {
				const path = areaPath(list, 1, WAR_FROM, MEMORY_FROM, axis, frame);
				expect(path).not.toMatch(/NaN|Infinity/);
				expect(path.endsWith('Z')).toBe(true);
				let last = -1;
				for (const { command, rest } of numbers(path)) {
					if (command === 'H') {
						expect(rest[0]).toBeGreaterThanOrEqual(last);
						last = rest[0]!;
					}
					if (command === 'V') {
						expect(rest[0]).toBeLessThanOrEqual(frame.height - frame.bottom);
						expect(rest[0]).toBeGreaterThanOrEqual(frame.top);
					}
				}
				expect(last).toBeCloseTo(axis.x(MEMORY_FROM), 0);
			}),
		);
	});

	test('begins with what held before its first day', () => {
		const path = areaPath([{ day: WAR_FROM - 10, value: 1 }], 1, WAR_FROM, MEMORY_FROM, axis, frame);
		expect(numbers(path)[1]).toEqual({
			command: 'V',
			rest: [Number((frame.height - frame.bottom - heightOf(1, 1, frame)).toFixed(1))],
		});
	});
});

test('the backdrop tells of the occupation until the end of 1943, then of the memorials', () => {
	expect(backdropOf(WAR_FROM)).toBe('share');
	expect(backdropOf(MEMORY_FROM - 1)).toBe('share');
	expect(backdropOf(MEMORY_FROM)).toBe('memorials');
});
