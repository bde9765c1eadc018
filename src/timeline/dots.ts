import type { IndexRecord, Lane } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Axis } from '../time/axis.ts';
import { type Fade, fadeOf, type SoftExtent } from './extent.ts';
import { type Item, LANE_PAD, MARK, MARK_HEIGHT, several, single } from './item.ts';
import type { Frame, LaneBox } from './lane-boxes.ts';
import type { Dated } from './lane-index.ts';
import { aboutMiddle, type Extent, stackOrMerge } from './pack.ts';
import { runsOf } from './rows.ts';

/** Diameters of dots by weight, pixels. */
const DOTS: Record<1 | 2 | 3, number> = { 1: px(10), 2: px(8), 3: px(6.5) };
/** Distance of dots of a level, and of levels: the most and the least; pixels. */
const DOT = { gap: px(9), most: px(9.5), least: px(6.5) };
const DIAMOND = { size: px(8), gap: px(8), most: px(8.5), least: px(6.5) };

/** The greatest distance of levels at which the tallest stack finds room. */
const pitchFor = (count: number, room: number, { most, least }: { most: number; least: number }) =>
	Math.min(Math.max(room / Math.max(count, 1), least), most);

export function dotsIn(box: LaneBox, dated: readonly Dated[], axis: Axis): Item[] {
	const middle = (box.top + box.bottom) / 2;
	const half = Math.max((box.bottom - box.top) / 2 - LANE_PAD, 0);
	const records = dated.map(({ record }) => record);
	const xs = dated.map(({ middle: day }) => axis.x(day));
	const most = Math.max(2 * Math.floor((half - DOT.least / 2) / DOT.least) + 1, 1);
	const { levels, merged } = stackOrMerge(xs, { size: DOT.gap, most: () => most, mark: MARK });
	const steps = levels.reduce((most, level) => Math.max(most, Math.abs(aboutMiddle(Math.max(level, 0)))), 0);
	const pitch = pitchFor(steps + 0.5, half, DOT);
	const dots = records.flatMap((record, i): Item[] => {
		const level = levels[i] as number;
		if (level < 0) return [];
		const size = Math.min(DOTS[record.importance], pitch + 1.5);
		const y = middle + aboutMiddle(level) * pitch;
		return [{ ...single(box.lane, record), shape: 'dot', ...about(record, xs[i] as number, axis, size), y, size }];
	});
	return [...dots, ...merged.map((mark) => countIn(box.lane, mark, records, middle, axis))];
}

/** A mark without length, and how far its date allows it to be off. */
function about(record: IndexRecord, x: number, axis: Axis, size: number): SoftExtent & { fade?: Fade } {
	const fade = fadeOf(record, x, axis, size);
	if (!fade) return { softFrom: x, x0: x, x1: x, softTo: x };
	return { softFrom: Math.min(fade.from, x), x0: x, x1: x, softTo: Math.max(fade.to, x), fade };
}

/** A counted mark; where no day of any of its members is known it fades as they would. */
function countIn(
	lane: Lane,
	{ x, members }: { x: number; members: number[] },
	records: readonly IndexRecord[],
	y: number,
	axis: Axis,
): Item {
	const own = members.map((i) => records[i] as IndexRecord);
	const item: Item = {
		...several(lane, own),
		shape: 'count',
		softFrom: x - MARK / 2,
		x0: x,
		x1: x,
		softTo: x + MARK / 2,
		y,
		size: MARK_HEIGHT,
	};
	let [from, to] = [x, x];
	for (const record of own) {
		const fade = fadeOf(record, x, axis, MARK);
		if (!fade) return item;
		[from, to] = [Math.min(from, fade.from), Math.max(to, fade.to)];
	}
	return { ...item, fade: { look: 'soft both', from, to } };
}

/**
 * Memorials pile up from the foot of their lane. After the war, where nothing else is, they may pile up as high as the lanes above.
 * @param above the lanes above, from the nearest on, and what stands in them
 */
export function diamondsIn(
	box: LaneBox,
	dated: readonly Dated[],
	axis: Axis,
	above: readonly { box: LaneBox; items: readonly Item[] }[],
): Item[] {
	const foot = box.bottom - DIAMOND.size / 2 - 2;
	const records = dated.map(({ record }) => record);
	const xs = dated.map(({ middle }) => axis.x(middle));
	const taken = above.map(({ items }) => mergedExtents(items));
	const ceiling = (x: number) => {
		let top = box.top;
		for (const [i, lane] of above.entries()) {
			if (lane.box.folded || covers(taken[i] as Extent[], x - DIAMOND.size, x + DIAMOND.size)) break;
			top = lane.box.top;
		}
		return top + DIAMOND.size / 2 + 1;
	};
	const levelsAt = (x: number) => Math.max(Math.floor((foot - ceiling(x)) / DIAMOND.least) + 1, 1);
	const { levels, merged } = stackOrMerge(xs, { size: DIAMOND.gap, most: levelsAt, mark: MARK });
	let pitch = DIAMOND.most;
	for (const [i, level] of levels.entries())
		if (level > 0) pitch = Math.min(pitch, Math.max((foot - ceiling(xs[i] as number)) / level, DIAMOND.least));
	const diamonds = records.flatMap((record, i): Item[] => {
		const level = levels[i] as number;
		if (level < 0) return [];
		const [x, y] = [xs[i] as number, foot - level * pitch];
		const { size } = DIAMOND;
		return [{ ...single(box.lane, record), shape: 'diamond', ...about(record, x, axis, size), y, size }];
	});
	return [...diamonds, ...merged.map((mark) => countIn(box.lane, mark, records, foot - MARK_HEIGHT / 2 + 3, axis))];
}

/** The stretches that items take, apart from one another and in order. */
function mergedExtents(items: readonly Item[]): Extent[] {
	const all = items.map(({ softFrom, softTo }): Extent => ({ from: softFrom - 6, to: softTo + 6 }));
	return runsOf(all, 0).map((run) => ({
		from: (all[run[0] as number] as Extent).from,
		to: run.reduce((end, i) => Math.max(end, (all[i] as Extent).to), Number.NEGATIVE_INFINITY),
	}));
}

const covers = (extents: readonly Extent[], from: number, to: number) =>
	extents.some((extent) => extent.from < to && extent.to > from);

/** Distances between the marks of the block, the first that fits; below the last they are counted. */
const UNDATED_STEPS = [9.5, 8.5, 7.5].map(px);

/** Memorials of unknown date: a small block of their own beyond the end of the axis, piled up as the others are. */
export function undatedIn(frame: Frame, box: LaneBox, records: readonly IndexRecord[]): Item[] {
	if (box.folded || records.length === 0) return [];
	const foot = box.bottom - DIAMOND.size / 2 - 2;
	// The caption stands above the block.
	const room = foot - frame.top - px(34);
	const left = frame.width - frame.right + px(16);
	const wide = frame.width - px(8) - left;
	const columnsAt = (step: number) => Math.max(Math.floor(wide / step) + 1, 1);
	const step = UNDATED_STEPS.find((each) => Math.ceil(records.length / columnsAt(each)) * each <= room);
	if (step === undefined || records.length > 120) {
		const x = (frame.width - frame.right + frame.width) / 2 + 2;
		const ends = { softFrom: x - MARK / 2, x0: x, x1: x, softTo: x + MARK / 2 };
		const y = foot - MARK_HEIGHT / 2 + 3;
		return [{ ...several('memorial', records), shape: 'count', ...ends, y, size: MARK_HEIGHT }];
	}
	const columns = columnsAt(step);
	return records.map((record, i): Item => {
		const x = left + (i % columns) * step;
		const y = foot - Math.floor(i / columns) * step;
		const size = Math.min(step - px(1.5), DIAMOND.size);
		return { ...single('memorial', record), shape: 'diamond', softFrom: x, x0: x, x1: x, softTo: x, y, size };
	});
}
