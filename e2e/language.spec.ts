import type { Page } from '@playwright/test';
import { partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

async function expectLanguage(page: Page, language: 'en' | 'ru'): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	await expect(partsOf(page, language).map).toBeVisible();
	await expect(partsOf(page, language).slider).toHaveAttribute(
		'aria-valuetext',
		language === 'en' ? /^25 September 1943/ : /^25 сентября 1943/,
	);
}

const reload = async (page: Page) => {
	await page.reload();
	await poll(page, () => performance.getEntriesByName('timeline-ready').length > 0);
};

test.describe('a browser in Russian', () => {
	test.use({ locale: 'ru-RU' });

	test('shows Russian; the query wins; the own choice wins over the browser, the query over the choice', async ({
		page,
	}) => {
		await openApp(page, '#date=1943-09-25');
		await expectLanguage(page, 'ru');
		await openApp(page, '?lang=en#date=1943-09-25');
		await expectLanguage(page, 'en');
		// The query is for this time only.
		await openApp(page, '#date=1943-09-25');
		await expectLanguage(page, 'ru');
		await partsOf(page, 'ru').button('English').click();
		await expectLanguage(page, 'en');
		await reload(page);
		await expectLanguage(page, 'en');
		await openApp(page, '?lang=ru#date=1943-09-25');
		await expectLanguage(page, 'ru');
	});
});

test.describe('a browser in a third language', () => {
	test.use({ locale: 'de-DE' });

	test('shows English', async ({ page }) => {
		await openApp(page, '#date=1943-09-25');
		await expectLanguage(page, 'en');
	});
});

test('where storage is forbidden, the choice holds for the visit', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'localStorage', {
			get() {
				throw new DOMException('no storage here', 'SecurityError');
			},
		});
	});
	await openApp(page, '#date=1943-09-25');
	await partsOf(page).button('Русский').click();
	await expectLanguage(page, 'ru');
	await reload(page);
	await expectLanguage(page, 'en');
});

test('a change of language changes every word on the page, and nothing else', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&select=dulag-126-smolensk&map=6.40/54.800/32.000');
	const english = partsOf(page, 'en');
	await expect(english.details.getByRole('heading', { name: 'Sources' })).toBeVisible();
	const address = await page.evaluate(() => location.hash);
	await english.button('Русский').click();
	const russian = partsOf(page, 'ru');
	await expect(russian.details.getByRole('heading', { name: 'Источники' })).toBeVisible();
	await expectLanguage(page, 'ru');
	expect(await page.evaluate(() => location.hash)).toBe(address);
	await expect(page).toHaveTitle(/Между Днепром и Окой/);
	// Names for assistive technology too: none is left in English.
	const left = await page.locator('[aria-label], [placeholder], [title]').evaluateAll((all) =>
		all
			.filter((each) => !each.closest('[lang=en]:not(html)'))
			.flatMap((each) => ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''))
			.filter((text) => /[a-z]{3}/i.test(text) && !/[а-яё]/i.test(text)),
	);
	expect(left).toEqual([]);
});
