import { signal } from '@preact/signals-core';

/** Fonts of labels by rank: the capitals in the reading face, the rest in the interface's; rivers lean. */
const FACES = {
	1: '600 {size}px "Literata Variable"',
	2: '500 {size}px "Golos Text Variable"',
	3: '400 {size}px "Golos Text Variable"',
	4: '400 {size}px "Golos Text Variable"',
	river: 'italic 400 {size}px "Literata Variable"',
} as const;

/** The width of a text in the face of a town's rank, or of rivers; pixels. */
export type Measure = (text: string, size: number, face: keyof typeof FACES) => number;

const widths = new Map<string, number>();
let shared: Measure | null = null;

/**
 * Measures label text on a canvas, each text once; all anew when a face arrives late, as after a change of language:
 * what is computed with it follows. One for the whole page: each would listen for faces for ever.
 */
export function textMeasure(): Measure {
	shared ??= measureOnCanvas();
	return shared;
}

/** Gives up the widths that are known: what is shown next is measured anew. */
export const forgetWidths = (): void => widths.clear();

function measureOnCanvas(): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const arrivals = signal(0);
	document.fonts.addEventListener('loadingdone', () => {
		widths.clear();
		arrivals.value++;
	});
	return (text, size, face) => {
		arrivals.value;
		const key = `${face}/${size}/${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			if (context) context.font = FACES[face].replace('{size}', String(size));
			width = (context?.measureText(text).width ?? text.length * size * 0.58) + 2;
			widths.set(key, width);
		}
		return width;
	};
}
