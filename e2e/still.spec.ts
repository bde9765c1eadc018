import type { Locator, Page } from '@playwright/test';
import { day, dayAt, dragTo, partsOf } from './app.ts';
import { expect, markReached, openApp, poll, test } from './support.ts';

test('a scrub of 60 days paints nothing by WebGL', async ({ page }) => {
	test.setTimeout(90_000);
	// Counted from outside: every call by which anything comes onto a WebGL canvas.
	await page.addInitScript(() => {
		const counted = globalThis as unknown as { painted: number };
		counted.painted = 0;
		for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
			for (const name of [
				'drawArrays',
				'drawElements',
				'drawArraysInstanced',
				'drawElementsInstanced',
				'clear',
			] as const) {
				const proto = kind.prototype as unknown as Record<string, ((...values: unknown[]) => unknown) | undefined>;
				const original = proto[name];
				if (!original) continue;
				proto[name] = function (this: unknown, ...values: unknown[]) {
					counted.painted++;
					return original.apply(this, values);
				};
			}
		}
	});
	await openApp(page, '#date=1943-07-20');
	await markReached(page, 'gl-ready');
	const painted = () => page.evaluate(() => (globalThis as unknown as { painted: number }).painted);
	// Idle: on a slow machine MapLibre's worker may think for a second between two pictures.
	const idle = async () => {
		const counted = globalThis as unknown as { painted: number };
		const before = counted.painted;
		await new Promise((resolve) => setTimeout(resolve, 2500));
		return before > 0 && counted.painted === before;
	};
	await poll(page, idle, undefined, 30_000);

	const { slider, button, names } = partsOf(page);
	const before = await painted();
	await dragTo(page, slider, day('1943-09-20'), { near: 1, hold: true });
	await dragBack60(page, slider);
	await page.mouse.up();
	// What a gesture leaves to be done later comes within this.
	await page.waitForTimeout(1000);
	expect((await painted()) - before).toBe(0);

	// The counter would have told: a zoom does paint.
	await button(names.zoomMapIn).click();
	await expect.poll(painted).toBeGreaterThan(before);
});

/** Back over sixty days, a pixel at a time, each step painted by the browser before the next. */
async function dragBack60(page: Page, slider: Locator): Promise<void> {
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider is not to be seen');
	const start = await dayAt(slider);
	let x = box.x + box.width / 2;
	for (let i = 0; i < 120 && start - (await dayAt(slider)) < 60; i++) {
		x -= 1;
		await page.mouse.move(x, box.y + box.height / 2);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	}
	expect(start - (await dayAt(slider))).toBeGreaterThanOrEqual(60);
}
