import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import { type Asking, LABEL_SIZES, placeLabels } from './labels.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const measure: Measure = (text, size) => text.length * size * 0.55;
const size = { width: 800, height: 600 };
const asking: fc.Arbitrary<Asking[]> = fc
	.array(
		fc.tuple(
			fc.integer({ min: -40, max: 840 }),
			fc.integer({ min: -40, max: 640 }),
			fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
			fc.integer({ min: 2, max: 16 }),
			fc.option(fc.integer({ min: 2, max: 14 })),
			fc.integer({ min: 2, max: 6 }),
		),
		{ maxLength: 120 },
	)
	.map((list) =>
		list.map(([x, y, rank, long, below, clear], i) => ({
			id: `t${i}`,
			text: 'n'.repeat(long),
			...(below ? { below: 'b'.repeat(below) } : {}),
			rank,
			at: [x, y],
			clear,
		})),
	);
const boxes = fc.array(
	fc
		.tuple(
			fc.integer({ min: 0, max: 780 }),
			fc.integer({ min: 0, max: 580 }),
			fc.integer({ min: 5, max: 120 }),
			fc.integer({ min: 5, max: 60 }),
		)
		.map(([x, y, wide, tall]): LabelBox => [x, y, x + wide, y + tall]),
	{ maxLength: 12 },
);
const overlap = (a: LabelBox, b: LabelBox) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
const one = (more: Partial<Asking> = {}): Asking => ({
	id: 'a',
	text: 'Smolensk',
	rank: 1,
	at: [400, 300],
	clear: 4,
	...more,
});

describe('labels', () => {
	test('never overlap one another, what is taken, or a mark, and stay in view', () => {
		fc.assert(
			fc.property(asking, boxes, boxes, (list, taken, shunned) => {
				const labels = placeLabels(list, size, measure, { taken, shunned });
				for (const [i, { box }] of labels.entries()) {
					expect(box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height).toBe(true);
					for (const other of labels.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
					for (const other of taken) expect(overlap(box, other)).toBe(false);
					for (const { at, clear } of list) {
						if (at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height) continue;
						expect(overlap(box, [at[0] - clear, at[1] - clear, at[0] + clear, at[1] + clear])).toBe(false);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	test('are as wide as what they say, and stand by their own mark or at the end of a line from it', () => {
		fc.assert(
			fc.property(asking, (list) => {
				for (const label of placeLabels(list, size, measure)) {
					expect(label.size).toBe(LABEL_SIZES[label.rank]);
					const [left, top, right, bottom] = label.box;
					expect(right - left).toBeGreaterThanOrEqual(measure(label.text, label.size, label.rank) - 1e-6);
					expect(label.x).toBe(left);
					expect(label.y > top && label.y <= bottom).toBe(true);
					const dx = Math.max(left - label.at[0], label.at[0] - right, 0);
					const dy = Math.max(top - label.at[1], label.at[1] - bottom, 0);
					if (!label.leader) {
						expect(Math.hypot(dx, dy)).toBeLessThan(label.clear + 20);
						continue;
					}
					const [from, to] = label.leader;
					expect(Math.hypot(from[0] - label.at[0], from[1] - label.at[1])).toBeCloseTo(label.clear + 1, 6);
					const gap = [Math.max(left - to[0], to[0] - right, 0), Math.max(top - to[1], to[1] - bottom, 0)];
					expect(Math.max(...gap)).toBeLessThanOrEqual(2 + 1e-6);
				}
			}),
		);
	});

	test('stand to the right of the mark when nothing is in the way', () => {
		const [label] = placeLabels([one()], size, measure);
		expect(label!.box[0]).toBeGreaterThan(404);
		expect((label!.box[1] + label!.box[3]) / 2).toBeCloseTo(300, 6);
	});

	test('turn to the left at the right edge', () => {
		const [label] = placeLabels([one({ at: [790, 300] })], size, measure);
		expect(label!.box[2]).toBeLessThan(790);
	});

	test('of weight are placed before the light, in whatever order they ask', () => {
		// Room for one: all else is taken.
		const taken: LabelBox[] = [
			[0, 0, 800, 285],
			[0, 315, 800, 600],
			[0, 0, 395, 600],
		];
		const list = [one({ id: 'light', rank: 4, at: [401, 300] }), one({ id: 'heavy', rank: 1, at: [400, 300] })];
		expect(placeLabels(list, size, measure, { taken }).map(({ id }) => id)).not.toContain('light');
	});

	test('shun signs where there is another place, and cover them rather than be missing', () => {
		const sign: LabelBox = [405, 290, 420, 310];
		const [label] = placeLabels([one()], size, measure, { shunned: [sign] });
		expect(overlap(label!.box, sign)).toBe(false);
		expect(placeLabels([one()], size, measure, { shunned: [[0, 0, 800, 600]] })).toHaveLength(1);
	});

	test('of the upper ranks are all there in a crowd, some at the ends of lines', () => {
		// Thirty towns of note within 140 pixels; their names would cover three times as much.
		const crowd = Array.from({ length: 30 }, (_, i) =>
			one({ id: `t${i}`, rank: 2, at: [340 + 24 * (i % 6), 250 + 24 * Math.floor(i / 6)] }),
		);
		const labels = placeLabels(crowd, size, measure);
		expect(labels).toHaveLength(30);
		const lines = labels.flatMap(({ leader }) => (leader ? [leader] : []));
		expect(lines.length).toBeGreaterThan(10);
		for (const { box } of labels)
			for (const other of labels) if (other.box !== box) expect(overlap(box, other.box)).toBe(false);
		expect(
			placeLabels(
				crowd.map((each) => ({ ...each, rank: 3 as const })),
				size,
				measure,
			).length,
		).toBeLessThan(30);
	});

	test('are smaller where they are asked to be', () => {
		const [label] = placeLabels([one({ small: true })], size, measure);
		expect(label!.size).toBeLessThan(LABEL_SIZES[1]);
	});

	test('of towns out of view are not placed', () =>
		expect(placeLabels([one({ at: [-1, 300] })], size, measure)).toEqual([]));

	test('keep their places while the map is panned', () => {
		fc.assert(
			fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), (dx, dy) => {
				const list = [
					one({ id: 'a', at: [300, 300] }),
					one({ id: 'b', rank: 2, at: [340, 306] }),
					one({ id: 'c', rank: 3, at: [420, 310] }),
				];
				const moved = list.map((each): Asking => ({ ...each, at: [each.at[0] + dx, each.at[1] + dy] }));
				const [before, after] = [list, moved].map((each) => placeLabels(each, size, measure));
				expect(after!.map(({ x, y }) => [x - dx, y - dy].map(Math.round))).toEqual(
					before!.map(({ x, y }) => [x, y].map(Math.round)),
				);
			}),
		);
	});
});
