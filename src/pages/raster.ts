/**
 * Pictures from layers of SVG: each layer is painted once for all pictures that share it, and the layers are laid over each other.
 * Painted by resvg, with the app's own faces and no other.
 */
import { Resvg } from '@resvg/resvg-js';
import type { Language } from '../dataset/served.ts';
import { FAMILIES } from './faces.ts';

/** Painted layers that are kept: the still ones, and those of the last days. */
const KEPT = 24;

/** @returns red, green, blue, alpha a point */
export type Rasterise = (layers: readonly string[], language: Language) => Uint8Array;

/**
 * @param layers whole SVG documents of one size, from the back to the front; the first is opaque. All but the last are laid together
 * once for pictures that differ in the last alone, such as those of two languages.
 */
export function rasteriser(fontFiles: Record<Language, string[]>): Rasterise {
	const inLanguage = (language: Language) => {
		const font = { fontFiles: fontFiles[language], loadSystemFonts: false, defaultFontFamily: FAMILIES.face };
		return keeping(KEPT, (svg: string) => {
			if (!/<(path|text|circle|rect)[ >]/.test(svg)) return null;
			const options = svg.includes('<text') ? { font } : { font: { loadSystemFonts: false } };
			return new Uint8Array(new Resvg(svg, options).render().pixels);
		});
	};
	const painted = { en: inLanguage('en'), ru: inLanguage('ru') };
	const below = keeping(2, (key: string): Uint8Array => {
		// But for figures nothing is written here.
		const [ground, ...above] = (JSON.parse(key) as string[]).map(painted.en);
		const canvas = (ground as Uint8Array).slice();
		for (const layer of above) if (layer) layOver(canvas, layer);
		return canvas;
	});
	return (layers, language) => {
		const canvas = below(JSON.stringify(layers.slice(0, -1))).slice();
		const last = painted[language](layers.at(-1) as string);
		if (last) layOver(canvas, last);
		return canvas;
	};
}

/** What was made last is not made again. */
function keeping<T>(most: number, make: (key: string) => T): (key: string) => T {
	const kept = new Map<string, T>();
	return (key) => {
		const known = kept.has(key) ? (kept.get(key) as T) : make(key);
		// The least recently used stands first.
		kept.delete(key);
		kept.set(key, known);
		if (kept.size > most) kept.delete(kept.keys().next().value as string);
		return known;
	};
}

/** Lays one picture over another (Porter and Duff 1984, "over"); the lower is opaque, the upper's colours are multiplied by its alpha. */
function layOver(below: Uint8Array, above: Uint8Array): void {
	// Most of a layer is empty: four bytes at a time are looked at.
	const points = new Uint32Array(above.buffer, above.byteOffset, above.byteLength / 4);
	for (let point = 0; point < points.length; point++) {
		if (points[point] === 0) continue;
		const i = point * 4;
		const rest = 255 - (above[i + 3] as number);
		for (let c = i; c < i + 3; c++) below[c] = (above[c] as number) + ((below[c] as number) * rest + 127) / 255;
	}
}
