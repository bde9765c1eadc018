import type { Page } from '@playwright/test';
import { expectDay, goTo, openBySearch, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const hash = (page: Page) => page.evaluate(() => location.hash);
const title = (page: Page) => partsOf(page).details.getByRole('heading', { level: 2 });

test('date: a day, and a year as its end', async ({ page }) => {
	const { slider } = partsOf(page);
	await openApp(page, '#date=1943-09-25');
	await expectDay(slider, '1943-09-25');
	await openApp(page, '#date=1975');
	await expectDay(slider, '1975-12-31');
	await expect(slider).toHaveAttribute('aria-valuetext', /^1975:/);
	await openApp(page, '#date=1975-05-09');
	await expectDay(slider, '1975-05-09');
	await openApp(page);
	await expectDay(slider, '1941-06-22');
});

test('select: a record, a town', async ({ page }) => {
	await openApp(page, '#select=dulag-126-smolensk');
	await expect(title(page)).toContainText('Dulag 126');
	await openApp(page, '#date=1943-09-25&select=roslavl');
	await expect(title(page)).toHaveText('Roslavl');
	await expectDay(partsOf(page).slider, '1943-09-25');
});

test('layers: those shown', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&layers=front,camps');
	const { layersButton, layers, map } = partsOf(page);
	await layersButton.click();
	const checked = () =>
		layers.getByRole('checkbox').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).checked));
	expect(await checked()).toEqual([true, false, false, true, false]);
	await expect(map.getByRole('button', { name: /^Smolensk,/ })).toHaveCount(0);
	expect(await map.getByRole('button', { name: /^Camp or site of killing: / }).count()).toBeGreaterThan(0);
	await expect(map.getByRole('button', { name: /^Event: / })).toHaveCount(0);
	await layers.getByRole('checkbox', { name: 'Towns' }).check();
	await expect.poll(() => hash(page)).toContain('layers=front,towns,camps');
});

test('map: the camera', async ({ page }) => {
	await openApp(page, '#map=8.00/54.780/32.050');
	const { map } = partsOf(page);
	const frame = await map.boundingBox();
	const smolensk = await map
		.getByRole('button', { name: /^Smolensk,/ })
		.first()
		.boundingBox();
	if (!frame || !smolensk) throw new Error('no map, or no Smolensk on it');
	// Smolensk, 54.778 N 32.051 E, is in the middle.
	expect(Math.abs(smolensk.x + smolensk.width / 2 - frame.x - frame.width / 2)).toBeLessThan(6);
	expect(Math.abs(smolensk.y + smolensk.height / 2 - frame.y - frame.height / 2)).toBeLessThan(6);
	await partsOf(page).button('Zoom map in').click();
	await expect.poll(() => hash(page)).toMatch(/map=8\.75\/54\.780\/32\.050/);
});

test('zoom: the part of the timeline in view', async ({ page }) => {
	await openApp(page, '#date=1943-09-01&zoom=1943-08-01/1943-10-15');
	const { slider, timeline, button } = partsOf(page);
	const plot = await timeline.boundingBox();
	const head = await slider.boundingBox();
	if (!plot || !head) throw new Error('no timeline');
	const at = (head.x + head.width / 2 - plot.x) / plot.width;
	// 31.5 of 75 days, of the plot between the names and the undated.
	expect(at).toBeGreaterThan(0.4);
	expect(at).toBeLessThan(0.52);
	expect(await hash(page)).toContain('zoom=1943-08-01/1943-10-15');
	await button('Whole period').click();
	await expect.poll(() => hash(page)).not.toContain('zoom=');
});

test('all keys at once come out as they went in', async ({ page }) => {
	const full =
		'#date=1943-09-25&select=dulag-126-smolensk&layers=front,towns,camps&map=6.40/54.800/34.000&zoom=1943-08-01/1943-10-15';
	await openApp(page, full);
	await expect(title(page)).toContainText('Dulag 126');
	await partsOf(page).slider.press('ArrowRight');
	await expect.poll(() => hash(page)).toBe(full.replace('09-25', '09-26'));
});

test('the query is understood, and the fragment wins', async ({ page }) => {
	const { slider } = partsOf(page);
	await openApp(page, '?date=1943-09-25&select=dulag-126-smolensk&layers=front');
	await expectDay(slider, '1943-09-25');
	await expect(title(page)).toContainText('Dulag 126');
	await openApp(page, '?date=1943-09-25&select=dulag-126-smolensk#date=1942-08-01');
	await expectDay(slider, '1942-08-01');
	await expect(title(page)).toContainText('Dulag 126');
	// What is closed stays closed, though the query still names it.
	await page.getByRole('button', { name: 'Back to the day' }).click();
	await slider.press('ArrowRight');
	await poll(page, () => location.hash.includes('1942-08-02'));
	await page.reload();
	await poll(page, () => performance.getEntriesByName('timeline-ready').length > 0);
	await expect(title(page)).toContainText('2 August 1942');
});

const HOSTILE = [
	'#date=1943-02-30',
	'#date=9999-99-99',
	'#date=99999999999999999999',
	'#date=NaN&map=NaN/NaN/NaN&zoom=NaN/NaN',
	'#date=<img src=x onerror=alert(1)>',
	'#date=1066-10-14',
	'#select=../../../etc/passwd',
	'#select=__proto__',
	'#select=constructor',
	'#select=toString&date=&layers=&map=&zoom=',
	'#select="><script>alert(1)</script>',
	'#select=javascript:alert(1)',
	'#select=no-such-record',
	'#layers=evil,__proto__',
	'#map=99/99/99',
	'#map=6/-54/34',
	'#map=6.4/54.8/34/0/60',
	'#map=1e3/54/34',
	'#zoom=1943-10-15/1943-08-01',
	'#zoom=1943-08-01/1943-08-02',
	'#zoom=0001-01-01/9999-12-31',
	'#%E0%A4%A=%',
	'#&&&===&?#',
	`#date=1943-09-25&junk=${'x'.repeat(50_000)}`,
	'?mode=evil&theme=url(javascript:1)&lang=xx',
	'?lang=__proto__&lang=constructor',
	'?date[]=1943-09-25&select[__proto__]=x',
];

test('addresses that are malformed or hostile are ignored, without an error', async ({ page }) => {
	test.setTimeout(90_000);
	const { slider } = partsOf(page);
	await openApp(page);
	for (const address of HOSTILE) {
		if (address.startsWith('?')) await openApp(page, address);
		else {
			// By way of another state, so that what is ignored is seen to be ignored.
			await page.evaluate((next) => {
				location.hash = next;
			}, '#date=1942-01-01');
			await expectDay(slider, '1942-01-01');
			await page.evaluate((next) => {
				location.hash = next;
			}, address);
		}
		await expectDay(slider, '1941-06-22');
		await expect(title(page), address).toContainText('22 June 1941');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	// And from the start as well.
	await openApp(page, '#date=1943-02-30&select=__proto__&map=99/99/99&zoom=1/2&layers=evil&%E0%A4%A');
	await expectDay(slider, '1941-06-22');
	await slider.press('ArrowRight');
	await expectDay(slider, '1941-06-23');
});

test('Back closes what was opened, Forward opens it again; scrubbing makes no entries', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const parts = partsOf(page);
	const entries = () => page.evaluate(() => history.length);
	const before = await entries();
	for (let i = 0; i < 10; i++) await parts.slider.press('ArrowRight');
	await goTo(parts, '25.09.1943');
	await expect.poll(() => hash(page)).toBe('#date=1943-09-25');
	expect(await entries()).toBe(before);

	await openBySearch(parts, page, 'dulag 126', 'Dulag 126, Smolensk');
	await expect(title(page)).toContainText('Dulag 126');
	expect(await entries()).toBe(before + 1);
	await parts.details.getByRole('button', { name: 'Memorial on the site of POW camp No. 126' }).click();
	await expect(title(page)).toContainText('Memorial on the site');
	await page.goBack();
	await expect(title(page)).toContainText('Dulag 126, Smolensk');
	await expectDay(parts.slider, '1943-09-25');
	await page.goBack();
	await expect(title(page)).toContainText('25 September 1943');
	await expectDay(parts.slider, '1943-09-25');
	await page.goForward();
	await expect(title(page)).toContainText('Dulag 126, Smolensk');
});

test('in a frame the host keeps its Back button: no entries are made', async ({ page, baseURL }) => {
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<title>host</title><iframe src="${baseURL}#date=1943-09-25" width="1200" height="800"></iframe>`,
		}),
	);
	await page.goto('host.html');
	const frame = page.frameLocator('iframe');
	const slider = frame.getByRole('slider', { name: 'Date' });
	await expectDay(slider, '1943-09-25');
	const before = await page.evaluate(() => history.length);
	await frame
		.getByRole('button', { name: /Liberation of Smolensk/ })
		.first()
		.click();
	await expect(frame.getByRole('heading', { level: 2, name: 'Liberation of Smolensk' })).toBeVisible();
	await slider.press('ArrowRight');
	await page.waitForTimeout(400);
	expect(await page.evaluate(() => history.length)).toBe(before);
});
