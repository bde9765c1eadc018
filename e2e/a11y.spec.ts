import type AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Parts, partsOf } from './app.ts';
import { wrongIn } from './axe.ts';
import { expect, openApp, test } from './support.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The items of the timeline: more than half of all that axe looks at, and the same in every scene: they have a test of their own. */
const ITEMS = '.items';

const allButItems = (axe: AxeBuilder): AxeBuilder => axe.exclude(ITEMS);

interface Scene {
	name: string;
	/** Each leads to another page than the scene before. */
	fragment: string;
	size?: typeof PHONE;
	act?: (parts: Parts, page: Page) => Promise<void>;
	/** What is looked at: all but the items when nothing is said. */
	look?: (axe: AxeBuilder) => AxeBuilder;
}

const scenes: readonly Scene[] = [
	{ name: 'the day', fragment: '#date=1943-09-25' },
	{ name: 'a year of memory', fragment: '#date=1975' },
	{ name: 'a record', fragment: '#date=1943-09-25&select=dulag-126-smolensk', act: sourcesThere },
	{
		name: 'the layers',
		fragment: '#date=1942-08-01',
		act: async ({ layersButton, layers }) => {
			await layersButton.click();
			await expect(layers).toBeVisible();
		},
		look: (axe) => axe.include('header'),
	},
	{
		name: 'search results',
		fragment: '#date=1941-06-22',
		act: async ({ searchBox }, page) => {
			await searchBox.fill('126');
			await expect(page.getByRole('option').first()).toBeVisible();
		},
		look: (axe) => axe.include('header'),
	},
	{
		name: 'about',
		fragment: '#date=1942-08-01',
		act: async ({ button, names, details }) => {
			await button(names.about).click();
			await expect(details.locator('.about')).toBeVisible();
		},
		look: (axe) => axe.include('aside'),
	},
	{ name: 'a phone', fragment: '#date=1941-10-13', size: PHONE },
	{ name: 'a record on a phone', fragment: '#date=1975&select=dulag-126-memorial', size: PHONE, act: sourcesThere },
	{
		name: 'the whole sheet of a phone',
		fragment: '#date=1943-03-12&select=dulag-184-vyazma',
		size: PHONE,
		act: async (parts) => {
			await sourcesThere(parts);
			await parts.button(parts.names.more).click();
		},
		look: (axe) => axe.include('aside'),
	},
];

for (const language of LANGUAGES) {
	// The colours are the same in both languages.
	for (const theme of language === 'en' ? ['light', 'dark'] : ['light']) {
		test(`axe finds nothing, ${language}, ${theme}`, async ({ page }) => {
			test.slow();
			const parts = partsOf(page, language);
			const read = parts.details.getByRole('heading', { level: 2 });
			await openApp(page, `?lang=${language}&theme=${theme}`);
			const found: string[] = [];
			for (const { name, fragment, size = DESK, act, look = allButItems } of scenes) {
				await page.setViewportSize(size);
				const before = await read.innerText();
				await page.evaluate((moment) => {
					location.hash = moment;
				}, fragment);
				await expect(read).not.toHaveText(before);
				await act?.(parts, page);
				// All that the colours decide is the contrast.
				const wrong = await wrongIn(page, (axe) => look(theme === 'dark' ? axe.withRules('color-contrast') : axe));
				found.push(...wrong.map((line) => `${name}: ${line}`));
				// What was opened over the page is closed again.
				await page.keyboard.press('Escape');
			}
			expect(found).toEqual([]);
		});
	}

	test(`landmarks and controls have the names of the interface, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}`);
		const { banner, map, timeline, details, searchBox, slider, goToDate, layersButton, layers, names, button } =
			partsOf(page, language);
		for (const part of [banner, map, timeline, details, searchBox, slider, goToDate]) {
			await expect(part).toHaveCount(1);
			await expect(part).toBeVisible();
		}
		await expect(page.getByRole('search', { name: names.search })).toHaveCount(1);
		await expect(page.getByRole('main')).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		for (const name of [
			names.play,
			names.previous,
			names.next,
			names.zoomTimelineIn,
			names.zoomTimelineOut,
			names.wholePeriod,
			names.zoomMapIn,
			names.zoomMapOut,
			names.share,
			names.otherLanguage,
		]) {
			await expect(button(name), name).toHaveCount(1);
		}
		await layersButton.click();
		await expect(layers.getByRole('checkbox')).toHaveCount(5);
		// Nothing that can be used is without a name, and no two towns or records are the same to the ear by mistake.
		const nameless = await page
			.getByRole('button')
			.evaluateAll(
				(all) => all.filter((each) => !(each.getAttribute('aria-label') ?? each.textContent)?.trim()).length,
			);
		expect(nameless).toBe(0);
	});
}

test('axe finds nothing in the timeline', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&select=dulag-126-smolensk');
	expect(await wrongIn(page, (axe) => axe.include('.timeline'))).toEqual([]);
});

test('every event, camp and memorial of the timeline is a named item', async ({ page }) => {
	await openApp(page);
	const { timeline } = partsOf(page);
	for (const kind of ['Event', 'Camp or site of killing', 'Memorial']) {
		expect(await timeline.getByRole('button', { name: new RegExp(`^${kind}: .+, .+`) }).count()).toBeGreaterThan(50);
	}
});

async function sourcesThere({ details, names }: Parts): Promise<void> {
	await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
}
