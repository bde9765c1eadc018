/** Something that takes a stretch of a line, pixels. */
export interface Extent {
	from: number;
	to: number;
}

/**
 * Rows for extents so that none in a row overlaps another: first fit in order of start, which is the
 * fewest rows an interval graph allows.
 * @param most as many rows as there may be; what finds no place in them has the row -1
 * @returns the row of each, in the order given
 */
export function packRows(extents: readonly Extent[], gap = 0, most = Number.POSITIVE_INFINITY): number[] {
	const order = extents
		.map((_, i) => i)
		.sort((a, b) => (extents[a] as Extent).from - (extents[b] as Extent).from || a - b);
	const ends: number[] = [];
	const rows = new Array<number>(extents.length).fill(-1);
	for (const i of order) {
		const { from, to } = extents[i] as Extent;
		let row = ends.findIndex((end) => end + gap <= from);
		if (row < 0) row = ends.length;
		if (row >= most) continue;
		ends[row] = to;
		rows[i] = row;
	}
	return rows;
}

/** Places in a list of numbers, in the order of the numbers. */
const inOrder = (xs: readonly number[]): number[] =>
	xs.map((_, i) => i).sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);

/**
 * Levels for dots on a line so that no two of a level are closer than `size`: each takes the lowest that is free.
 * @param xs pixels, in any order
 * @param most how many levels there may be at a place; what finds none has the level -1, and takes no room
 * @returns the level of each, 0 the lowest, in the order given
 */
export function stackLevels(
	xs: readonly number[],
	size: number,
	most: (x: number) => number = () => Number.POSITIVE_INFINITY,
	order: readonly number[] = inOrder(xs),
): number[] {
	const lasts: number[] = [];
	const levels = new Array<number>(xs.length).fill(-1);
	for (const i of order) {
		const x = xs[i] as number;
		let level = lasts.findIndex((last) => x - last >= size);
		if (level < 0) level = lasts.length;
		if (level >= most(x)) continue;
		lasts[level] = x;
		levels[i] = level;
	}
	return levels;
}

/** Levels as offsets about a middle line: 0, up, down, up, ... in multiples of one. */
export const aboutMiddle = (level: number): number => (level % 2 === 1 ? -(level + 1) / 2 : level / 2);

/** Dots that share one counted mark. */
export interface Merged {
	/** The middle of the mark. */
	x: number;
	/** Places in the list given, at least two. */
	members: number[];
}

/**
 * Stacks dots, and merges those of a place where the stack would be too high. A merged mark has a stretch of the line to
 * itself: no dot that is left comes under it, and no other mark.
 * @param size the least distance between dots of a level, pixels
 * @param most how many levels there may be at a place, at least one
 * @param mark the width of a merged mark, pixels
 * @returns the level of each dot, -1 for those merged; and the marks, from left to right
 */
export function stackOrMerge(
	xs: readonly number[],
	{ size, most, mark }: { size: number; most: (x: number) => number; mark: number },
): { levels: number[]; merged: Merged[] } {
	const order = inOrder(xs);
	const width = mark + size;
	const tooHigh = new Set<number>();
	for (;;) {
		const { left, merged } = cellsAround(order, xs, tooHigh, width);
		const levels = stackLevels(xs, size, most, left);
		const more = left.filter((i) => levels[i] === -1);
		if (more.length === 0) return { levels, merged };
		// What stands too high is merged with its neighbours; the rest is stacked anew, and may want a second look.
		for (const i of more) tooHigh.add(i);
	}
}

/** Stretches of the line around the dots that stand too high, one mark each, and the dots that are in none. */
function cellsAround(
	order: readonly number[],
	xs: readonly number[],
	tooHigh: ReadonlySet<number>,
	width: number,
): { left: number[]; merged: Merged[] } {
	const cells: Extent[] = [];
	for (const i of order) {
		const x = xs[i] as number;
		const last = cells.at(-1);
		if (!tooHigh.has(i) || (last && x < last.to)) continue;
		const from = Math.max(x - width / 2, last?.to ?? Number.NEGATIVE_INFINITY);
		cells.push({ from, to: from + width });
	}
	const merged = cells.map(({ from, to }): Merged => ({ x: (from + to) / 2, members: [] }));
	const left: number[] = [];
	let at = 0;
	for (const i of order) {
		const x = xs[i] as number;
		while (at < cells.length && x >= (cells[at] as Extent).to) at++;
		if (at < cells.length && x >= (cells[at] as Extent).from) (merged[at] as Merged).members.push(i);
		else left.push(i);
	}
	// One by itself needs no mark: its neighbours are in the mark before it.
	const alone = merged.flatMap(({ members }) => (members.length === 1 ? members : []));
	return {
		left:
			alone.length === 0 ? left : [...left, ...alone].sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b),
		merged: merged.filter(({ members }) => members.length > 1),
	};
}
