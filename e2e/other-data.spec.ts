import type { Page } from '@playwright/test';
import { stringify } from 'yaml';
import { type DataFile, readText } from '../src/dataset/read.ts';
import { LANGUAGES, partsOf } from './app.ts';
import { calvados, serveData } from './other-data.ts';
import { expect, openApp, test } from './support.ts';

/** What the app says of its own subject, in either language. */
const OWN = /Smolensk|Kaluga|Dnepr|two regions|Soviet|Смоленс|Калу[гж]|Днепр|област|совет/i;

/** All that can be read or heard of the page. */
const said = (page: Page) =>
	page.evaluate(() => {
		const names = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')].flatMap(
			(each) => ['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => each.getAttribute(name) ?? ''),
		);
		return [document.title, document.body.innerText, ...names].join('\n');
	});

for (const language of LANGUAGES) {
	test(`on another dataset nothing speaks of this one, ${language}`, async ({ page }) => {
		await serveData(page, calvados());
		await openApp(page, `?lang=${language}#date=1944-07-01`);
		const { details, layersButton, slider, names, button } = partsOf(page, language);
		await expect(details.getByRole('heading', { level: 2 })).toContainText('1944');
		const texts = [await said(page)];
		await layersButton.click();
		texts.push(await said(page));
		await layersButton.click();
		await slider.press('End');
		texts.push(await said(page));
		await page.goto(`?lang=${language}#select=caen`);
		await expect(details.getByRole('heading', { level: 2 })).toContainText(language === 'en' ? 'Caen' : 'Кан');
		texts.push(await said(page));
		await button(names.about).first().click();
		texts.push(await said(page));
		for (const text of texts) {
			expect(text).toMatch(/Calvados|Кальвадос/);
			expect(text.split('\n').filter((line) => OWN.test(line))).toEqual([]);
		}
	});
}

const HOSTILE = {
	markup: `<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;"'\`<!--`,
	template: `\${alert(3)} {{constructor}} {n, plural, other {}} %s javascript:alert(4)`,
	rightToLeft: `\u202Eabc\u2067 \u0645\u0631\u062d\u0628\u0627 \u202Bxyz`,
	zeroWidth: `a\u200Bb\u200Dc\uFEFFd\u2060e\u00AD`,
	combining: `Z${'\u0301\u0316\u0489'.repeat(70)}algo`,
	long: 'Unbroken'.repeat(1250),
	tall: 'M'.repeat(40) + '\uFDFD'.repeat(30),
};
const STRINGS = Object.values(HOSTILE);

/** The dataset with hostile strings in the place of all that is read of its records and sources. */
function hostile(): DataFile[] {
	let turn = 0;
	return calvados().map((file) => {
		if (['project', 'began', 'corrections'].includes(file.folder)) return file;
		const value = structuredClone(file.value) as Record<string, unknown> | { term: unknown; text: unknown }[];
		// As much Russian as the checks of the dataset ask for.
		const put = () => {
			const text = STRINGS[turn % STRINGS.length] as string;
			return { en: `${text} en`, ru: `${text} ${'ы'.repeat(2 + text.length / 6)}` };
		};
		if (Array.isArray(value))
			for (const entry of value) {
				entry.term = put();
				entry.text = put();
			}
		else if (typeof value.title === 'string') value.title = put().en;
		else {
			value.name = put();
			value.summary = put();
			(value.place as { label: unknown }).label = put();
			for (const claim of (value.claims ?? []) as { scope?: Record<string, unknown> }[])
				for (const key of Object.keys(claim.scope ?? {})) if (key !== 'derived') claim.scope![key] = put();
		}
		turn++;
		return readText(`${file.firstLine}\n${stringify(value)}`, file.path, file.folder);
	});
}

test('a dataset of hostile strings renders as text and breaks no layout', async ({ page }) => {
	page.on('dialog', (dialog) => {
		throw new Error(`a dialog: ${dialog.message()}`);
	});
	const files = hostile();
	await serveData(page, files);
	await openApp(page, '#date=1944-07-10');
	const { details, map, timeline, searchBox } = partsOf(page);
	const records = files.filter(({ folder }) => ['towns', 'events', 'camps', 'memorials'].includes(folder));
	expect(records.length).toBeGreaterThan(6);
	for (const size of [
		{ width: 1440, height: 900 },
		{ width: 390, height: 844 },
	]) {
		await page.setViewportSize(size);
		for (const { name } of records) {
			await page.goto(`#date=1944-07-10&select=${name}`);
			await expect(details.getByRole('heading', { level: 2 })).toContainText(/\S/);
			const broken = await page.evaluate(() => {
				const page = document.documentElement;
				const wide = [...document.querySelectorAll('.details, .details *')].filter((each) => {
					const { right, left } = each.getBoundingClientRect();
					return each.checkVisibility() && right - left > innerWidth + 1;
				});
				return {
					scrolls: page.scrollWidth > innerWidth + 1 || page.scrollHeight > innerHeight + 1,
					foreign: document.querySelectorAll('img, iframe, object, embed, body script:not([src])').length,
					wide: wide.map((each) => `${each.tagName}.${each.className}`).slice(0, 5),
				};
			});
			expect(broken, `${name} at ${size.width}`).toEqual({ scrolls: false, foreign: 0, wide: [] });
		}
		const [mapBox, timelineBox] = [await map.boundingBox(), await timeline.boundingBox()];
		expect(mapBox!.width).toBeGreaterThan(size.width * 0.5);
		expect(timelineBox!.width).toBeGreaterThan(size.width * 0.9);
		expect(timelineBox!.y + timelineBox!.height).toBeLessThanOrEqual(size.height + 1);
	}
	await page.setViewportSize({ width: 1440, height: 900 });
	await searchBox.fill('alert');
	await expect(
		page.getByRole('option', { name: '<img src=x onerror="alert(1)"><script>alert(2)</script>' }),
	).toHaveCount(1);
	expect(new URL(page.url()).pathname).toBe('/');
});
