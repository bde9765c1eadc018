import type { InPage, Measure } from './measure.ts';

const KB = 1024;
/** Milliseconds that the rest may take to come. */
const REST = 20_000;

/**
 * What the page has asked for before it could be used, and in all: bodies as sent, packed, without headers. A file that was asked for in
 * time counts whole. What a service worker keeps for later is not the page's.
 */
export const bytes: Measure = {
	name: 'bytes',
	limit: 40,
	once: 'count',
	async run({ page }) {
		await page.waitForLoadState('networkidle', { timeout: REST });
		const { files, usable } = await page.evaluate(async () => {
			const { marked } = await (globalThis as unknown as InPage).benchProbe.usable;
			const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
			return {
				usable: marked,
				files: (entries as PerformanceResourceTiming[])
					.filter(({ name }) => /^https?:/.test(name))
					.map(({ startTime, encodedBodySize }) => ({ start: startTime, size: encodedBodySize })),
			};
		});
		const early = files.filter(({ start }) => start < usable);
		const kilobytes = (of: typeof files) => of.reduce((sum, { size }) => sum + size, 0) / KB;
		return {
			'bytes-usable': [kilobytes(early)],
			'requests-usable': [early.length],
			'bytes-whole': [kilobytes(files)],
		};
	},
};
