import { within } from '../visit.ts';
import type { InPage, Measure } from './measure.ts';
import { open, rest } from './open.ts';

/** Milliseconds within which the page is to be usable again. */
const AGAIN = 30_000;

/** After a first visit the server is gone, and the page is loaded anew: the time until it can be used. */
export const cut: Measure = {
	name: 'cut',
	limit: 180,
	once: 'run',
	async run({ anew }, { address, network, keeps, note }) {
		const page = await anew();
		await open(page, address);
		await rest(page, keeps);
		await network.cut();
		try {
			await page.reload({ waitUntil: 'commit', timeout: AGAIN });
			const usable = page.evaluate(() => (globalThis as unknown as InPage).benchProbe.usable);
			return { cut: [(await within(AGAIN, usable)).both] };
		} catch (error) {
			note(`with the network cut: ${(error as Error).message.split('\n')[0]}`);
			return { cut: ['no'] };
		} finally {
			await network.mend();
		}
	},
};
