/** Something that takes a stretch of a line, pixels. */
export interface Extent {
	from: number;
	to: number;
}

/**
 * Rows for extents so that none in a row overlaps another: first fit in order of start, which is the
 * fewest rows an interval graph allows.
 * @returns the row of each, in the order given
 */
export function packRows(extents: readonly Extent[], gap = 0): number[] {
	const order = extents
		.map((_, i) => i)
		.sort((a, b) => (extents[a] as Extent).from - (extents[b] as Extent).from || a - b);
	const ends: number[] = [];
	const rows = new Array<number>(extents.length).fill(0);
	for (const i of order) {
		const { from, to } = extents[i] as Extent;
		let row = ends.findIndex((end) => end + gap <= from);
		if (row < 0) row = ends.length;
		ends[row] = to;
		rows[i] = row;
	}
	return rows;
}

/**
 * Levels for dots on a line so that no two of a level are closer than `size`: each takes the lowest that is free.
 * @param xs pixels, in any order
 * @returns the level of each, 0 the lowest, in the order given
 */
export function stackLevels(xs: readonly number[], size: number): number[] {
	const order = xs.map((_, i) => i).sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);
	const lasts: number[] = [];
	const levels = new Array<number>(xs.length).fill(0);
	for (const i of order) {
		const x = xs[i] as number;
		let level = lasts.findIndex((last) => x - last >= size);
		if (level < 0) level = lasts.length;
		lasts[level] = x;
		levels[i] = level;
	}
	return levels;
}

/** Levels as offsets about a middle line: 0, up, down, up, ... in multiples of one. */
export const aboutMiddle = (level: number): number => (level % 2 === 1 ? -(level + 1) / 2 : level / 2);
