import type { Measure } from './measure.ts';
import { open } from './open.ts';

/** From the navigation until both views can be used; how long that keeps the main thread busy. */
export const usable: Measure = {
	name: 'usable',
	limit: 60,
	async run({ page, work }, { address }) {
		const times = await open(page, address);
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
