import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expectDay, goTo, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

test('what changed since the last date is told on the page of the day, going back as what is still ahead', async ({
	page,
}) => {
	await openApp(page, '#date=1943-02-01');
	const parts = partsOf(page);
	const since = parts.details.locator('.since');
	await expect(since).toHaveCount(0);
	await goTo(parts, '1943-03-20');
	await expect(since).toContainText('Since 1 February 1943');
	await expect(since).toContainText(
		/Vyazma.* liberated; about \d+,000 km² of the two regions freed; .*\d camps? or sites? ended\./,
	);
	// Once it is said aloud, the date has rested.
	await expect(page.locator('#said')).toContainText(/Vyazma.* liberated; about \d+,000 km²/);
	await goTo(parts, '1943-03-01');
	await expect(since).toContainText('Still ahead, until 20 March 1943');
	await expect(since).toContainText(/Vyazma.* liberated/);
});

test('from record to record by before and after, back to the day, and to the life of the place', async ({ page }) => {
	await openApp(page, '#date=1943-03-12&select=dulag-184-vyazma');
	const { details } = partsOf(page);
	const title = details.getByRole('heading', { level: 2 });
	await expect(
		details.getByRole('img', { name: /^occupied from 7 October 1941 to 12 March 1943; Dulag 184/ }),
	).toBeVisible();
	const after = details.getByRole('button', { name: /^After: / });
	const name = (await after.getAttribute('aria-label'))?.replace('After: ', '') ?? '';
	await after.click();
	await expect(title).toHaveText(name);
	await details.getByRole('button', { name: 'Before: Dulag 184, Vyazma' }).click();
	await expect(title).toHaveText('Dulag 184, Vyazma');
	await details.getByRole('button', { name: 'Back to the day' }).click();
	await expect(title).toHaveText(/^\d+ \w+ 194\d$/);
});

test('a picture of a record is shown with its credit and licence, and opens large', async ({ page }) => {
	const picture = new PNG({ width: 640, height: 400 });
	picture.data.fill(150);
	await page.route('**/media/fixture.png', (route) =>
		route.fulfill({ contentType: 'image/png', body: PNG.sync.write(picture) }),
	);
	await page.route('**/data/texts/camps-*.en.json', async (route) => {
		const texts = await (await route.fetch()).json();
		const record = texts.records['dulag-184-vyazma'];
		if (record) {
			record.media = [
				{
					src: 'media/fixture.png',
					width: 640,
					height: 400,
					alt: 'A grey field',
					caption: 'The site in 2014',
					credit: 'Nobody',
					licence: 'CC0 1.0',
				},
			];
		}
		await route.fulfill({ json: texts });
	});
	await openApp(page, '#date=1943-03-12&select=dulag-184-vyazma');
	const { details } = partsOf(page);
	await expect(details.getByRole('figure')).toContainText('The site in 2014 Nobody. Licence: CC0 1.0');
	const enlarge = details.getByRole('button', { name: 'Enlarge: A grey field' });
	await enlarge.click();
	const viewer = page.getByRole('dialog', { name: 'The site in 2014' });
	await expect(viewer.getByRole('img', { name: 'A grey field' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(viewer).toBeHidden();
	await expect(enlarge).toBeFocused();
	// The layout is whole with it.
	expect(await details.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

	const topOf = async (page: Page) =>
		(await page.getByRole('complementary', { name: 'Details' }).boundingBox())?.y ?? 0;

	async function drag(page: Page, by: number): Promise<void> {
		const x = 195;
		const y = (await topOf(page)) + 10;
		await page.mouse.move(x, y);
		await page.mouse.down();
		for (let i = 1; i <= 10; i++) await page.mouse.move(x, y + (by * i) / 10);
		// Held still, so that it is not thrown.
		await page.waitForTimeout(120);
		await page.mouse.move(x, y + by);
		await page.mouse.up();
	}

	test('the sheet is dragged and stepped between peek, half and full; map and playhead stay in reach', async ({
		page,
	}) => {
		await openApp(page, '#date=1943-03-12');
		const { slider, map, details, button, names } = partsOf(page);
		const sheet = page.locator('main');
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		const half = await topOf(page);
		await expect(slider).toBeInViewport({ ratio: 1 });

		await drag(page, 200);
		await expect(sheet).toHaveAttribute('data-sheet', 'peek');
		expect(await topOf(page)).toBeGreaterThan(760);
		await expect(slider).toBeInViewport({ ratio: 1 });
		await expect(map).toBeInViewport({ ratio: 1 });
		await slider.press('ArrowRight');
		await expectDay(slider, '1943-03-13');
		// In the peek the title is there, and what is opened raises the sheet.
		await expect(details.getByRole('button', { name: /13 March 1943$/ })).toBeVisible();
		await page.getByRole('combobox', { name: 'Search' }).fill('vyazma');
		await page.getByRole('option').first().click();
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		expect(Math.abs((await topOf(page)) - half)).toBeLessThan(2);

		await drag(page, -420);
		await expect(sheet).toHaveAttribute('data-sheet', 'full');
		await expect(details.getByRole('heading', { level: 2, name: 'Vyazma' })).toBeInViewport();
		// What it covers is out of reach of the keyboard, too.
		await expect(sheet.locator('> .timeline')).toHaveAttribute('inert', '');
		await button(names.less).click();
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		await button(names.less).press('Enter');
		await expect(sheet).toHaveAttribute('data-sheet', 'peek');
		await button(names.more).press('Enter');
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		await expect(slider).toBeInViewport({ ratio: 1 });
		expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
	});

	for (const [what, size] of [
		['320 px wide', { width: 320, height: 640 }],
		['at 400 % zoom', { width: 360, height: 225 }],
	] as const) {
		test(`all of it can be used ${what}`, async ({ page }) => {
			await page.setViewportSize(size);
			await openApp(page, '#date=1943-03-12&select=dulag-184-vyazma');
			const { slider, details, searchBox, names } = partsOf(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
			const sources = details.getByRole('heading', { name: names.sources });
			await sources.scrollIntoViewIfNeeded();
			await expect(sources).toBeInViewport();
			await slider.scrollIntoViewIfNeeded();
			await expect(slider).toBeInViewport();
			await searchBox.fill('roslavl');
			await page.getByRole('option').first().click();
			await expect(details.getByRole('heading', { level: 2 })).toHaveText('Roslavl');
			await expect(details.getByRole('button', { name: 'Back to the day' })).toBeInViewport();
		});
	}
});
