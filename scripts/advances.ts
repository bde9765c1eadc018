/**
 * How wide text is in the faces that the app ships, read from the font files themselves: what a canvas measures in
 * a browser, for tests that have none. Kerning is left out, which makes most words a little wider.
 */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { Measure } from '../src/lettering/measure.ts';

const directory = new URL('../src/styles/fonts/', import.meta.url);
/** Face and weight of a label by its rank, as src/lettering/measure.ts has them. */
const FACES = {
	1: ['literata', 600],
	2: ['golos-text', 500],
	3: ['golos-text', 400],
	4: ['golos-text', 400],
	river: ['literata', 400],
} as const;

/**
 * @param letters all that will be measured
 * @returns a measure in pixels; throws RangeError for a letter that was not among `letters` or is in no face
 */
export async function shippedMeasure(letters: string): Promise<Measure> {
	const faces = new Map<string, Map<string, number>>();
	for (const [name, weight] of Object.values(FACES)) {
		const key = `${name} ${weight}`;
		if (faces.has(key)) continue;
		const widths = new Map<string, number>();
		for (const script of ['cyrillic', 'accents', 'latin', 'common']) {
			const font = readFileSync(new URL(`${name}-${script}.woff2`, directory));
			const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
			// One face after the other: the subsetter is one machine with one memory.
			for (const [letter, width] of advances(await subsetFont(font, letters, options))) widths.set(letter, width);
		}
		faces.set(key, widths);
	}
	return (text, size, rank) => {
		const [name, weight] = FACES[rank];
		const widths = faces.get(`${name} ${weight}`);
		return [...text].reduce((sum, letter) => {
			const width = widths?.get(letter);
			if (width === undefined) throw new RangeError(`no width of “${letter}” in ${name}`);
			return sum + width * size;
		}, 2);
	};
}

/**
 * Advance widths of the letters of a TrueType font, in parts of the em, by its tables `head`, `hhea`, `hmtx` and a
 * `cmap` of format 4 (the OpenType specification).
 */
function advances(font: Buffer): Map<string, number> {
	const tables = new Map<string, number>();
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		tables.set(font.toString('latin1', 12 + 16 * i, 16 + 16 * i), font.readUInt32BE(12 + 16 * i + 8));
	}
	const at = (name: string) => {
		const offset = tables.get(name);
		if (offset === undefined) throw new RangeError(`a font without ${name}`);
		return offset;
	};
	const em = font.readUInt16BE(at('head') + 18);
	const metrics = font.readUInt16BE(at('hhea') + 34);
	const advance = (glyph: number) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, metrics - 1)) / em;
	const cmap = at('cmap');
	const subtables = Array.from(
		{ length: font.readUInt16BE(cmap + 2) },
		(_, i) => cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4),
	);
	const map = subtables.find((offset) => font.readUInt16BE(offset) === 4);
	// None of the letters is in it.
	if (map === undefined) return new Map();
	const segments = font.readUInt16BE(map + 6) / 2;
	const [ends, starts] = [map + 14, map + 16 + 2 * segments];
	const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments];
	const widths = new Map<string, number>();
	for (let i = 0; i < segments; i++) {
		const [end, start] = [font.readUInt16BE(ends + 2 * i), font.readUInt16BE(starts + 2 * i)];
		const [delta, range] = [font.readUInt16BE(deltas + 2 * i), font.readUInt16BE(ranges + 2 * i)];
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const glyph = range === 0 ? code : font.readUInt16BE(ranges + 2 * i + range + 2 * (code - start));
			if (glyph !== 0) widths.set(String.fromCharCode(code), advance((glyph + delta) & 0xffff));
		}
	}
	return widths;
}
