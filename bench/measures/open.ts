import type { Page } from '@playwright/test';
import type { InPage, Usable } from './measure.ts';

/** Goes to a page and waits until both views can be used. @returns when that was */
export async function open(page: Page, address: string): Promise<Usable> {
	await page.goto(address, { waitUntil: 'commit' });
	return page.evaluate(() => (globalThis as unknown as InPage).benchProbe.usable);
}
