import type { Page } from '@playwright/test';
import { within } from '../visit.ts';
import type { InPage, Measure } from './measure.ts';
import { open } from './open.ts';

/** Milliseconds within which the page is to be usable again. */
const AGAIN = 30_000;
/** Milliseconds within which a service worker is to stand. */
const STANDS = 90_000;

/** After a first visit the server is gone, and the page is loaded anew: the time until it can be used. */
export const cut: Measure = {
	name: 'cut',
	limit: 180,
	once: 'run',
	async run({ anew }, { address, network, note }) {
		const page = await anew();
		await open(page, address);
		await keeping(page);
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

/** Leaves a page the time to keep what it needs: until its service worker stands, where it has one; a few seconds where it has none. */
async function keeping(page: Page): Promise<void> {
	const isRegistered = () => page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
	for (let i = 0; i < 16 && !(await isRegistered()); i++) await page.waitForTimeout(500);
	if (await isRegistered())
		await within(
			STANDS,
			page.evaluate(async () => void (await navigator.serviceWorker.ready)),
		);
}
