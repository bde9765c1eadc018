import { px } from '../sizes.ts';

/** Between the playhead's label and what is said beside it, and from there to the row's end; pixels. */
const GAP = px(10);

/**
 * Where the backdrop's value is written: in the row of the playhead's label, on its right if it fits there in full, else on
 * its left, else on the side with more room as long as fits.
 * @param texts the same in ever fewer words, the fullest first
 * @param head the label's left and right end, pixels
 * @param row the ends of the row
 * @returns the text and its left end; `null` when there is room for none
 */
export function placeReading(
	texts: readonly string[],
	head: readonly [number, number],
	row: readonly [number, number],
	widthOf: (text: string) => number,
): { text: string; x: number } | null {
	const [onLeft, onRight] = [head[0] - GAP - row[0], row[1] - head[1] - GAP];
	for (const text of texts) {
		const width = widthOf(text);
		if (width <= onRight) return { text, x: head[1] + GAP };
		if (width <= onLeft) return { text, x: head[0] - GAP - width };
	}
	return null;
}
