import type { Page } from '@playwright/test';

type Point = { x: number; y: number };

/**
 * Fingers that are laid on the page, drawn along it and lifted, as the device tells of them; needs a context that has touch.
 * @param at where each finger is, from 0 (laid down) to 1 (lifted)
 */
export async function drawFingers(page: Page, at: (t: number) => Point[]): Promise<void> {
	const device = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
		device.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
	await send('touchStart', at(0));
	for (let i = 1; i <= 10; i++) {
		await send('touchMove', at(i / 10));
		await page.waitForTimeout(16);
	}
	// At rest before they are lifted: the page does not run on by itself.
	await page.waitForTimeout(150);
	await send('touchMove', at(1));
	await send('touchEnd', []);
	await device.detach();
}
