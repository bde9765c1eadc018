import type { InPage, Measure } from './measure.ts';

/** From the navigation until both views can be used; the script that it takes. */
export const usable: Measure = {
	name: 'usable',
	limit: 120,
	async run({ page, work }, { address }) {
		await page.goto(address, { waitUntil: 'commit' });
		const times = await page.evaluate(() => (globalThis as unknown as InPage).benchProbe.usable);
		const { script, tasks } = await work();
		return {
			'usable-timeline': [times.timeline],
			usable: [times.both],
			'usable-script': [script],
			'usable-tasks': [tasks],
		};
	},
};
