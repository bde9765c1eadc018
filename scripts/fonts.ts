/**
 * Makes the font files in `src/styles/fonts/`, and `src/styles/fonts.css` that names them, from the @fontsource packages:
 * only the letters that the two languages and the names in the sources need, and only the weights from 400 to 600.
 *
 *     npx tsx scripts/fonts.ts && npx biome format --write src/styles/fonts.css
 *
 * Both faces are under the SIL Open Font License 1.1, without reserved names.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const styles = new URL('../src/styles/', import.meta.url);
const out = new URL('fonts/', styles);

const range = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/**
 * A browser fetches a file when a letter of it is first shown. Figures and stops are a file of their own, for who reads
 * Russian needs them, but of Latin letters few or none; letters with marks and rare signs are another, for they are in
 * some names only.
 */
const LETTERS = {
	common: { of: 'latin', letters: `${range(0x20, 0x23)}${range(0x25, 0x40)}[]_\u00a0§«°±²³·»½×–—‘’‚“”„…′″€−→` },
	latin: { of: 'latin', letters: `${range(0x41, 0x5a)}${range(0x61, 0x7a)}` },
	accents: {
		of: 'latin',
		letters: `$\\^\`{|}~¡¢£¥©ª®¶¹º¼¾¿${range(0xc0, 0xd6)}${range(0xd8, 0xff)}ąćęłńóśźżĄĆĘŁŃÓŚŹŻčěřšžČĚŘŠŽ`,
	},
	cyrillic: { of: 'cyrillic', letters: `${range(0x410, 0x44f)}ЁёЄєІіЇїЎўҐґ№` },
} as const;
/** The name of the other language, for the button that leads to it: it alone does not bring a whole script. */
const TONGUES = {
	english: { of: 'latin', letters: 'English' },
	russian: { of: 'cyrillic', letters: 'Русский' },
} as const;
const FACES = [
	{ name: 'literata', family: 'Literata Variable', parts: LETTERS },
	{ name: 'golos-text', family: 'Golos Text Variable', parts: LETTERS },
	{ name: 'golos-text', family: 'Golos Text Tongues', parts: TONGUES },
];
/** What the pages ask of the faces: pairs that stand well, ligatures, marks in their places, figures of one width. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/** `U+0041-005A, U+0061-007A` for the letters from A to z. */
function unicodeRange(letters: string): string {
	const codes = [...new Set([...letters].map((letter) => letter.codePointAt(0) as number))].sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const code of codes) {
		const last = runs.at(-1);
		if (last && code === last[1] + 1) last[1] = code;
		else runs.push([code, code]);
	}
	const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
	return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

const fontFace = (family: string, file: string, letters: string) => `@font-face {
	font-family: "${family}";
	font-weight: 400 600;
	font-display: swap;
	src: url("./fonts/${file}.woff2") format("woff2-variations");
	unicode-range: ${unicodeRange(letters)};
}
`;

if (process.argv.includes('--help')) {
	console.log('Makes src/styles/fonts.css and the font files it names from the @fontsource packages. No options.');
} else {
	mkdirSync(out, { recursive: true });
	let css = '/* Literata to read, Golos Text for the interface; made, like the files, by scripts/fonts.ts. */\n';
	for (const { name, family, parts } of FACES) {
		const directory = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
		for (const [part, { of, letters }] of Object.entries(parts)) {
			const whole = readFileSync(join(directory, 'files', `${name}-${of}-wght-normal.woff2`));
			const subset = await subsetFont(whole, letters, {
				targetFormat: 'woff2',
				keepFeatures: FEATURES,
				variationAxes: { wght: { min: 400, max: 600, default: 400 } },
			});
			writeFileSync(new URL(`${name}-${part}.woff2`, out), subset);
			css += fontFace(family, `${name}-${part}`, letters);
			console.log(`${name}-${part}: ${whole.length} -> ${subset.length} bytes`);
		}
	}
	writeFileSync(new URL('fonts.css', styles), css);
}
