import { OURS } from '../candidates.ts';
import type { InPage, Measure } from './measure.ts';

/** A record is opened whose text was fetched before: the time until two frames after it can be read. */
export const read: Measure = {
	name: 'read',
	limit: 60,
	only: [OURS],
	first: true,
	async run({ page }, { targets }) {
		const times = await page.evaluate((records) => (globalThis as unknown as InPage).benchProbe.read(records), targets);
		return { read: times };
	},
};
