import type { Page } from '@playwright/test';
import { day, dragTo, expectDay, LANGUAGES, openBySearch, type Parts, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const WORDS = {
	en: {
		occupied: /under German occupation/,
		soviet: /, Soviet/,
		towns: ['Smolensk', 'Roslavl'],
		date: '25 September 1943',
		freed: /Smolensk.*Roslavl.*freed/,
		liberated: /^25 September 1943: Smolensk.*Roslavl.*liberated/,
		camp: 'Dulag 126, Smolensk',
		memorial: 'Memorial on the site of POW camp No. 126',
		layer: 'Events',
	},
	ru: {
		occupied: /под немецкой оккупацией/,
		soviet: /, совет/i,
		towns: ['Смоленск', 'Рославль'],
		date: '25 сентября 1943',
		freed: /Освобождены: Смоленск.*Рославль/,
		liberated: /^25 сентября 1943.*освобождены: Смоленск.*Рославль/,
		camp: 'Дулаг 126, Смоленск',
		memorial: 'Мемориал на месте лагеря военнопленных № 126',
		layer: 'События',
	},
} as const;

for (const language of LANGUAGES) {
	const words = WORDS[language];

	test(`the story, ${language}: scrub to 25 September 1943, read of Dulag 126, follow it to its memorial`, async ({
		page,
	}) => {
		await openApp(page, `?lang=${language}`);
		const parts = partsOf(page, language);
		const { slider, map, details, button, names } = parts;
		await expectDay(slider, '1941-06-22');

		await dragTo(page, slider, day('1943-09-10'), { near: 6 });
		for (const town of words.towns) await expect(townOn(parts, town)).toHaveAccessibleName(words.occupied);

		// A day is a pixel wide: nearer, the hand hits the day it wants.
		await button(names.zoomTimelineIn).click();
		await button(names.zoomTimelineIn).click();
		await dragTo(page, slider, day('1943-09-25'));
		for (const town of words.towns) await expect(townOn(parts, town)).toHaveAccessibleName(words.soviet);
		await expect(slider).toHaveAttribute('aria-valuetext', words.liberated);
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.date);
		await expect(details).toContainText(words.freed);

		await openBySearch(parts, page, words.camp, words.camp);
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.camp);
		await expectDay(slider, '1943-09-25');
		const sources = details.getByRole('listitem').filter({ has: page.locator('a[href^="http"]') });
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		expect(await sources.count()).toBeGreaterThan(3);
		await expect(sources.first().getByRole('link').first()).toHaveAttribute('href', /^https?:\/\/./);

		await details.getByRole('button', { name: words.memorial }).click();
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.memorial);
		await expect(slider).toHaveAttribute('aria-valuetext', /^1975/);
		await expect(map.getByRole('button', { name: words.memorial })).toHaveCount(1);
		await expect(details.getByRole('button', { name: words.camp })).toBeVisible();
	});

	test(`the address, ${language}: reloaded, it shows exactly the same`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-25&select=dulag-126-smolensk`);
		const parts = partsOf(page, language);
		await expect(parts.details.getByRole('heading', { name: parts.names.sources })).toBeVisible();
		await parts.button(parts.names.zoomMapIn).click();
		await parts.button(parts.names.zoomTimelineIn).click();
		await parts.layersButton.click();
		await parts.layers.getByRole('checkbox', { name: words.layer }).uncheck();
		await parts.layersButton.click();
		await poll(page, () => /map=.*zoom=/.test(location.hash) && /layers=/.test(location.hash));
		await atRest(page, parts);

		const before = await seen(page, parts);
		await page.reload();
		await poll(page, () => performance.getEntriesByName('timeline-ready').length > 0);
		await expect(parts.details.getByRole('heading', { name: parts.names.sources })).toBeVisible();
		await atRest(page, parts);
		const after = await seen(page, parts);

		expect({ ...after, playhead: 0, places: [] }).toEqual({ ...before, playhead: 0, places: [] });
		// The address rounds the window to days and the camera to a hundredth of a zoom: a pixel or two on the screen.
		expect(Math.abs(after.playhead - before.playhead)).toBeLessThan(3);
		expect(after.places.map(({ name }) => name)).toEqual(before.places.map(({ name }) => name));
		for (const [i, { x, y }] of after.places.entries()) {
			expect(Math.abs(x - (before.places[i]?.x ?? 0))).toBeLessThan(3);
			expect(Math.abs(y - (before.places[i]?.y ?? 0))).toBeLessThan(3);
		}
	});
}

const townOn = ({ map }: Parts, name: string) => map.getByRole('button', { name: new RegExp(`^${name},`) }).first();

/** What a visitor sees, as plain data. */
async function seen(page: Page, parts: Parts) {
	return {
		address: await page.evaluate(() => location.hash),
		date: await parts.slider.getAttribute('aria-valuetext'),
		heading: await parts.details.getByRole('heading', { level: 2 }).textContent(),
		items: await parts.timeline.getByRole('button').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
		playhead: (await parts.slider.boundingBox())?.x ?? 0,
		places: await placesOn(parts),
	};
}

const placesOn = ({ map }: Parts) =>
	map.getByRole('button', { name: /,/ }).evaluateAll((all) =>
		all
			.map((each) => {
				const { x, y, width, height } = each.getBoundingClientRect();
				return { name: each.getAttribute('aria-label') ?? '', x: x + width / 2, y: y + height / 2 };
			})
			.filter(({ x, y }) => x > 60 && y > 100 && x < 900 && y < 500)
			.sort((a, b) => (a.name < b.name ? -1 : 1)),
	);

/** Waits until nothing moves any more on the map. */
async function atRest(page: Page, parts: Parts): Promise<void> {
	let last = '';
	await expect
		.poll(
			async () => {
				await page.waitForTimeout(250);
				const now = JSON.stringify(await placesOn(parts));
				const same = now === last;
				last = now;
				return same;
			},
			{ timeout: 10_000 },
		)
		.toBe(true);
}
