import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Language, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SEVERAL = {
	en: { wheel: /^[2-8] here: choose/, list: /^\d\d here: choose/, of: 'Several here' },
	ru: { wheel: /^Здесь [2-8]:/, list: /^Здесь \d\d:/, of: 'Здесь несколько' },
} as const;
const SHARE = { en: 'Share', ru: 'Поделиться' } as const;

/** What axe finds in a part of the page; in the other theme only the contrast can be otherwise. */
async function foundIn(page: Page, what: string, where: string, rules: 'all' | 'contrast'): Promise<string[]> {
	const axe = new AxeBuilder({ page }).include(where);
	if (rules === 'all') axe.withTags(RULES);
	else axe.withRules('color-contrast');
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${what}: ${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
}

/** A walk through what opens, on one load of the page. */
async function walk(page: Page, language: Language, rules: 'all' | 'contrast'): Promise<string[]> {
	const { map, details, button, names } = partsOf(page, language);
	const found: string[] = [];
	const look = async (what: string, where: string) => found.push(...(await foundIn(page, what, where, rules)));
	const { wheel, list, of } = SEVERAL[language];

	for (const [what, name] of [
		['the wheel', wheel],
		['the list of many', list],
	] as const) {
		await map.getByRole('button', { name }).first().focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog', { name: of })).toBeVisible();
		await look(what, 'section.map');
		await page.keyboard.press('Escape');
	}

	await button(names.share).click();
	await expect(page.getByRole('dialog', { name: SHARE[language] })).toBeVisible();
	await look('the dialog Share', '.share-dialog');
	await page.keyboard.press('Escape');

	for (const state of ['about', 'began']) {
		await page.evaluate((name) => {
			location.hash = `date=1942-08-01&page=${name}`;
		}, state);
		await expect(details.locator(`article.${state}`)).toBeVisible();
		await look(state, 'aside');
	}
	await expect(details.locator('.statements li').first()).toBeVisible();
	await look('began, its statements', 'aside');
	// The page is an entry of the history: Back leads from one to the other.
	await page.goBack();
	await expect(details.locator('article.about')).toBeVisible();

	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.print-view')).toBeVisible();
	await look('on paper', '.print-view');
	await page.emulateMedia({ media: null });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	return found;
}

for (const [language, theme] of [
	['en', 'light'],
	['ru', 'dark'],
] as const) {
	test(`axe finds nothing in what opens, ${language}, ${theme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openApp(page, `?lang=${language}&theme=${theme}#date=1942-08-01`);
		expect(await walk(page, language, language === 'en' ? 'all' : 'contrast')).toEqual([]);
	});
}

test('axe finds nothing in the sheet of a phone, whichever way it rests', async ({ page }) => {
	test.setTimeout(90_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize({ width: 390, height: 844 });
	await openApp(page, '?lang=ru&theme=light#date=1943-03-12&select=dulag-184-vyazma');
	const { button, names, details } = partsOf(page, 'ru');
	await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
	const found = await foundIn(page, 'half', 'aside', 'all');
	await button(names.more).click();
	found.push(...(await foundIn(page, 'full', 'aside', 'all')));
	await button(names.less).click();
	await button(names.less).click();
	found.push(...(await foundIn(page, 'peek', 'aside', 'all')));
	expect(found).toEqual([]);
});
