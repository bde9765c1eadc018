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

/**
 * Measures label text on a canvas, each text once; all anew when a face arrives late, as after a change of language:
 * what is computed with it follows.
 */
export function textMeasure(): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const widths = new Map<string, number>();
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
