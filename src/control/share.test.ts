import { describe, expect, test } from 'vitest';
import type { Holder, IndexTown } from '../dataset/served.ts';
import { controlOf } from './holder.ts';
import { shareOn, sharesOver } from './share.ts';

const town = (id: string, weight: number, ...spans: [Holder, number][]): IndexTown => ({
	id,
	place: [34, 55],
	rank: 3,
	region: weight ? 'smolensk' : 'ring',
	weight,
	spans: [
		{ holder: 'soviet', from: [0, 0] },
		...spans.map(([holder, day]) => ({ holder, from: [day, day] as [number, number] })),
	],
	links: [],
	piece: 'a',
});

describe('the share under occupation', () => {
	const control = controlOf([
		town('a', 0.6, ['german', 10], ['soviet', 40]),
		town('b', 0.3, ['contested', 20], ['german', 25], ['partisan', 30], ['soviet', 50]),
		town('c', 0.1),
		town('ring', 0, ['german', 5], ['soviet', 60]),
	]);

	test.each([
		[0, 0],
		[5, 0],
		[9, 0],
		[10, 0.6],
		[20, 0.6],
		[25, 0.9],
		[30, 0.6],
		[40, 0],
		[60, 0],
	])('on day %d is %d: land held german, by weight', (day, share) =>
		expect(shareOn(control, day)).toBeCloseTo(share, 12),
	);

	test('is told in steps, one a change', () => {
		expect(sharesOver(control).map(({ day, share }) => [day, Math.round(share * 10) / 10])).toEqual([
			[10, 0.6],
			[25, 0.9],
			[30, 0.6],
			[40, 0],
		]);
	});

	test('is the same in its steps as on the day', () => {
		const steps = sharesOver(control);
		for (let day = 0; day < 70; day++) {
			const last = steps.filter((step) => step.day <= day).at(-1)?.share ?? 0;
			expect(shareOn(control, day)).toBeCloseTo(last, 12);
		}
	});
});
