import type { Page } from '@playwright/test';
import { within } from '../visit.ts';
import type { InPage, Usable } from './measure.ts';

/** Milliseconds within which a service worker is to stand. */
const STANDS = 60_000;
/** Milliseconds in which a page that has come to rest may tidy up. */
const TIDY = 1000;

/** Goes to a page and waits until both views can be used. @returns when that was */
export async function open(page: Page, address: string): Promise<Usable> {
	await page.goto(address, { waitUntil: 'commit' });
	return page.evaluate(() => (globalThis as unknown as InPage).benchProbe.usable);
}

/**
 * Waits until a page has done with its first visit: nothing more comes, and its service worker, if it has one, keeps what it is to
 * keep. On two cores all of that would be measured along with what the page does then.
 * @param keeps whether it has a service worker
 */
export async function rest(page: Page, keeps: boolean): Promise<void> {
	await page.waitForLoadState('networkidle', { timeout: STANDS });
	if (keeps)
		await within(
			STANDS,
			page.evaluate(async () => void (await navigator.serviceWorker.ready)),
		);
	await page.waitForTimeout(TIDY);
}
