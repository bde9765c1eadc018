import { dayAt, expectDay, goTo, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

/** What may have become of a visitor's storage. */
const STORAGE = {
	blocked: () => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
	},
	'full and corrupted': () => {
		// The blank page that comes first has none.
		if (location.protocol === 'about:') return;
		localStorage.setItem('dnepr-oka', '{"language":"ru');
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
};
for (const [what, harm] of Object.entries(STORAGE)) {
	test(`storage ${what}: all goes on, and choices hold for the visit`, async ({ page }) => {
		await page.addInitScript(harm);
		await openApp(page, '#date=1943-09-24');
		await partsOf(page).button('Русский').click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
		const { slider } = partsOf(page, 'ru');
		await slider.press('ArrowRight');
		await expectDay(slider, '1943-09-25');
	});
}

for (const [clock, end] of [
	['1999-12-31T23:59:59Z', '2026-11-21'],
	['2061-02-03T04:05:06Z', '2061-02-03'],
] as const) {
	test(`a clock at ${clock.slice(0, 4)}: the last day is ${end}, and no memorial is lost`, async ({ page }) => {
		await page.addInitScript((now) => {
			Date.now = () => now;
		}, Date.parse(clock));
		await openApp(page, '#date=2019-01-01');
		const { slider, details } = partsOf(page);
		await expectDay(slider, '2019-01-01');
		await slider.press('End');
		await expectDay(slider, end);
		await expect(details).toContainText(/1\d\d memorials stand/);
	});
}

test('no face can be had, the tab sleeps, and language and theme change while it plays', async ({ page, faults }) => {
	faults.expect(/ERR_FAILED/);
	await page.route('**/*.woff2', (route) => route.abort());
	await openApp(page, '#date=1943-08-01');
	const { slider, button, names } = partsOf(page);
	await button(names.play).click();
	const started = await dayAt(slider);
	await expect.poll(() => dayAt(slider)).toBeGreaterThan(started);

	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await new Promise((resolve) => setTimeout(resolve, 1500));
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	const awake = await dayAt(slider);
	// It goes on from where it was: a tab that was away does not leap.
	expect(awake - started).toBeLessThan(120);

	if (await button(names.play).isVisible()) await button(names.play).click();
	await button('Русский').click();
	const russian = partsOf(page, 'ru');
	await expect(russian.button(russian.names.pause)).toBeVisible();
	await page.emulateMedia({ colorScheme: 'dark' });
	const then = await dayAt(russian.slider);
	await expect.poll(() => dayAt(russian.slider)).toBeGreaterThan(then);
	await russian.button(russian.names.pause).click();
	await goTo(russian, '25.09.1943');
	await expectDay(russian.slider, '1943-09-25');
	await expect(russian.map.getByRole('button', { name: /^Смоленск,/ }).first()).toBeVisible();
	expect(await poll(page, () => document.documentElement.dataset.theme)).toBe('dark');
});

test('the files that are fetched when they are read are missing: each says so, and a retry brings it', async ({
	page,
	faults,
}) => {
	faults.expect(/404/);
	const late = /data\/(began|corrections|lines|people)\b.*json/;
	await page.route(late, (route) => route.fulfill({ status: 404, body: 'not found' }));
	await openApp(page, '#date=1943-09-25');
	const { details, button, names, searchBox } = partsOf(page);
	await searchBox.fill('Vyazma');
	await expect(page.getByRole('search').getByText(/could not be loaded/i)).toBeVisible();
	await searchBox.fill('');
	await expect(page.getByRole('search').getByText(/could not be loaded/i)).toHaveCount(0);
	await button(names.about).first().click();
	// The log of corrections, and where the lines of the map are from.
	await details.getByText('Corrections', { exact: true }).click();
	await expect(details.getByRole('alert')).toHaveCount(1);
	await details.getByText('About the map').click();
	await expect(details.getByRole('alert')).toHaveCount(2);
	await details.getByRole('button', { name: /^Every statement/ }).click();
	await expect(details.getByRole('alert')).toBeVisible();
	await page.unroute(late);
	await details.getByRole('button', { name: names.retry }).click();
	await expect(details.getByRole('alert')).toHaveCount(0);
	await expect(details).toContainText(/\d+ statements/);
	await searchBox.fill('Vyazma');
	await expect(page.getByRole('option').first()).toContainText('Vyazma');
});
