import type { Page } from '@playwright/test';
import { expectDay, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

test('signs and towns of the map are reached and opened by keyboard', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { map, details, slider } = partsOf(page);
	// One tab stop for all of them, arrow keys between them.
	const stops = map.locator('svg [role=button][tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const names = new Set<string>();
	for (let i = 0; i < 6; i++) {
		const name = await focusedName(page);
		expect(name.length).toBeGreaterThan(2);
		names.add(name);
		await page.keyboard.press('ArrowRight');
		await expect(stops).toHaveCount(1);
	}
	expect(names.size).toBe(6);
	const back = await focusedName(page);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	expect(await focusedName(page)).toBe(back);
	// The map itself stayed where it was.
	expect(await page.evaluate(() => location.hash)).not.toContain('map=');

	const town = map.getByRole('button', { name: /^Roslavl,/ }).first();
	await town.focus();
	await page.keyboard.press('Enter');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText('Roslavl');
	await expectDay(slider, '1943-09-25');
});

test('several on one spot: spread to choose from, by keyboard, and Escape leads back', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { map, details } = partsOf(page);
	const several = map.getByRole('button', { name: /^[2-8] here: choose one/ }).first();
	const name = await several.getAttribute('aria-label');
	await several.focus();
	await page.keyboard.press('Enter');
	const wheel = page.getByRole('dialog', { name: 'Several here' });
	const signs = wheel.getByRole('button');
	await expect(signs.first()).toBeFocused();
	await expect(signs).toHaveCount(Number(name?.[0]));
	// Each within the view, and none over another.
	const boxes = await Promise.all((await signs.all()).map((sign) => sign.boundingBox()));
	const frame = await map.boundingBox();
	for (const [i, box] of boxes.entries()) {
		if (!box || !frame) throw new Error('not to be seen');
		expect(box.x).toBeGreaterThanOrEqual(frame.x);
		expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
		expect(box.y).toBeGreaterThanOrEqual(frame.y);
		expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
		for (const other of boxes.slice(i + 1)) {
			if (!other) throw new Error('not to be seen');
			const apart = Math.max(
				Math.abs(box.y - other.y) - box.height,
				other.x - box.x - box.width,
				box.x - other.x - other.width,
			);
			expect(apart).toBeGreaterThanOrEqual(0);
		}
	}
	await page.keyboard.press('Escape');
	await expect(wheel).toHaveCount(0);
	expect(await focusedName(page)).toBe(name);

	// It belongs to this view of this moment.
	await page.keyboard.press('Enter');
	await expect(wheel).toHaveCount(1);
	await page.evaluate(() => {
		location.hash = '#date=1943-09-25&map=8.00/54.800/33.000';
	});
	await expect(wheel).toHaveCount(0);
	await page.evaluate(() => {
		location.hash = '#date=1943-09-25';
	});
	// The flight there ends by closing what is open: first it must be over.
	await page.waitForTimeout(1000);

	await several.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	const second = signs.nth(1);
	await expect(second).toBeFocused();
	const chosen = (await second.getAttribute('title')) ?? '';
	await page.keyboard.press('Enter');
	await expect(wheel).toHaveCount(0);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(chosen);
});

test('many on one spot are listed, and so the nearest in reach of a tap', async ({ page }) => {
	await openApp(page, '#date=1942-08-01');
	const { map } = partsOf(page);
	const several = map.getByRole('button', { name: /^\d\d here: choose one/ }).first();
	await several.focus();
	await page.keyboard.press('Enter');
	const chooser = page.getByRole('dialog', { name: 'Several here' });
	expect(await chooser.getByRole('listitem').count()).toBeGreaterThan(8);
	await page.keyboard.press('Escape');
	await expect(chooser).toHaveCount(0);
	// A finger that misses the sign by 20 pixels.
	const box = await several.boundingBox();
	if (!box) throw new Error('not to be seen');
	await page.mouse.click(box.x + box.width / 2, box.y - 14);
	await expect(chooser.or(page.locator('aside .record'))).toHaveCount(1);
});

const focusedName = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
