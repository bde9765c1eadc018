import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { iconsOf, manifestIn } from './manifest.ts';

const icons = iconsOf(readFileSync('public/icon.svg', 'utf8'));
const title = { en: 'Between the Dnepr and the Oka', ru: 'Между Днепром и Окой' };

test('the manifest names icons that there are, in their sizes, by relative addresses', () => {
	for (const language of ['en', 'ru'] as const) {
		const manifest = JSON.parse(manifestIn(language, title, title));
		expect(manifest).toMatchObject({ name: title[language], lang: language, start_url: './', scope: './' });
		for (const { src, sizes, type } of manifest.icons) {
			if (type !== 'image/png') continue;
			const { width, height } = PNG.sync.read(Buffer.from(icons[src] as Uint8Array));
			expect(`${width}x${height}`).toBe(sizes);
		}
	}
});

test('the maskable icon has its ground up to the edge, and its drawing within the part that no mask takes', () => {
	const { width, data } = PNG.sync.read(Buffer.from(icons['icon-maskable.png'] as Uint8Array));
	const colour = (x: number, y: number) => data.readUInt32BE((y * width + x) * 4);
	const ground = colour(0, 0);
	expect(ground & 0xff).toBe(255);
	let drawn = 0;
	for (let y = 0; y < width; y += 4) {
		for (let x = 0; x < width; x += 4) {
			if (colour(x, y) === ground) continue;
			drawn++;
			expect(Math.hypot(x - width / 2, y - width / 2)).toBeLessThanOrEqual(width * 0.4);
		}
	}
	expect(drawn).toBeGreaterThan(100);
});
