import type { IndexRecord, Lane } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import { type Axis, createAxis, type Window } from '../time/axis.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { aboutMiddle, packRows, stackLevels } from './pack.ts';

/** Sizes of the timeline's parts at a width and height, pixels. */
export interface Frame {
	width: number;
	height: number;
	/** Room for the names of the lanes. */
	left: number;
	/** Room for memorials of unknown date. */
	right: number;
	/** Where the playhead's label and the captions are. */
	top: number;
	/** Ticks and their labels. */
	bottom: number;
}

export function frameOf(width: number, height: number): Frame {
	const narrow = width < 700;
	return { width, height, left: narrow ? 10 : 92, right: narrow ? 42 : 72, top: 46, bottom: narrow ? 30 : 36 };
}

/** One thing on the timeline. Positions are pixels of the plot. */
export interface Item {
	record: IndexRecord;
	lane: Lane;
	shape: 'span' | 'dot' | 'diamond' | 'square';
	/** Left and right end of what is certain; for a dot both are its middle. */
	x0: number;
	x1: number;
	/** Left and right end of what is possible. */
	softFrom: number;
	softTo: number;
	y: number;
	/** Height of a span, diameter of a dot. */
	size: number;
}

export interface LaneBox {
	lane: Lane;
	top: number;
	bottom: number;
}

export interface Layout {
	frame: Frame;
	axis: Axis;
	lanes: LaneBox[];
	items: Item[];
	undated: Item[];
}

/** Shares of the height that the lanes take. */
const LANE_SHARES: Record<Lane, number> = { operation: 0.34, event: 0.24, camp: 0.31, memorial: 0.11 };
/** From the top to the bottom. */
export const LANES: readonly Lane[] = ['operation', 'event', 'camp', 'memorial'];

/** Places all records on the timeline. Pure; made anew when the window or the size changes, never while scrubbing. */
export function layoutOf(input: {
	records: readonly IndexRecord[];
	width: number;
	height: number;
	window: Window;
	end: number;
}): Layout {
	const frame = frameOf(input.width, input.height);
	const inner = Math.max(frame.width - frame.left - frame.right, 60);
	const base = createAxis({ width: inner, window: input.window, end: input.end });
	const axis: Axis = {
		...base,
		x: (day) => base.x(day) + frame.left,
		day: (x) => base.day(x - frame.left),
		time: (x) => base.time(x - frame.left),
	};
	const body = Math.max(frame.height - frame.top - frame.bottom, 40);
	const lanes: LaneBox[] = [];
	let top = frame.top;
	for (const lane of LANES) {
		const bottom = top + body * LANE_SHARES[lane];
		lanes.push({ lane, top, bottom });
		top = bottom;
	}
	const boxOf = (lane: Lane) => lanes.find((each) => each.lane === lane) as LaneBox;
	const of = (lane: Lane) => input.records.filter((record) => record.lane === lane);
	const dated = of('memorial').filter((record) => record.date);
	const items = [
		...operationsIn(boxOf('operation'), of('operation'), axis),
		...dotsIn(boxOf('event'), of('event'), axis),
		...rowsOf(boxOf('camp'), of('camp'), axis, 4).map(({ row, count, ...item }) => {
			const pitch = Math.min((boxOf('camp').bottom - boxOf('camp').top - 5) / count, 9);
			return {
				...item,
				y: boxOf('camp').top + 2 + row * pitch,
				size: Math.max(pitch - Math.min(1.2, pitch * 0.35), 1.4),
			};
		}),
		// After the war the memorials may pile up as high as the lanes of the camps and events.
		...diamondsIn({ ...boxOf('memorial'), top: boxOf('event').top + 6 }, dated, axis),
	];
	return {
		frame,
		axis,
		lanes,
		items,
		undated: undatedIn(
			frame,
			of('memorial').filter((record) => !record.date),
		),
	};
}

/** The four bounds of a record in pixels: what is certain within what is possible. */
function extentOf(record: IndexRecord, axis: Axis) {
	const [a, b, c, d] = record.date?.bounds ?? [null, null, null, null];
	const open = (side: 'start' | 'end') => (side === 'start' ? axis.stretches[0]?.from : axis.end) as number;
	const earliest = a ?? open('start');
	const latest = b ?? d ?? earliest;
	const endEarliest = c ?? a ?? latest;
	const endLatest = d ?? open('end');
	return {
		softFrom: axis.x(earliest),
		x0: axis.x(latest),
		x1: axis.x(endEarliest + 1),
		softTo: axis.x(endLatest + 1),
	};
}

/** Spans packed into rows; none in a row comes closer to another than two pixels. */
function rowsOf(box: LaneBox, records: readonly IndexRecord[], axis: Axis, least: number) {
	const extents = records.map((record) => {
		const extent = extentOf(record, axis);
		const more = Math.max((least - (extent.softTo - extent.softFrom)) / 2, 0);
		return { ...extent, from: extent.softFrom - more, to: extent.softTo + more };
	});
	const rows = packRows(extents, 2);
	const count = Math.max(...rows, 0) + 1;
	return records.map((record, i) => {
		const { from, to, ...extent } = extents[i] as (typeof extents)[number];
		// What is too narrow to be seen is drawn at the least width, and hard: softness would not show.
		const seen = to - from <= least ? { x0: from, x1: to, softFrom: from, softTo: to } : extent;
		return { record, lane: box.lane, shape: 'span' as const, ...seen, row: rows[i] as number, count };
	});
}

/** How high a row is for operations of each weight, relative to one another, and at most. */
const TIERS = [
	{ importance: 1, part: 1, most: 14 },
	{ importance: 2, part: 0.55, most: 9 },
	{ importance: 3, part: 0.4, most: 7 },
] as const;

/** Operations by weight: the great ones on top and high enough for a name, the lesser below and thinner. */
function operationsIn(box: LaneBox, records: readonly IndexRecord[], axis: Axis): Item[] {
	const tiers = TIERS.map((tier) => {
		const placed = rowsOf(
			box,
			records.filter(({ importance }) => importance === tier.importance),
			axis,
			5,
		);
		return { ...tier, placed, count: placed[0]?.count ?? 0 };
	});
	const unit =
		(box.bottom - box.top - 6) /
		Math.max(
			tiers.reduce((sum, { count, part }) => sum + count * part, 0),
			1,
		);
	let top = box.top + 2;
	return tiers.flatMap(({ placed, part, most, count }) => {
		const pitch = Math.min(unit * part, most);
		const from = top;
		top += pitch * count;
		return placed.map(
			({ row, count: _, ...item }): Item => ({
				...item,
				y: from + row * pitch,
				size: Math.max(pitch - Math.min(2, pitch * 0.3), 1.5),
			}),
		);
	});
}

const DOTS: Record<1 | 2 | 3, number> = { 1: 11, 2: 9, 3: 7 };

function dotsIn(box: LaneBox, records: readonly IndexRecord[], axis: Axis): Item[] {
	const xs = records.map((record) => middleOf(record, axis));
	const levels = stackLevels(xs, 9.5);
	const middle = (box.top + box.bottom) / 2;
	const count = Math.max(...levels, 0) + 1;
	const pitch = Math.min((box.bottom - box.top - 8) / count, 10);
	return records.map((record, i): Item => {
		const { softFrom, softTo } = extentOf(record, axis);
		const x = xs[i] as number;
		const size = Math.min(DOTS[record.importance], pitch + 2);
		return {
			record,
			lane: box.lane,
			shape: 'dot',
			x0: x,
			x1: x,
			softFrom,
			softTo,
			y: middle + aboutMiddle(levels[i] as number) * pitch,
			size,
		};
	});
}

function diamondsIn(box: LaneBox, records: readonly IndexRecord[], axis: Axis): Item[] {
	const xs = records.map((record) => middleOf(record, axis));
	const levels = stackLevels(xs, 8);
	const count = Math.max(...levels, 0) + 1;
	const pitch = Math.min((box.bottom - box.top - 10) / count, 8.5);
	return records.map((record, i): Item => {
		const { softFrom, softTo } = extentOf(record, axis);
		const x = xs[i] as number;
		const y = box.bottom - 6 - (levels[i] as number) * pitch;
		return { record, lane: 'memorial', shape: 'diamond', x0: x, x1: x, softFrom, softTo, y, size: 8 };
	});
}

/** Where a dot stands: on its day, or in the middle of what its date allows. Of a memorial, its opening. */
function middleOf(record: IndexRecord, axis: Axis): number {
	const span = spanOf(record);
	if (!span) return axis.x(axis.end);
	if (record.lane === 'memorial') return axis.x(span.from + 0.5);
	return axis.x((span.from + span.to + 1) / 2);
}

/** Distances between the marks of the block, the first that fits. */
const UNDATED_STEPS = [9, 8, 7, 6, 5];

/** Memorials of unknown date: a small block of their own beyond the end of the axis. */
function undatedIn(frame: Frame, records: readonly IndexRecord[]): Item[] {
	const room = frame.height - frame.top - frame.bottom - 16;
	const columnsAt = (step: number) => Math.max(Math.floor((frame.right - 18) / step), 1);
	const step = UNDATED_STEPS.find((each) => Math.ceil(records.length / columnsAt(each)) * each <= room) ?? 4;
	const columns = columnsAt(step);
	const left = frame.width - frame.right + 14;
	return records.map((record, i): Item => {
		const x = left + (i % columns) * step;
		const y = frame.height - frame.bottom - 6 - Math.floor(i / columns) * step;
		return { record, lane: 'memorial', shape: 'diamond', x0: x, x1: x, softFrom: x, softTo: x, y, size: step - 2 };
	});
}

/** Where the stretches meet, in view, pixels. */
export function breaksOf(axis: Axis, frame: Frame): number[] {
	return [WAR_FROM, MEMORY_FROM]
		.map((day) => axis.x(day))
		.filter((x) => x > frame.left + 2 && x < frame.width - frame.right - 2);
}
