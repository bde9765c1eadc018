import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { IndexRecord, Lane, ServedDate } from '../dataset/served.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import { panWindow, type Window, wholeWindow, zoomWindow } from '../time/axis.ts';
import { dayOf } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { type Item, MARK } from './item.ts';
import { placeItemLabels } from './item-labels.ts';
import { indexLanes, LANES } from './lane-index.ts';
import { breaksOf, layoutOf } from './layout.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const end = dayOf(2027);
const dates: fc.Arbitrary<ServedDate> = fc
	.tuple(
		fc.oneof(
			{ weight: 3, arbitrary: fc.integer({ min: WAR_FROM, max: WAR_FROM + 900 }) },
			fc.integer({ min: BEFORE_FROM, max: end - 800 }),
		),
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
const someDay: ServedDate = { bounds: [WAR_FROM, WAR_FROM, WAR_FROM, WAR_FROM], said: [[1941, 6, 22, 0]] };
const record = (i: number, lane: Lane, importance: 1 | 2 | 3, date: ServedDate | null): IndexRecord => ({
	id: `r${i}`,
	type: lane === 'camp' || lane === 'memorial' ? lane : 'event',
	kind: 'other',
	importance,
	place: null,
	precision: null,
	date: date ?? (lane === 'memorial' ? null : someDay),
	lane,
	links: [],
	piece: 'a',
});
const records = fc
	.array(
		fc.tuple(fc.constantFrom<Lane>(...LANES), fc.constantFrom<1 | 2 | 3>(1, 2, 3), fc.option(dates, { freq: 8 })),
		{ maxLength: 160 },
	)
	.map((list) => list.map(([lane, importance, date], i) => record(i, lane, importance, date)));
const sizes = fc.record({ width: fc.integer({ min: 320, max: 2600 }), height: fc.integer({ min: 160, max: 600 }) });
const windows: fc.Arbitrary<Window> = fc
	.tuple(fc.double({ min: 1, max: 3000, noNaN: true }), fc.integer({ min: BEFORE_FROM, max: end - 1 }))
	.map(([factor, about]) => zoomWindow(wholeWindow(end), factor, about, end));
const folds = fc.subarray([...LANES]).map((lanes) => new Set(lanes));

/** As wide as a name of the record's own length. */
const labelWidth = ({ id }: IndexRecord) => 20 + ((Number(id.slice(1)) * 37) % 160);
const at = (list: readonly IndexRecord[], size: { width: number; height: number }, window: Window) =>
	layoutOf({ index: indexLanes(list, end), ...size, window, end, labelWidth });

/** The box of a mark as it is painted; of a ridge its band. */
function boxOf({ shape, softFrom, softTo, x0, y, size }: Item): LabelBox {
	if (shape === 'span' || shape === 'ridge' || shape === 'sliver') return [softFrom, y, softTo, y + size];
	const half = (shape === 'count' ? MARK : size) / 2;
	return [x0 - half, y - size / 2, x0 + half, y + size / 2];
}
const overlap = (a: LabelBox, b: LabelBox, slack = 1e-6) =>
	Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > slack && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > slack;

describe('the layout of the timeline', () => {
	test('shows every record that has a lane once, alone or counted', () => {
		fc.assert(
			fc.property(records, sizes, (list, size) => {
				const { items, undated } = at(list, size, wholeWindow(end));
				const own = [...items, ...undated].filter(({ parted }) => !parted);
				const placed = own.flatMap((item) => item.records.map(({ id }) => id)).sort();
				expect(placed).toEqual(list.map(({ id }) => id).sort());
				expect(undated.every((item) => item.records.every((each) => each.lane === 'memorial' && !each.date))).toBe(
					true,
				);
			}),
			{ numRuns: 80 },
		);
	});

	test('keeps each lane within its height; memorials may pile up as high as the events', () => {
		fc.assert(
			fc.property(records, sizes, windows, (list, size, window) => {
				const { items, undated, lanes, frame } = at(list, size, window);
				for (const item of items) {
					const box = lanes.find(({ lane }) => lane === item.lane)!;
					const [, top, , bottom] = boxOf(item);
					if (item.lane === 'operation' || item.lane === 'camp') {
						expect(top).toBeGreaterThanOrEqual(box.top);
						expect(bottom).toBeLessThanOrEqual(box.bottom + 2);
					} else {
						expect(item.y).toBeGreaterThanOrEqual(item.lane === 'event' ? box.top : frame.top);
						expect(item.y).toBeLessThanOrEqual(box.bottom);
					}
				}
				for (const item of undated) expect(item.y).toBeLessThanOrEqual(frame.height - frame.bottom);
			}),
			{ numRuns: 80 },
		);
	});

	test('never lays spans, ridges or counted marks of a lane over one another, nor a dot under a counted mark', () => {
		fc.assert(
			fc.property(records, sizes, windows, (list, size, window) => {
				const { items } = at(list, size, window);
				for (const lane of LANES) {
					const own = items.filter((item) => item.lane === lane && item.shape !== 'sliver');
					for (const [i, a] of own.entries()) {
						for (const b of own.slice(i + 1)) {
							const dots = [a, b].every(({ shape }) => shape === 'dot' || shape === 'diamond');
							if (!dots) expect(overlap(boxOf(a), boxOf(b), 0.01), `${a.key} ${b.key}`).toBe(false);
						}
					}
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('never lays a name over another, over a mark, or out of the view', () => {
		fc.assert(
			fc.property(records, sizes, windows, (list, size, window) => {
				const layout = at(list, size, window);
				const width = (text: string) => labelWidth({ id: text } as IndexRecord);
				const labels = placeItemLabels(layout, (item) => item.record.id, width, []);
				const placed = [...labels.values()];
				for (const [i, a] of placed.entries()) {
					expect(a.box[0]).toBeGreaterThanOrEqual(layout.frame.left);
					expect(a.box[2]).toBeLessThanOrEqual(size.width - layout.frame.right + 1e-6);
					for (const b of placed.slice(i + 1)) expect(overlap(a.box, b.box), `${a.text} ${b.text}`).toBe(false);
				}
				for (const [key, label] of labels) {
					for (const item of layout.items) {
						if (item.shape === 'sliver') continue;
						if (item.key === key && label.inside) {
							expect(label.box[0]).toBeGreaterThanOrEqual(item.x0);
							expect(label.box[2]).toBeLessThanOrEqual(item.x1);
						} else if (!label.inside)
							expect(overlap(boxOf(item), label.box, 0.01), `${item.key} ${label.text}`).toBe(false);
					}
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('has what is certain within what is possible', () => {
		fc.assert(
			fc.property(records, sizes, windows, (list, size, window) => {
				for (const item of at(list, size, window).items) {
					expect(item.softFrom).toBeLessThanOrEqual(item.x0 + 1e-6);
					expect(item.softTo).toBeGreaterThanOrEqual(item.x1 - 1e-6);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('stays as it is while the window is moved a little: rows do not jump', () => {
		const list = Array.from({ length: 90 }, (_, i) => {
			const from = WAR_FROM + ((i * 61) % 860);
			const date: ServedDate = {
				bounds: [from, from + 2, from + 30, from + 34],
				said: [
					[1942, 0, 0, 0],
					[1942, 0, 0, 0],
				],
			};
			return record(i, 'operation', ((i % 3) + 1) as 1, date);
		});
		const size = { width: 1440, height: 300 };
		const window: Window = [WAR_FROM + 300, WAR_FROM + 420];
		const heights = (shown: Window) =>
			new Map(at(list, size, shown).items.map(({ key, y, size: high }) => [key, `${y.toFixed(3)} ${high.toFixed(3)}`]));
		const before = heights(window);
		let same = 0;
		for (const [key, place] of heights(panWindow(window, 0.05, end))) {
			if (!before.has(key)) continue;
			expect(place).toBe(before.get(key));
			same++;
		}
		expect(same).toBeGreaterThan(10);
	});

	test('shows of folded lanes a line and nothing else, and gives their room to the others', () => {
		fc.assert(
			fc.property(records, sizes, folds, (list, size, folded) => {
				const input = { index: indexLanes(list, end), ...size, window: wholeWindow(end), end };
				const layout = layoutOf({ ...input, folded });
				expect(new Set(layout.slim.map(({ lane }) => lane))).toEqual(folded);
				expect(layout.items.filter(({ lane }) => folded.has(lane))).toEqual([]);
				const open = layoutOf(input);
				for (const [i, box] of layout.lanes.entries()) {
					expect(box.bottom).toBeGreaterThan(box.top);
					const before = open.lanes[i]!;
					if (!box.folded && folded.size > 0)
						expect(box.bottom - box.top).toBeGreaterThanOrEqual(before.bottom - before.top - SLIM_LOSS);
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('shows the breaks where the scale changes, when they are in view', () => {
		const whole = layoutOf({ index: indexLanes([], end), width: 1200, height: 300, window: wholeWindow(end), end });
		expect(breaksOf(whole.axis, whole.frame)).toEqual([whole.axis.x(WAR_FROM), whole.axis.x(MEMORY_FROM)]);
		const window = [dayOf(1943, 2), dayOf(1943, 10)] as const;
		const near = layoutOf({ index: indexLanes([], end), width: 1200, height: 300, window, end });
		expect(breaksOf(near.axis, near.frame)).toEqual([]);
	});
});

/** The lane of the memorials is hardly higher open than folded: folding it alone may cost the others a little. */
const SLIM_LOSS = 12;

describe('ten thousand records', () => {
	const many = Array.from({ length: 10_000 }, (_, i) => {
		const lane = LANES[i % 4] as Lane;
		const from = lane === 'memorial' ? MEMORY_FROM + ((i * 7919) % 30_000) : WAR_FROM + ((i * 7919) % 900);
		const date: ServedDate = {
			bounds: [from, from + (i % 9), from + 20 + (i % 40), from + 24 + (i % 60)],
			said: [
				[1942, 0, 0, 0],
				[1942, 0, 0, 0],
			],
		};
		return record(i, lane, ((i % 3) + 1) as 1, i % 50 === 3 ? null : date);
	});
	const index = indexLanes(many, end);
	const size = { width: 1440, height: 300 };

	test('are no more marks than can be told apart, at any zoom', () => {
		for (const factor of [1, 2, 5, 20, 200]) {
			const window = zoomWindow(wholeWindow(end), factor, dayOf(1942, 8, 1), end);
			const { items, undated } = layoutOf({ index, ...size, window, end, labelWidth });
			expect(items.length + undated.length, `zoomed in ${factor} times`).toBeLessThan(1000);
		}
	});

	test('are not looked at beyond what is near the window', () => {
		let looks = 0;
		const watched = indexLanes(
			many.map((each) => {
				const { importance } = each;
				return Object.defineProperty({ ...each }, 'importance', {
					get: () => {
						looks++;
						return importance;
					},
				});
			}),
			end,
		);
		const window: Window = [dayOf(1975), dayOf(1976)];
		looks = 0;
		layoutOf({ index: watched, ...size, window, end, labelWidth });
		expect(looks).toBeLessThan(500);
	});
});
