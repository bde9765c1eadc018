import type { Page } from '@playwright/test';
import { LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const region = element.closest('header, section, aside, search');
		return {
			name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
			region: region?.getAttribute('aria-label') ?? region?.tagName.toLowerCase() ?? '',
			lane: element.getAttribute('data-lane'),
		};
	});

test('the lanes of the timeline are walked and their items opened by keyboard', async ({ page }) => {
	await openApp(page, '#date=1942-03-01');
	const { timeline, details } = partsOf(page);
	for (const lane of ['operation', 'event', 'camp', 'memorial']) {
		const stop = timeline.locator(`[role=button][data-lane=${lane}][tabindex="0"]`);
		await expect(stop, lane).toHaveCount(1);
		await stop.focus();
		// A count of several opens by zooming in: what is opened here is a single one.
		let first = await focused(page);
		for (let i = 0; i < 40 && /^\d/.test(first?.name ?? ''); i++) {
			await page.keyboard.press('ArrowRight');
			first = await focused(page);
		}
		await page.keyboard.press('ArrowRight');
		const second = await focused(page);
		expect(second?.lane).toBe(lane);
		expect(second?.name).not.toBe(first?.name);
		await page.keyboard.press('ArrowLeft');
		expect((await focused(page))?.name).toBe(first?.name);
		await page.keyboard.press('Enter');
		const title = async () => (await details.getByRole('heading', { level: 2 }).textContent())?.trim() ?? '-';
		await expect.poll(async () => first?.name.includes((await title()).slice(0, 30))).toBe(true);
		expect.soft(await focused(page), `the focus after opening in the lane ${lane}`).not.toBeNull();
	}
});

for (const language of LANGUAGES) {
	test(`Tab goes through every part and out at both ends, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-25&select=dulag-126-smolensk`);
		const { details, names } = partsOf(page, language);
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		for (const key of ['Tab', 'Shift+Tab']) {
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			const walked: string[] = [];
			const regions = new Set<string>();
			let out = false;
			for (let i = 0; i < 150 && !out; i++) {
				await page.keyboard.press(key);
				const at = await focused(page);
				if (!at) {
					out = walked.length > 0;
					continue;
				}
				// Round again: the browser has led back to where it began.
				if (walked.length > 20 && at.name === walked[0]) out = true;
				expect(at.name, `stop ${i} after ${walked.at(-1)}`).not.toBe('');
				walked.push(at.name);
				regions.add(at.region);
			}
			expect(out, `${key} comes out: ${walked.slice(-5).join(' | ')}`).toBe(true);
			expect([...regions]).toEqual(
				expect.arrayContaining([names.map, names.timeline, names.details, names.search, 'header']),
			);
			for (const name of [names.date, names.goToDate, names.play]) expect(walked).toContain(name);
		}
	});
}

test('the search is used by keyboard alone', async ({ page }) => {
	await openApp(page);
	const { searchBox, details } = partsOf(page);
	await searchBox.focus();
	await page.keyboard.type('vyazma');
	await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	const name = await page.getByRole('option', { selected: true }).locator('span').textContent();
	await page.keyboard.press('Enter');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(name ?? '');
	await searchBox.focus();
	await page.keyboard.type('roslavl');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('option')).toHaveCount(0);
	await expect(searchBox).toHaveValue('');
});

test('without a pointer Dulag 184 is found, its sources are read, and the way back is taken', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { searchBox, details } = partsOf(page);
	const press = async (key: string, until: () => Promise<boolean>) => {
		for (let i = 0; i < 120 && !(await until()); i++) await page.keyboard.press(key);
		expect(await until()).toBe(true);
	};
	const isFocused = (name: RegExp) => async () => name.test((await focused(page))?.name ?? '');
	await press('Tab', isFocused(/^Search$/));
	await page.keyboard.type('дулаг 184');
	await expect(page.getByRole('option', { selected: true })).toContainText('Dulag 184, Vyazma');
	await page.keyboard.press('Enter');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText('Dulag 184, Vyazma');
	await expect(details.getByRole('heading', { name: 'Sources' })).toBeVisible();
	await expect(searchBox).toBeFocused();
	await press('Tab', isFocused(/^1$/));
	await page.keyboard.press('Enter');
	await expect(details.locator('#source-1')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(details.locator('#source-1').getByRole('link').first()).toBeFocused();
	await press('Shift+Tab', isFocused(/^Back to the day$/));
	await page.keyboard.press('Enter');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(/^\d+ \w+ 194\d$/);
	expect(await focused(page)).not.toBeNull();
});

test('the layers are opened, changed and closed by keyboard, and the focus comes back', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { layersButton, layers, map } = partsOf(page);
	await layersButton.press('Enter');
	await expect(layersButton).toHaveAttribute('aria-expanded', 'true');
	const towns = map.getByRole('button', { name: /, (Soviet|under German occupation)$/ });
	expect(await towns.count()).toBeGreaterThan(10);
	await layers.getByRole('checkbox', { name: 'Towns' }).press('Space');
	await expect(towns).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(layers).toHaveCount(0);
	await expect(layersButton).toBeFocused();
});

test('Escape in the details closes the record, and the focus is not lost', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { details } = partsOf(page);
	const entry = details.getByRole('button', { name: /Liberation of Smolensk/ });
	await entry.focus();
	await page.keyboard.press('Enter');
	await expect(details.getByRole('heading', { level: 2 })).toHaveText('Liberation of Smolensk');
	expect.soft(await focused(page), 'the focus after opening').not.toBeNull();
	await details.getByRole('button', { name: 'Back to the day' }).focus();
	await page.keyboard.press('Escape');
	await expect(details.getByRole('heading', { level: 2 })).toContainText('25 September 1943');
	expect(await focused(page), 'the focus after closing').not.toBeNull();
});

test('no single key acts outside its region', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { slider } = partsOf(page);
	const state = async () => [
		await page.evaluate(() => location.hash),
		await slider.getAttribute('aria-valuenow'),
		await page.locator('html').getAttribute('data-theme'),
	];
	const before = await state();
	for (const key of ['a', 'b', 'p', 'n', '.', ',', '+', '-', '/', '?', 'ArrowRight', 'Home', 'End', 'PageUp'])
		await page.keyboard.press(key);
	await page.waitForTimeout(400);
	expect(await state()).toEqual(before);
});
