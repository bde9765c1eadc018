import type { InPage, Measure } from './measure.ts';

/** From the navigation until both views can be used; how long that keeps the main thread busy. */
export const usable: Measure = {
	name: 'usable',
	limit: 120,
	async run({ page, work }, { address }) {
		await page.goto(address, { waitUntil: 'commit' });
		const times = await page.evaluate(() => (globalThis as unknown as InPage).benchProbe.usable);
		const { style, tasks } = await work();
		return {
			'usable-timeline': [times.timeline],
			usable: [times.both],
			'usable-whole': [times.whole],
			'usable-tasks': [tasks],
			'usable-style': [style],
		};
	},
};
