import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { IndexRecord, Lane, ServedDate } from '../dataset/served.ts';
import { wholeWindow } from '../time/axis.ts';
import { dayOf } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { breaksOf, layoutOf } from './layout.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const lanes = ['operation', 'event', 'camp', 'memorial'] as const;
const dates: fc.Arbitrary<ServedDate> = fc
	.tuple(
		fc.integer({ min: BEFORE_FROM, max: end - 800 }),
		fc.nat(40),
		fc.nat(600),
		fc.nat(40),
		fc.boolean(),
		fc.boolean(),
	)
	.map(
		([a, soft, long, tail, openEnd, single]): ServedDate =>
			single
				? { bounds: [a, a + soft, a, a + soft], said: [[1943, 0, 0, 0]] }
				: {
						bounds: [a, a + soft, openEnd ? null : a + soft + long, openEnd ? null : a + soft + long + tail],
						said: [[1943, 0, 0, 0], openEnd ? null : [1943, 0, 0, 0]],
					},
	);
const records = fc
	.array(
		fc.tuple(fc.constantFrom<Lane>(...lanes), fc.constantFrom<1 | 2 | 3>(1, 2, 3), fc.option(dates, { freq: 8 })),
		{
			maxLength: 120,
		},
	)
	.map((list) =>
		list.map(
			([lane, importance, date], i): IndexRecord => ({
				id: `r${i}`,
				type: lane === 'camp' || lane === 'memorial' ? lane : 'event',
				kind: 'other',
				importance,
				place: null,
				precision: null,
				date:
					date ??
					(lane === 'memorial' ? null : { bounds: [WAR_FROM, WAR_FROM, WAR_FROM, WAR_FROM], said: [[1941, 6, 22, 0]] }),
				lane,
				links: [],
				piece: 'a',
			}),
		),
	);
const sizes = fc.record({ width: fc.integer({ min: 320, max: 2600 }), height: fc.integer({ min: 180, max: 600 }) });

describe('the layout of the timeline', () => {
	test('places every record that has a lane once, dated ones on the axis, memorials without a date beyond it', () => {
		fc.assert(
			fc.property(records, sizes, (list, size) => {
				const { items, undated } = layoutOf({ records: list, ...size, window: wholeWindow(end), end });
				const placed = [...items, ...undated].map(({ record }) => record.id).sort();
				expect(placed).toEqual(list.map(({ id }) => id).sort());
				expect(undated.every(({ record }) => record.lane === 'memorial' && !record.date)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	test('keeps everything within its height, and spans within their lanes', () => {
		fc.assert(
			fc.property(records, sizes, (list, size) => {
				const { items, undated, lanes, frame } = layoutOf({ records: list, ...size, window: wholeWindow(end), end });
				for (const item of items) {
					const box = lanes.find(({ lane }) => lane === item.lane)!;
					if (item.shape === 'span') {
						expect(item.y).toBeGreaterThanOrEqual(box.top);
						// What is too many for its lane grows thin, to a pixel or so at the least.
						expect(item.y + item.size).toBeLessThanOrEqual(box.bottom + 2);
					} else {
						expect(item.y).toBeGreaterThanOrEqual(frame.top);
						expect(item.y).toBeLessThanOrEqual(frame.height - frame.bottom);
					}
				}
				for (const item of undated) expect(item.y).toBeLessThanOrEqual(frame.height - frame.bottom);
			}),
			{ numRuns: 60 },
		);
	});

	test('never lays two camps or two operations of a row over one another', () => {
		fc.assert(
			fc.property(records, sizes, (list, size) => {
				const { items } = layoutOf({ records: list, ...size, window: wholeWindow(end), end });
				const rows = new Map<string, (typeof items)[number][]>();
				for (const item of items.filter(({ shape }) => shape === 'span')) {
					const key = `${item.lane} ${item.y.toFixed(6)}`;
					rows.set(key, [...(rows.get(key) ?? []), item]);
				}
				for (const row of rows.values()) {
					row.sort((a, b) => a.softFrom - b.softFrom);
					for (let i = 1; i < row.length; i++) expect(row[i]!.softFrom).toBeGreaterThanOrEqual(row[i - 1]!.softTo);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('has what is certain within what is possible', () => {
		fc.assert(
			fc.property(records, sizes, (list, size) => {
				for (const item of layoutOf({ records: list, ...size, window: wholeWindow(end), end }).items) {
					expect(item.softFrom).toBeLessThanOrEqual(item.x0 + 1e-6);
					expect(item.softTo).toBeGreaterThanOrEqual(item.x1 - 1e-6);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('shows the breaks where the scale changes, when they are in view', () => {
		const whole = layoutOf({ records: [], width: 1200, height: 300, window: wholeWindow(end), end });
		expect(breaksOf(whole.axis, whole.frame)).toEqual([whole.axis.x(WAR_FROM), whole.axis.x(MEMORY_FROM)]);
		const window = [dayOf(1943, 2), dayOf(1943, 10)] as const;
		const near = layoutOf({ records: [], width: 1200, height: 300, window, end });
		expect(breaksOf(near.axis, near.frame)).toEqual([]);
	});
});
