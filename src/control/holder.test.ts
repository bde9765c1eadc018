import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Holder, IndexTown, ServedSpan } from '../dataset/served.ts';
import { dayOf } from '../time/day.ts';
import { changedBetween, changesOf, controlOf, heldOn, holdersOn } from './holder.ts';

const FIRST = dayOf(1941, 6, 22);
const span = (holder: Holder, earliest: number, latest = earliest): ServedSpan => ({
	holder,
	from: [earliest, latest],
});
const town = (id: string, ...spans: ServedSpan[]): IndexTown => ({
	id,
	place: [34, 55],
	rank: 3,
	region: 'smolensk',
	weight: 0.1,
	spans: [span('soviet', FIRST), ...spans],
	links: [],
	piece: 'a',
});
const holders = fc.constantFrom<Holder>('soviet', 'german', 'contested', 'partisan');
/** Windows in order as the dataset serves them: none overlaps another. */
const served = fc
	.array(fc.tuple(holders, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 60 })), { maxLength: 6 })
	.map((list) => {
		let at = FIRST;
		return [
			span('soviet', FIRST),
			...list.map(([holder, gap, width]) => {
				const earliest = at + gap;
				at = earliest + width;
				return span(holder, earliest, at);
			}),
		];
	});

describe('the changes of a town', () => {
	test('are as served, each on the middle of its window', () => {
		const changes = changesOf([
			span('soviet', FIRST),
			span('german', 100, 100),
			span('soviet', 200, 210),
			span('german', 300, 303),
		]);
		expect(changes.slice(1)).toEqual([
			{ holder: 'german', earliest: 100, latest: 100, day: 100 },
			{ holder: 'soviet', earliest: 200, latest: 210, day: 205 },
			{ holder: 'german', earliest: 300, latest: 303, day: 302 },
		]);
	});

	test('have windows in order that never overlap, the day within', () => {
		fc.assert(
			fc.property(served, (spans) => {
				const changes = changesOf(spans);
				expect(changes.map(({ holder }) => holder)).toEqual(spans.map(({ holder }) => holder));
				for (const [i, { earliest, latest, day }] of changes.entries()) {
					expect(earliest).toBeLessThanOrEqual(day);
					expect(day).toBeLessThanOrEqual(latest);
					expect(Number.isInteger(day)).toBe(true);
					if (i > 0) expect(earliest).toBeGreaterThan(changes[i - 1]!.latest);
				}
			}),
		);
	});
});

describe('who holds a town', () => {
	const changes = changesOf([span('soviet', FIRST), span('german', 100), span('soviet', 200, 210)]);

	test.each([
		[99, 'soviet', false],
		[100, 'german', false],
		[199, 'german', false],
		[200, 'german', true],
		[204, 'german', true],
		[205, 'soviet', true],
		[209, 'soviet', true],
		[210, 'soviet', false],
		[99_999, 'soviet', false],
		[-99_999, 'soviet', false],
	] as const)('on day %d: %s, uncertain %s', (day, holder, uncertain) =>
		expect(heldOn(changes, day)).toEqual({ holder, uncertain }),
	);

	test('is the new holder from the morning of the day of change, the old one the evening before', () => {
		fc.assert(
			fc.property(served, (spans) => {
				const changes = changesOf(spans);
				for (let i = 1; i < changes.length; i++) {
					expect(heldOn(changes, changes[i]!.day).holder).toBe(changes[i]!.holder);
					expect(heldOn(changes, changes[i]!.day - 1).holder).toBe(changes[i - 1]!.holder);
				}
			}),
		);
	});

	test('is uncertain through the window and never outside any', () => {
		fc.assert(
			fc.property(served, fc.integer({ min: FIRST - 10, max: FIRST + 1500 }), (spans, day) => {
				const changes = changesOf(spans);
				const within = changes.slice(1).some(({ earliest, latest }) => earliest <= day && day < latest);
				expect(heldOn(changes, day).uncertain).toBe(within);
			}),
		);
	});
});

describe('all towns', () => {
	const control = controlOf([
		town('a', span('german', 100), span('soviet', 200)),
		town('b', span('german', 100), span('soviet', 150), span('german', 160), span('soviet', 300)),
		town('c'),
	]);

	test('change on days that are listed once and in order', () =>
		expect(control.days).toEqual([100, 150, 160, 200, 300]));

	test('are told in their own order', () => {
		expect(holdersOn(control, 155).map(({ holder }) => holder)).toEqual(['german', 'soviet', 'soviet']);
	});

	test('that changed hands within a time are told with the last change', () => {
		const told = (after: number, until: number) =>
			changedBetween(control, after, until).map(({ town: { id }, from, to, day }) => [id, from, to, day]);
		expect(told(99, 100)).toEqual([
			['a', 'soviet', 'german', 100],
			['b', 'soviet', 'german', 100],
		]);
		expect(told(100, 149)).toEqual([]);
		// Taken, freed and taken again is no more than taken.
		expect(told(99, 170)).toContainEqual(['b', 'soviet', 'german', 160]);
		expect(told(140, 170)).toEqual([]);
		expect(told(0, 400)).toEqual([]);
	});

	test('told backwards are told as they were before', () => {
		expect(changedBetween(control, 120, 50).map(({ town: { id }, from, to, day }) => [id, from, to, day])).toEqual([
			['a', 'german', 'soviet', 100],
			['b', 'german', 'soviet', 100],
		]);
		// Before all that is known of any town, too.
		expect(changedBetween(control, 155, -1e6).map(({ town: { id }, day }) => [id, day])).toEqual([['a', 100]]);
		expect(changedBetween(control, 155, 145).map(({ town: { id }, to, day }) => [id, to, day])).toEqual([
			['b', 'german', 150],
		]);
	});
});
