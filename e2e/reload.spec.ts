import type { Page } from '@playwright/test';
import { LANGUAGES, type Parts, partsOf } from './app.ts';
import { expect, markReached, openApp, poll, test } from './support.ts';

for (const language of LANGUAGES) {
	test(`the address reloaded shows exactly the same, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-25&select=dulag-126-smolensk`);
		const parts = partsOf(page, language);
		await expect(parts.details.getByRole('heading', { name: parts.names.sources })).toBeVisible();
		await parts.button(parts.names.zoomMapIn).click();
		await parts.button(parts.names.zoomTimelineIn).click();
		await parts.layersButton.click();
		await parts.layers.getByRole('checkbox', { name: language === 'en' ? 'Events' : 'События' }).uncheck();
		await parts.layersButton.click();
		await poll(page, () => /map=.*zoom=/.test(location.hash) && /layers=/.test(location.hash));
		await atRest(page, parts);

		const before = await seen(page, parts);
		await page.reload();
		await markReached(page, 'timeline-ready');
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

/** What a visitor sees, as plain data. */
async function seen(page: Page, parts: Parts) {
	return {
		address: await page.evaluate(() => location.hash),
		date: await parts.slider.getAttribute('aria-valuetext'),
		heading: await parts.details.getByRole('heading', { level: 2 }).textContent(),
		items: await parts.timeline
			.getByRole('button')
			.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
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
