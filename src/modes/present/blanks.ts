import type { TourStep } from '../../dataset/served-tours.ts';

/** A gap of a worksheet: its number, and what belongs there. */
export interface Gap {
	gap: number;
	answer: string;
}

/** A piece of a worksheet's text: what is printed, or a gap. */
export type Piece = { text: string } | Gap;

/** The gaps among pieces. */
export const gapsAmong = (pieces: readonly Piece[]): Gap[] =>
	pieces.flatMap((piece) => ('gap' in piece ? [piece] : []));

/**
 * The text of a step with its blanks as numbered gaps; joined with their answers the pieces are the text.
 * Blanks that do not lie within the text, or over one another, are none.
 * @param from the number of the first gap
 */
export function gapsIn({ text, blanks }: Pick<TourStep, 'text' | 'blanks'>, from: number): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	let gap = from;
	for (const [start, end] of blanks) {
		if (start < at || end <= start || end > text.length) continue;
		if (start > at) pieces.push({ text: text.slice(at, start) });
		pieces.push({ gap: gap++, answer: text.slice(start, end) });
		at = end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at) });
	return pieces;
}

/** How many letters wide a gap is drawn: it tells little of what belongs there, and holds what a hand writes. */
export const widthOfGap = (answer: string): number => Math.min(Math.max(Math.ceil(answer.length / 4) * 4 + 4, 8), 28);
