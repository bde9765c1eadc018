import type { InPage, Measure } from './measure.ts';

/** A record is selected: the time until two frames after both views mark it. */
export const select: Measure = {
	name: 'select',
	limit: 60,
	async run({ page }, { targets }) {
		const times = await page.evaluate(
			(records) => (globalThis as unknown as InPage).benchProbe.select(records),
			targets,
		);
		return { select: times };
	},
};
