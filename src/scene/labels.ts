import { BoxGrid, type LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
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
	/** Set smaller, where all is far away and close together. */
	small?: boolean;
	/** How far off its name may stand, pixels; as far as need be where it is not told. */
	reach?: number;
}

export interface Label extends Asking {
	/** Left end of the baseline of the first line. */
	x: number;
	y: number;
	/** Font size of the first line, pixels. */
	size: number;
	/** The whole label's box: left, top, right, bottom. */
	box: LabelBox;
	/** From the mark to a label that found no place beside it. */
	leader?: readonly [from: Point, to: Point];
}

/** Boxes that no label may cover, and those that one covers only when there is no other place: where signs come to stand. */
export interface Obstacles {
	taken?: readonly LabelBox[];
	shunned?: readonly LabelBox[];
}

/** Font sizes by rank, pixels. */
export const LABEL_SIZES: Record<Asking['rank'], number> = { 1: px(18), 2: px(13.5), 3: px(12), 4: px(11) };
const SMALL_SIZES: typeof LABEL_SIZES = { 1: px(15), 2: px(11.5), 3: px(11), 4: px(11) };
export const BELOW_SIZE = px(10.5);

/** Gap between mark and text, and between labels. */
const GAP = px(4);
const BETWEEN = px(2);
/** A second round of places, further off, clears a sign that stands on the town itself. */
const FURTHER = px(8);
/** Labels keep off the edge of the view by so much. */
const EDGE = px(4);
/** Towns of these ranks are always named, if they may be as far off as need be: in a crowd their names stand off, each at the end of a line. */
const ALWAYS = 2;
/** How often the order is changed to that end. */
const ATTEMPTS = 6;
/** How far off, pixels, the nearest first; and in which directions. */
const RINGS = [12, 18, 26, 36, 48, 62, 78, 96, 116, 140, 170].map(px);
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i % 2 ? -1 : 1) * Math.ceil(i / 2) * (Math.PI / 8));

/**
 * Places labels without collision: by rank, each at the first of the places about its mark that is free. In a crowd
 * those of the upper ranks that found none are placed before the others, until all of them have a place.
 * The order does not depend on the camera, so labels keep their place while panning.
 * @param asking in order of weight within a rank
 */
export function placeLabels(
	asking: readonly Asking[],
	size: Size,
	measure: Measure,
	obstacles: Obstacles = {},
): Label[] {
	const inView = asking.filter(({ at }) => inside(at, size)).sort((a, b) => a.rank - b.rank);
	const needed = inView.filter(({ rank, reach }) => rank <= ALWAYS && reach === undefined);
	let order = inView;
	let best: Label[] = [];
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const placed = placeInOrder(order, size, measure, obstacles);
		const named = new Set(placed.map(({ id }) => id));
		const missing = needed.filter(({ id }) => !named.has(id));
		if (missing.length === 0) return placed;
		if (placed.length > best.length) best = placed;
		order = [...missing, ...order.filter((each) => !missing.includes(each))];
	}
	return best;
}

function placeInOrder(
	order: readonly Asking[],
	size: Size,
	measure: Measure,
	{ taken = [], shunned = [] }: Obstacles,
): Label[] {
	const placed: Label[] = [];
	const lines: Leader[] = [];
	const grid = new BoxGrid(size);
	for (const box of taken) grid.add(box);
	const signs = new BoxGrid(size);
	for (const box of shunned) signs.add(box);
	// No label may cover the mark of another.
	for (const { at, clear } of order) grid.add([at[0] - clear, at[1] - clear, at[0] + clear, at[1] + clear]);
	for (const each of order) {
		const height = (each.small ? SMALL_SIZES : LABEL_SIZES)[each.rank];
		const width = measure(each.text, height, each.rank);
		const below = each.below ? measure(each.below, BELOW_SIZE, 4) : 0;
		const wide = Math.max(width, below);
		const tall = height * 1.15 + (each.below ? BELOW_SIZE * 1.15 : 0);
		const free = [...places(each, wide, tall), ...places({ ...each, clear: each.clear + FURTHER }, wide, tall)]
			.map(([left, top]): LabelBox => [left, top, left + wide, top + tall])
			.filter((box) => within(box, size) && !grid.covers(box));
		const near = leastCovered(free, signs);
		const found = near ? { box: near } : each.rank <= ALWAYS ? offPlace(each, wide, tall, size, grid, lines) : null;
		if (!found) continue;
		const { box } = found;
		if ('leader' in found) lines.push(found.leader);
		grid.add([box[0] - BETWEEN, box[1] - BETWEEN, box[2] + BETWEEN, box[3] + BETWEEN]);
		placed.push({ ...each, x: box[0], y: box[1] + height * 0.92, size: height, ...found });
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

/** The first of the places that hides no sign, else the one that hides least of them. */
function leastCovered(places: readonly LabelBox[], signs: BoxGrid): LabelBox | undefined {
	let [best, least]: [LabelBox | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
	for (const place of places) {
		const area = signs.coverage(place);
		if (area < least) [best, least] = [place, area];
		if (area === 0) break;
	}
	return best;
}

type Leader = NonNullable<Label['leader']>;

/** The nearest free place off the mark whose line crosses no label and no other line; else the nearest free place. */
function offPlace(
	{ at: [x, y], clear, reach = Number.POSITIVE_INFINITY }: Asking,
	wide: number,
	tall: number,
	size: Size,
	grid: BoxGrid,
	lines: readonly Leader[],
): { box: LabelBox; leader: Leader } | null {
	let crossing: { box: LabelBox; leader: Leader } | null = null;
	for (const ring of RINGS) {
		if (ring > reach) break;
		for (const direction of DIRECTIONS) {
			const [dx, dy] = [Math.cos(direction), Math.sin(direction)];
			const [endX, endY] = [x + dx * (clear + ring), y + dy * (clear + ring)];
			const left = endX - (dx > 0.2 ? 0 : dx < -0.2 ? wide : wide / 2);
			const top = endY - (dy > 0.9 ? 0 : dy < -0.9 ? tall : tall / 2);
			const box: LabelBox = [left, top, left + wide, top + tall];
			if (!within(box, size) || grid.covers(box)) continue;
			const leader: Leader = [
				[x + dx * (clear + 1), y + dy * (clear + 1)],
				[endX - dx * 2, endY - dy * 2],
			];
			if (isFree(leader, grid) && !lines.some((line) => cross(line, leader))) return { box, leader };
			crossing ??= { box, leader };
		}
	}
	return crossing;
}

/** A line touches nothing that is taken; looked at every few pixels. */
function isFree([from, to]: Leader, grid: BoxGrid): boolean {
	const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 3);
	for (let i = 0; i <= steps; i++) {
		const [x, y] = [from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps];
		if (grid.covers([x - 0.5, y - 0.5, x + 0.5, y + 0.5])) return false;
	}
	return true;
}

/** Two lines cross: the ends of each lie on both sides of the other. */
function cross([a, b]: Leader, [c, d]: Leader): boolean {
	const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const within = (box: LabelBox, { width, height }: Size) =>
	box[0] >= EDGE && box[1] >= EDGE && box[2] <= width - EDGE && box[3] <= height - EDGE;

const inside = ([x, y]: Point, { width, height }: Size) => x >= 0 && y >= 0 && x <= width && y <= height;
