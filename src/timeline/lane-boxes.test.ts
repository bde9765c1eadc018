import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lane } from '../dataset/served.ts';
import { bodyOf, foldsItself, frameOf, laneBoxes, spread } from './lane-boxes.ts';
import { LANES } from './lane-index.ts';

describe('the boxes of the lanes', () => {
	const frames = fc
		.tuple(fc.integer({ min: 280, max: 2600 }), fc.integer({ min: 150, max: 700 }))
		.map(([width, height]) => frameOf(width, height));
	const folds = fc.subarray<Lane>([...LANES]).map((lanes) => new Set(lanes));

	test('lie under one another in their order and fill the height, unless all are folded', () => {
		fc.assert(
			fc.property(frames, folds, (frame, folded) => {
				const boxes = laneBoxes(frame, folded);
				expect(boxes.map(({ lane }) => lane)).toEqual(LANES);
				let top = frame.top;
				for (const box of boxes) {
					expect(box.top).toBeCloseTo(top, 6);
					expect(box.bottom).toBeGreaterThan(box.top);
					top = box.bottom;
				}
				const end = frame.top + bodyOf(frame);
				if (folded.size < LANES.length) expect(top).toBeCloseTo(end, 6);
				else expect(top).toBeLessThan(end);
			}),
		);
	});

	test('open one at a time on a phone and in a low frame', () => {
		expect(foldsItself(frameOf(390, 400))).toBe(true);
		expect(foldsItself(frameOf(900, 180))).toBe(true);
		expect(foldsItself(frameOf(1440, 280))).toBe(false);
	});
});

describe('what is spread in a column', () => {
	const wanted = fc
		.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 6 })
		.map((list) => list.sort((a, b) => a - b));
	test('keeps its order and its distance, and the column', () => {
		fc.assert(
			fc.property(wanted, (list) => {
				const centres = spread(list, 24, 0, 200);
				expect(centres[0]).toBeGreaterThanOrEqual(12 - 1e-9);
				expect(centres.at(-1)).toBeLessThanOrEqual(188 + 1e-9);
				for (let i = 1; i < centres.length; i++)
					expect(centres[i]! - centres[i - 1]!).toBeGreaterThanOrEqual(24 - 1e-9);
			}),
		);
	});

	test('stays where it is wanted when there is room', () => {
		expect(spread([30, 60, 90], 24, 0, 200)).toEqual([30, 60, 90]);
		expect(spread([30, 40], 24, 0, 200)).toEqual([30, 54]);
		expect(spread([180, 190], 24, 0, 200)).toEqual([164, 188]);
	});
});
