import type { Page } from '@playwright/test';
import { LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const TITLES = { en: 'Between the Dnepr and the Oka', ru: 'Между Днепром и Окой' } as const;

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
	expect(await foreignWords(page, 'ru')).toEqual([]);
});

for (const language of LANGUAGES) {
	test(`no word of the other language stands on the page, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-25`);
		const { button, names, layersButton, searchBox, details } = partsOf(page, language);
		const found: Record<string, string[]> = { day: await foreignWords(page, language) };
		await layersButton.click();
		found.layers = await foreignWords(page, language);
		await page.keyboard.press('Escape');
		await searchBox.fill('vyazma');
		await expect(page.getByRole('option').first()).toBeVisible();
		found.search = await foreignWords(page, language);
		await searchBox.press('Enter');
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		found.town = await foreignWords(page, language);
		await button(names.about).click();
		await expect(details.getByRole('heading', { level: 2 })).toHaveText(TITLES[language]);
		found.about = await foreignWords(page, language);
		await openApp(page, `?lang=${language}#date=1975&select=dulag-126-memorial`);
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		found.memorial = await foreignWords(page, language);
		expect(Object.entries(found).filter(([, words]) => words.length > 0)).toEqual([]);
	});
}

/**
 * Texts and names for assistive technology in the other language than the page's: in English any with a Cyrillic letter, in
 * Russian any of Latin words alone. Titles of sources and what says its language are let pass.
 */
function foreignWords(page: Page, language: 'en' | 'ru'): Promise<string[]> {
	return page.evaluate((own) => {
		// Names of hosts are no words of any language.
		const foreign = (text: string) =>
			own === 'en'
				? /[а-яё]/i.test(text)
				: /[a-z]{3}/i.test(text.replace(/[\w-]+(\.[\w-]+)+/g, '')) && !/[а-яё]/i.test(text);
		const passes = (element: Element | null) =>
			!element || element.closest(`[lang]:not(html):not([lang=${own}]), cite, script, style, noscript, input`) !== null;
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent?.trim() ?? '';
			if (text && foreign(text) && !passes(node.parentElement)) found.push(text.slice(0, 60));
		}
		for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
			if (element.closest(`[lang]:not(html):not([lang=${own}])`)) continue;
			for (const name of ['aria-label', 'placeholder', 'title']) {
				const text = element.getAttribute(name) ?? '';
				if (foreign(text)) found.push(`${name}: ${text.slice(0, 60)}`);
			}
		}
		return [...new Set(found)];
	}, language);
}
