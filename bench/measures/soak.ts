import type { InPage, Measure } from './measure.ts';

/** Scrubs through all days and back: what they leave in the heap and in the page, once garbage has been collected. On one visit. */
export const soak: Measure = {
	name: 'soak',
	limit: 150,
	async run({ page, memory }, { war: [first, last], quick, firstVisit }) {
		if (!firstVisit) return {};
		const through = (rounds: number) =>
			page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.soak(how), { rounds, first, last });
		// What is made once, on the first time through, stays for good and is no growth.
		await through(1);
		const before = await memory();
		await through(quick ? 1 : 10);
		const after = await memory();
		const grown = (what: 'heap' | 'nodes') => [(after[what] / before[what] - 1) * 100];
		return {
			'soak-heap': grown('heap'),
			'soak-nodes': grown('nodes'),
			nodes: [before.nodes],
			heap: [before.heap / 2 ** 20],
		};
	},
};
