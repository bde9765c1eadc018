import type { IndexRecord, Lane } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Axis } from '../time/axis.ts';
import { atLeast, type SoftExtent, softExtent } from './extent.ts';
import { type Item, LANE_PAD, MARK, several, single } from './item.ts';
import type { LaneBox } from './lane-boxes.ts';
import type { Dated } from './lane-index.ts';
import { type Extent, packRows } from './pack.ts';
import { ridgeOf, ridgePath } from './ridge.ts';
import { type Pitch, placeRows, runsOf } from './rows.ts';

/** How wide the label of a record would be, pixels; 0 for none. */
export type LabelWidth = (record: IndexRecord) => number;

/** Room on both sides of a label within a span, and between a mark and its label; pixels. */
export const INSIDE = px(5);
export const BESIDE = px(4);

/** Rows by weight: the great ones on top and high enough for a name, the lesser below and thinner. */
const pitch = (floor: number, fair: number, most: number): Pitch => ({
	floor: px(floor),
	fair: px(fair),
	most: px(most),
});
export const OPERATIONS: readonly Pitch[] = [pitch(5, 10.6, 15), pitch(3.5, 10.2, 13), pitch(3, 10.2, 12)];
export const CAMPS: readonly Pitch[] = [pitch(4, 10.4, 13), pitch(3, 10.2, 12), pitch(2.5, 10.2, 11)];
/** The least width of a span, pixels. */
const SPAN_LEAST = px(4);

/** Spans in rows; what finds no row is piled up into ridges below them. */
export function spansIn(
	box: LaneBox,
	dated: readonly Dated[],
	axis: Axis,
	pitches: readonly Pitch[],
	labelWidth: LabelWidth,
): Item[] {
	const height = box.bottom - box.top - 2 * LANE_PAD;
	const records = dated.map(({ record }) => record);
	const extents = dated.map(({ days }) => atLeast(softExtent(days, axis), SPAN_LEAST));
	const wanting = extents.map(({ softFrom, softTo }, i) => ({
		from: softFrom,
		to: softTo,
		tier: (records[i] as IndexRecord).importance - 1,
	}));
	let rows = placeRows(wanting, pitches, height);
	if (rows.fair) {
		// There is room: labels that do not fit within get a place in the row.
		const labelled = wanting.map((each, i) => {
			const width = labelWidth(records[i] as IndexRecord);
			return width > 0 && width + 2 * INSIDE > each.to - each.from ? { ...each, to: each.to + BESIDE + width } : each;
		});
		const roomy = placeRows(labelled, pitches, height);
		if (roomy.fair) rows = roomy;
	}
	const top = box.top + LANE_PAD;
	const items: Item[] = [];
	const rest: number[] = [];
	for (let i = 0; i < records.length; i++) {
		const record = records[i] as IndexRecord;
		const { top: row, pitch } = rows.placed[i] as (typeof rows.placed)[number];
		if (row === null) rest.push(i);
		else {
			const size = Math.max(pitch - Math.min(1.4, pitch * 0.3), 1.4);
			items.push({
				...single(box.lane, record),
				shape: 'span',
				...(extents[i] as SoftExtent),
				y: top + row,
				size,
			});
		}
	}
	return [...items, ...ridgesIn(box.lane, rest, records, extents, { ...rows.rest, top: top + rows.rest.top })];
}

/** A ridge of more is not parted: nobody would go through it one by one. */
const PARTED = 120;

/** Spans without a row, joined where they touch. One that is by itself is drawn as it is. */
function ridgesIn(
	lane: Lane,
	places: readonly number[],
	records: readonly IndexRecord[],
	extents: readonly SoftExtent[],
	band: { top: number; height: number },
): Item[] {
	const lines = places.map((i): Extent => {
		const { softFrom, softTo } = extents[i] as SoftExtent;
		return { from: softFrom, to: softTo };
	});
	// A ridge is at least as wide as its count.
	return runsOf(lines, MARK + 2).flatMap((run): Item[] => {
		const members = run.map((n) => records[places[n] as number] as IndexRecord);
		const own = run.map((n) => lines[n] as Extent);
		// They are in order of their starts.
		const from = own[0]?.from ?? 0;
		const to = own.reduce((end, each) => Math.max(end, each.to), from);
		const [y, size] = [band.top + 1, Math.max(band.height - 2, 2)];
		if (members.length === 1) {
			const extent = extents[places[run[0] as number] as number] as SoftExtent;
			return [{ ...single(lane, members[0] as IndexRecord), shape: 'span', ...extent, y: y + size - 5, size: 4 }];
		}
		const outline = ridgePath(ridgeOf(own, { from, to }), y + size, size);
		const ends = { softFrom: from, x0: from, x1: to, softTo: to };
		const parted = members.length <= PARTED;
		const ridge: Item = { ...several(lane, members), shape: 'ridge', ...ends, y, size, outline, parted };
		if (!parted) return [ridge];
		const rows = packRows(own);
		const step = size / (rows.reduce((most, row) => Math.max(most, row), 0) + 1);
		const slivers = run.map((n, i): Item => {
			const extent = extents[places[n] as number] as SoftExtent;
			const up = ((rows[i] as number) + 1) * step;
			return { ...single(lane, members[i] as IndexRecord), shape: 'sliver', ...extent, y: y + size - up, size: step };
		});
		return [ridge, ...slivers];
	});
}
