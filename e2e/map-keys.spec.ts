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

test('several on one spot: a list to choose from, by keyboard, and Escape leads back', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { map, details } = partsOf(page);
	const several = map.getByRole('button', { name: /here: choose one/ }).first();
	const name = await several.getAttribute('aria-label');
	await several.focus();
	await page.keyboard.press('Enter');
	const chooser = page.getByRole('dialog', { name: 'Several here' });
	await expect(chooser.getByRole('button').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(chooser).toHaveCount(0);
	expect(await focusedName(page)).toBe(name);

	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	// A choice is a name and, smaller, what it is.
	const second = chooser.getByRole('button').nth(1);
	await expect(second).toBeFocused();
	const words = (await second.textContent())?.trim() ?? '';
	await page.keyboard.press('Enter');
	await expect(chooser).toHaveCount(0);
	await expect
		.poll(
			async () => words.startsWith((await details.getByRole('heading', { level: 2 }).textContent())?.trim() || '-'),
			{
				message: `${words} opened`,
			},
		)
		.toBe(true);
});

const focusedName = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
