import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('packs texts of some size, both ways, and leaves pictures, fonts, what is small and the pages of records', () => {
	const text = 'Smolensk was freed on 25 September 1943. '.repeat(200);
	mkdirSync(join(folder, 'dist/assets'), { recursive: true });
	const write = (path: string, content: string) => writeFileSync(join(folder, 'dist', path), content);
	write('assets/index-a1.js', text);
	write('page.html', text);
	write('picture.png', text);
	write('small.json', '{}');
	mkdirSync(join(folder, 'dist/ru/record/vyazma'), { recursive: true });
	write('ru/record/vyazma/index.html', text);
	const packed = () => precompress(join(folder, 'dist'), join(folder, 'cache')).sort();
	expect(packed()).toEqual(['assets/index-a1.js', 'page.html']);
	for (const path of ['assets/index-a1.js', 'page.html']) {
		const file = join(folder, 'dist', path);
		expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
		expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
	}
	for (const path of ['picture.png.gz', 'small.json.gz', 'small.json.br'])
		expect(existsSync(join(folder, 'dist', path))).toBe(false);
	// Once more, now from what was kept: the same, and no packed copy is packed again.
	const first = readFileSync(join(folder, 'dist/assets/index-a1.js.br'));
	expect(packed()).toEqual(['assets/index-a1.js', 'page.html']);
	expect(readFileSync(join(folder, 'dist/assets/index-a1.js.br')).equals(first)).toBe(true);
});
