/**
 * Makes the font files in `src/styles/fonts/` from the @fontsource packages: only the letters that the two
 * languages and the names in the sources need, and only the weights from 400 to 600. A third of the bytes.
 *
 *     npx tsx scripts/fonts.ts
 *
 * Both faces are under the SIL Open Font License 1.1, without reserved names.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const out = new URL('../src/styles/fonts/', import.meta.url);

const range = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** Figures and stops are a file of their own: who reads Russian needs them, but of Latin letters few or none. */
const LETTERS = {
	common: { of: 'latin', letters: `${range(0x20, 0x40)}[\\]^_{|}~${range(0xa0, 0xbf)}–—‘’‚“”„…′″€−×→` },
	latin: {
		of: 'latin',
		letters: `${range(0x41, 0x5a)}${range(0x60, 0x7a)}${range(0xc0, 0xff)}ąćęłńóśźżĄĆĘŁŃÓŚŹŻčěřšžČĚŘŠŽ`,
	},
	cyrillic: { of: 'cyrillic', letters: `${range(0x400, 0x45f)}Ґґ№` },
};
const FACES = [
	{ name: 'literata', directory: dirname(require.resolve('@fontsource-variable/literata/package.json')) },
	{ name: 'golos-text', directory: dirname(require.resolve('@fontsource-variable/golos-text/package.json')) },
];

if (process.argv.includes('--help')) {
	console.log('Makes the font files in src/styles/fonts/ from the @fontsource packages. No options.');
} else {
	mkdirSync(out, { recursive: true });
	for (const { name, directory } of FACES) {
		for (const [script, { of, letters }] of Object.entries(LETTERS)) {
			const whole = readFileSync(join(directory, 'files', `${name}-${of}-wght-normal.woff2`));
			const part = await subsetFont(whole, letters, {
				targetFormat: 'woff2',
				variationAxes: { wght: { min: 400, max: 600, default: 400 } },
			});
			writeFileSync(new URL(`${name}-${script}.woff2`, out), part);
			console.log(`${name}-${script}: ${whole.length} -> ${part.length} bytes`);
		}
	}
}
