import type { Measure } from './labels.ts';

/** Font families of labels by rank: the capitals in the reading face, the rest in the interface's. */
const FACES = {
	1: '600 {size}px "Literata Variable"',
	2: '500 {size}px "Golos Text Variable"',
	3: '400 {size}px "Golos Text Variable"',
	4: '400 {size}px "Golos Text Variable"',
} as const;

/** Measures label text on a canvas, each text once. */
export function textMeasure(): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const widths = new Map<string, number>();
	return (text, size, rank) => {
		const key = `${rank}/${size}/${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			if (context) context.font = FACES[rank].replace('{size}', String(size));
			width = (context?.measureText(text).width ?? text.length * size * 0.58) + 2;
			widths.set(key, width);
		}
		return width;
	};
}
