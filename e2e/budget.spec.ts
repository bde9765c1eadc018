import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { LANGUAGES } from './app.ts';
import { expect, markReached, openApp, test } from './support.ts';

const KB = 1024;
const isMapLibre = (address: string) => /maplibre/i.test(new URL(address).pathname);
/** What is packed already is sent as it is. */
const isPacked = (address: string) => /\.(woff2|png|jpg|webp|avif)$/.test(new URL(address).pathname);

for (const language of LANGUAGES) {
	test.describe(`a browser that asks for ${language}`, () => {
		test.use({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' });

		test('transfers at most 300 KB before it can be used, 400 KB in all, MapLibre apart and after', async ({
			page,
		}) => {
			const responses: Response[] = [];
			page.on('response', (response) => responses.push(response));
			await openApp(page);
			await markReached(page, 'gl-ready');
			await page.waitForLoadState('networkidle');

			const ready = await page.evaluate(() => performance.getEntriesByName('timeline-ready')[0]?.startTime ?? 0);
			const starts = new Map(
				await page.evaluate(() =>
					performance.getEntriesByType('resource').map((entry): [string, number] => [entry.name, entry.startTime]),
				),
			);
			const files = await Promise.all(
				responses
					.filter((response) => response.ok())
					.map(async (response) => {
						const body = await response.body();
						const bytes = isPacked(response.url()) ? body.length : gzipSync(body, { level: 9 }).length;
						// The page itself is no resource of its own: it comes first.
						return { url: response.url(), bytes, start: starts.get(response.url()) ?? 0 };
					}),
			);
			const own = files.filter(({ url }) => !isMapLibre(url));
			const theirs = files.filter(({ url }) => isMapLibre(url));
			const sum = (list: typeof files) => list.reduce((total, { bytes }) => total + bytes, 0) / KB;
			const early = sum(own.filter(({ start }) => start < ready));
			const all = sum(own);
			const list = own
				.map(
					({ url, bytes, start }) =>
						`${(bytes / KB).toFixed(1)} KB ${start < ready ? 'before' : 'after'} ${new URL(url).pathname}`,
				)
				.join('\n');
			const report = `${language}: ${early.toFixed(1)} KB before timeline-ready, ${all.toFixed(1)} KB in all, MapLibre ${sum(theirs).toFixed(1)} KB\n${list}`;
			console.log(report.split('\n')[0]);

			expect(theirs.length, 'MapLibre was loaded').toBeGreaterThan(0);
			expect(
				theirs.filter(({ start }) => start < ready).map(({ url }) => url),
				'MapLibre asked for before timeline-ready',
			).toEqual([]);
			expect.soft(early, report).toBeLessThanOrEqual(300);
			expect.soft(all, report).toBeLessThanOrEqual(400);
		});
	});
}

test('the whole build, with its pictures, pages and packed copies, is at most 60 MB', () => {
	const sizes = readdirSync('dist', { recursive: true, encoding: 'utf8' })
		.map((path) => statSync(join('dist', path)))
		.map((file) => (file.isFile() ? file.size : 0));
	expect(sizes.length).toBeGreaterThan(1000);
	expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(60e6);
});
