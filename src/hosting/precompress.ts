/**
 * Packed copies of the texts of the build, beside them: `index.json.br`, `index.json.gz`. A server then sends what lies there, and no
 * processor packs the same file for each reader anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is text. Pictures, fonts and the like are packed already. */
const TEXTS = new Set(
	['html', 'css', 'js', 'json', 'geojson', 'topojson', 'csv', 'svg', 'txt', 'xml', 'webmanifest'].map(
		(end) => `.${end}`,
	),
);
/** Smaller files fit into one packet as they are, bytes. */
const LEAST = 1024;
/** Pages of which each is small and read by few: packed copies of them all would be a tenth of the build. A server packs them as it sends them. */
const BY_FEW = /^(ru\/)?record\//;
/** Packed to less than this part of itself, or not at all. */
const WORTH = 0.95;
/** What every visitor loads is packed as small as can be, at half a megabyte a second; the open data at the pace of the disk. */
const EVERYBODY =
	/^(assets\/[^/]+|data\/(index|control|ground-\w+|names\.\w+)\.(json|topojson)|index\.html|sw\.js|embed\.js)$/;
const BEST = constants.BROTLI_MAX_QUALITY;
const QUICK = 5;

/** Whether a file of the build is packed. @param path from the folder of the build, with slashes */
const isText = (path: string): boolean => TEXTS.has(extname(path));

const brotli = (text: Buffer, quality: number): Buffer =>
	brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
		},
	});

/** The same bytes are not packed twice: most of a build is as in the build before. */
function kept(cache: string, text: Buffer, pack: () => Buffer): Buffer {
	const file = join(cache, `${createHash('sha256').update(text).digest('hex')}.br`);
	if (existsSync(file)) return readFileSync(file);
	const packed = pack();
	mkdirSync(cache, { recursive: true });
	writeFileSync(file, packed);
	return packed;
}

/**
 * Packs all texts in a folder and those below.
 * @param cache a folder that may be thrown away
 * @returns the paths of what was packed
 */
export function precompress(folder: string, cache: string): string[] {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.split(sep).join('/'))
		.filter((path) => isText(path) && !BY_FEW.test(path) && statSync(join(folder, path)).isFile());
	return paths.filter((path) => {
		const file = join(folder, path);
		const text = readFileSync(file);
		if (text.length < LEAST) return false;
		const packed = {
			gz: gzipSync(text, { level: constants.Z_BEST_COMPRESSION }),
			br: EVERYBODY.test(path) ? kept(cache, text, () => brotli(text, BEST)) : brotli(text, QUICK),
		};
		for (const [end, bytes] of Object.entries(packed))
			if (bytes.length < text.length * WORTH) writeFileSync(`${file}.${end}`, bytes);
		return true;
	});
}

export function precompressPlugin(): Plugin {
	let [root, folder] = ['', ''];
	return {
		name: 'precompress',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			root = config.root;
			folder = join(root, relative(root, config.build.outDir));
		},
		// When all others have written.
		closeBundle: {
			order: 'post',
			sequential: true,
			handler(error?: Error) {
				if (!error) precompress(folder, join(root, 'node_modules', '.cache', 'packed'));
			},
		},
	};
}
