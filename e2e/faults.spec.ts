import type { Page, Route } from '@playwright/test';
import { expectDay, LANGUAGES, type Language, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

/** What may become of a file on its way. */
const HARMS = {
	missing: (route: Route) => route.fulfill({ status: 404, body: 'not found' }),
	unreachable: (route: Route) => route.abort(),
	truncated: async (route: Route) => {
		const body = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) });
	},
	'of another version': async (route: Route) => {
		const content = await (await route.fetch()).json();
		await route.fulfill({ json: { ...content, version: 2 } });
	},
	'of another edition': async (route: Route) => {
		const content = await (await route.fetch()).json();
		await route.fulfill({ json: { ...content, edition: 'of-last-year' } });
	},
	'something else': (route: Route) => route.fulfill({ json: {} }),
};
type Harm = keyof typeof HARMS;
/** The browser tells these in the console by itself. */
const TOLD: Partial<Record<Harm, RegExp>> = { missing: /404/, unreachable: /ERR_FAILED/ };

/** One of each harm: src/dataset/load.test.ts tries every harm on every file. */
const cases: readonly [file: string, harm: Harm][] = [
	['data/index.json', 'missing'],
	['data/index.json', 'of another version'],
	['data/names.en.json', 'something else'],
	['data/control.topojson', 'unreachable'],
	['data/control.topojson', 'of another edition'],
	['data/ground-coarse.json', 'truncated'],
];

for (const [file, harm] of cases) {
	test(`${file} ${harm}: the page says so, and a retry mends it`, async ({ page, faults }) => {
		if (TOLD[harm]) faults.expect(TOLD[harm]);
		await page.route(`**/${file}`, HARMS[harm]);
		await page.goto('#date=1943-09-25');
		await expectFault(page, 'en', file);
		await page.unroute(`**/${file}`);
		await expectRetryMends(page, 'en');
	});
}

for (const language of LANGUAGES) {
	test(`the message is in the visitor's language: ${language}`, async ({ page, faults }) => {
		faults.expect(/404/);
		const file = `data/names.${language}.json`;
		await page.route(`**/${file}`, HARMS.missing);
		await page.goto(`?lang=${language}#date=1943-09-25`);
		await expectFault(page, language, file);
		await page.unroute(`**/${file}`);
		await expectRetryMends(page, language);
	});

	test(`a piece of texts missing, ${language}: the record says so, and a retry brings it`, async ({ page, faults }) => {
		faults.expect(/404/);
		await page.route('**/data/texts/*', HARMS.missing);
		await openApp(page, `?lang=${language}#date=1943-09-25&select=dulag-126-smolensk`);
		const { details, slider, names } = partsOf(page, language);
		const alert = details.getByRole('alert');
		await expect(alert).toContainText(/\p{L}{5}/u);
		// All else goes on.
		await slider.press('ArrowRight');
		await expectDay(slider, '1943-09-26');
		await page.unroute('**/data/texts/*');
		await alert.getByRole('button', { name: names.retry }).click();
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		await expect(details.getByRole('alert')).toHaveCount(0);
	});
}

test('names of the other language missing: changing over says so, and a retry mends it', async ({ page, faults }) => {
	faults.expect(/404/);
	await openApp(page, '#date=1943-09-25');
	await page.route('**/data/names.ru.json', HARMS.missing);
	await partsOf(page).button('Русский').click();
	await expectFault(page, 'ru', 'data/names.ru.json');
	await page.unroute('**/data/names.ru.json');
	await expectRetryMends(page, 'ru');
});

test('the words of the other language missing: changing over says so, and a retry leads back', async ({
	page,
	faults,
}) => {
	faults.expect(/404/);
	await page.route('**/assets/ru-*.js', HARMS.missing);
	await openApp(page, '#date=1943-09-25');
	await partsOf(page).button('Русский').click();
	await expectFault(page, 'en', 'ru.js');
	await page.unroute('**/assets/ru-*.js');
	await expectRetryMends(page, 'en');
	await partsOf(page).button('Русский').click();
	await expect(partsOf(page, 'ru').button('English')).toBeVisible();
});

test('the file of what is opened missing: page and layers say so, and a retry brings it', async ({ page, faults }) => {
	faults.expect(/404/);
	await page.route('**/assets/opened-*', HARMS.missing);
	await openApp(page, '#date=1943-09-25&select=dulag-126-smolensk');
	const { details, slider, names, layersButton } = partsOf(page);
	const alert = details.getByRole('alert');
	await expect(alert).toContainText('opened.js');
	await layersButton.click();
	await expect(page.getByRole('banner').getByRole('alert')).toContainText('opened.js');
	// All else goes on.
	await slider.press('ArrowRight');
	await expectDay(slider, '1943-09-26');
	await page.unroute('**/assets/opened-*');
	await alert.getByRole('button', { name: names.retry }).click();
	await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
	await expectDay(slider, '1943-09-26');
	await expect(details.getByRole('alert')).toHaveCount(0);
});

test('names of the other language missing: the search says so, and works when they are back', async ({
	page,
	faults,
}) => {
	faults.expect(/404/);
	await page.route('**/data/names.ru.json', HARMS.missing);
	await openApp(page);
	const { searchBox } = partsOf(page);
	await searchBox.fill('dulag');
	await expect(page.getByRole('search').getByText(/could not be loaded/i)).toBeVisible();
	await page.unroute('**/data/names.ru.json');
	await searchBox.fill('dulag 126');
	await expect(page.getByRole('option').first()).toBeVisible();
});

test('the finer ground missing: the coarse one stays', async ({ page, faults }) => {
	faults.expect(/404/);
	await page.route('**/data/ground-detail.json', HARMS.missing);
	const asked = page.waitForResponse('**/data/ground-detail.json');
	await openApp(page, '#map=7.50/54.780/32.040');
	await asked;
	const { map } = partsOf(page);
	await expect(map.getByRole('button', { name: /^Smolensk/ }).first()).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

async function expectFault(page: Page, language: Language, file: string): Promise<void> {
	const alert = page.getByRole('alert');
	await expect(alert).toBeVisible();
	await expect(alert.getByRole('heading')).toHaveText(/\p{L}{5}/u);
	// Which file it is helps whoever has to mend it.
	await expect(alert).toContainText(file);
	await expect(alert.getByRole('button', { name: partsOf(page, language).names.retry })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function expectRetryMends(page: Page, language: Language): Promise<void> {
	const { slider, names } = partsOf(page, language);
	await page.getByRole('alert').getByRole('button', { name: names.retry }).click();
	await poll(page, () => performance.getEntriesByName('timeline-ready').length > 0);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expectDay(slider, '1943-09-25');
}
