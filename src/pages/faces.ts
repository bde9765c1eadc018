/**
 * The app's faces as files that a painter of SVG can read, one a weight: a variable font it cannot. Made once, from the packages that the
 * app's own files are made from (scripts/fonts.ts), and kept with the pictures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Language } from '../dataset/served.ts';

const require = createRequire(import.meta.url);
/** Names of the families within the files. */
export const FAMILIES = { face: 'Golos Text', read: 'Literata' } as const;
const WEIGHTS = { 'golos-text': [400, 500, 600], literata: [400, 600] } as const;
const PACKAGES = {
	'golos-text': require.resolve('@fontsource-variable/golos-text/package.json'),
	literata: require.resolve('@fontsource-variable/literata/package.json'),
};

const range = (from: number, to: number): string =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** All that is written on a picture: what the app's faces have of two scripts. */
export const letters = `${range(0x20, 0x7e)}${range(0xc0, 0xd6)}${range(0xd8, 0xf6)}${range(0xf8, 0xff)}${range(0x410, 0x44f)}Ёё№–—‘’“”„«»…`;

/**
 * @param cache folder to keep them in
 * @returns the files by language, those of its own script first: of two files of one family the painter takes the first
 */
export async function faceFiles(cache: string): Promise<Record<Language, string[]>> {
	mkdirSync(cache, { recursive: true });
	const files = { latin: [] as string[], cyrillic: [] as string[] };
	for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
		const weights = WEIGHTS[name];
		const directory = dirname(PACKAGES[name]);
		for (const script of ['latin', 'cyrillic'] as const) {
			const source = readFileSync(join(directory, 'files', `${name}-${script}-wght-normal.woff2`));
			for (const weight of weights) {
				const file = join(cache, `${name}-${script}-${weight}-${source.length}.ttf`);
				if (!existsSync(file))
					writeFileSync(
						file,
						await subsetFont(source, letters, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
					);
				files[script].push(file);
			}
		}
	}
	return { en: [...files.latin, ...files.cyrillic], ru: [...files.cyrillic, ...files.latin] };
}

export const cacheFolder = (): string => fileURLToPath(new URL('../../node_modules/.cache/pictures/', import.meta.url));
