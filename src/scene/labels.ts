import { BoxGrid, type LabelBox } from './box-grid.ts';
import type { Point, Size } from './mercator.ts';

/** Something that asks for a label. Lower `rank` is placed first and set larger. */
export interface Asking {
	id: string;
	text: string;
	/** A second, smaller line: the name of today. */
	below?: string;
	rank: 1 | 2 | 3 | 4;
	at: Point;
	/** Half the width of the mark that the label stands beside, pixels. */
	clear: number;
}

export interface Label extends Asking {
	/** Left end of the baseline of the first line. */
	x: number;
	y: number;
	/** The whole label's box: left, top, right, bottom. */
	box: LabelBox;
}

/** Boxes that no label may cover, and those that one covers only when there is no other place: where signs come to stand. */
export interface Obstacles {
	taken?: readonly LabelBox[];
	shunned?: readonly LabelBox[];
}

/** Font sizes by rank, pixels; the stylesheet has the same. */
export const LABEL_SIZES: Record<Asking['rank'], number> = { 1: 18, 2: 13.5, 3: 12, 4: 11 };
export const BELOW_SIZE = 10.5;

/** Gap between mark and text, and between labels. */
const GAP = 4;
const BETWEEN = 2;
/** A second round of places, further off, clears a sign that stands on the town itself. */
const FURTHER = 7;
/** Labels keep off the edge of the view by so much. */
const EDGE = 4;

export type Measure = (text: string, size: number, rank: Asking['rank']) => number;

/**
 * Places labels without collision: by rank, each at the first of the places about its mark that is free.
 * The order does not depend on the camera, so labels keep their place while panning.
 * @param asking in order of weight within a rank
 */
export function placeLabels(
	asking: readonly Asking[],
	size: Size,
	measure: Measure,
	{ taken = [], shunned = [] }: Obstacles = {},
): Label[] {
	const placed: Label[] = [];
	const grid = new BoxGrid(size);
	for (const box of taken) grid.add(box);
	const signs = new BoxGrid(size);
	for (const box of shunned) signs.add(box);
	const byRank = [...asking].sort((a, b) => a.rank - b.rank);
	// No label may cover the mark of another of its own weight or more.
	for (const { at, clear } of byRank) {
		if (inside(at, size)) grid.add([at[0] - clear, at[1] - clear, at[0] + clear, at[1] + clear]);
	}
	for (const each of byRank) {
		if (!inside(each.at, size)) continue;
		const height = LABEL_SIZES[each.rank];
		const width = measure(each.text, height, each.rank);
		const below = each.below ? measure(each.below, BELOW_SIZE, 4) : 0;
		const wide = Math.max(width, below);
		const tall = height * 1.15 + (each.below ? BELOW_SIZE * 1.15 : 0);
		const free = [...places(each, wide, tall), ...places({ ...each, clear: each.clear + FURTHER }, wide, tall)]
			.map(([left, top]): LabelBox => [left, top, left + wide, top + tall])
			.filter((box) => within(box, size) && !grid.covers(box));
		const box = free.find((place) => !signs.covers(place)) ?? free[0];
		if (!box) continue;
		grid.add([box[0] - BETWEEN, box[1] - BETWEEN, box[2] + BETWEEN, box[3] + BETWEEN]);
		placed.push({ ...each, x: box[0], y: box[1] + height * 0.92, box });
	}
	return placed;
}

/** Left and top of the eight places about a mark, the best first: right, left, above, below, and the corners. */
function places({ at: [x, y], clear }: Asking, wide: number, tall: number): Point[] {
	const off = clear + GAP;
	const near = clear * 0.7 + 2;
	return [
		[x + off, y - tall / 2],
		[x - off - wide, y - tall / 2],
		[x + near, y - near - tall],
		[x + near, y + near],
		[x - near - wide, y - near - tall],
		[x - near - wide, y + near],
		[x - wide / 2, y - off - tall],
		[x - wide / 2, y + off],
	];
}

const within = (box: LabelBox, { width, height }: Size) =>
	box[0] >= EDGE && box[1] >= EDGE && box[2] <= width - EDGE && box[3] <= height - EDGE;

const inside = ([x, y]: Point, { width, height }: Size) => x >= 0 && y >= 0 && x <= width && y <= height;
