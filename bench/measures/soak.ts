import type { InPage, Measure } from './measure.ts';

/**
 * What a page takes of memory after one scrub through all days and back; with the first number of records also what ten more leave in the
 * heap and in the page, once garbage has been collected.
 */
export const soak: Measure = {
	name: 'soak',
	limit: 150,
	once: 'count',
	async run({ page, memory, code }, { war: [first, last], quick, firstCount }) {
		const through = (rounds: number) =>
			page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.soak(how), { rounds, first, last });
		// What is made once, on the first time through, stays for good and is no growth.
		await through(1);
		const before = await memory();
		const values = { nodes: [before.nodes], heap: [before.heap / 2 ** 20] };
		if (!firstCount) return values;
		const codeBefore = await code();
		await through(quick ? 1 : 10);
		const after = await memory();
		const codeAfter = await code();
		const grown = (from: number, to: number) => [(to / from - 1) * 100];
		return {
			...values,
			'soak-heap': grown(before.heap, after.heap),
			'soak-kept': grown(before.heap - codeBefore, after.heap - codeAfter),
			'soak-nodes': grown(before.nodes, after.nodes),
		};
	},
};
