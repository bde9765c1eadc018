import type { Locator, Page } from '@playwright/test';
import { LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const LANES = ['operation', 'event', 'camp', 'memorial'] as const;
const WIDTHS = [
	[360, 740],
	[768, 1024],
	[1024, 768],
	[1440, 900],
	[1920, 1080],
] as const;
const item = (timeline: Locator, lane: string) => timeline.locator(`.item[data-lane=${lane}]`);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('lanes fold by their captions; what is folded is one line, and the others get its room', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { timeline, button } = partsOf(page);
	const camps = button('Lane: Camps');
	await expect(camps).toHaveAttribute('aria-expanded', 'true');
	const named = timeline.locator('.item.operation .name');
	const before = await named.count();
	expect(await item(timeline, 'camp').count()).toBeGreaterThan(4);

	await camps.click();
	await expect(camps).toHaveAttribute('aria-expanded', 'false');
	await expect(item(timeline, 'camp')).toHaveCount(0);
	await expect(timeline.locator('.slim.camp')).toHaveAttribute('d', /M.*V/);
	// The operations stand in higher rows now: more of them are named.
	expect(await named.count()).toBeGreaterThan(before);
	// Held for the visit, whatever else changes.
	await button('Zoom timeline in').click();
	await expect(camps).toHaveAttribute('aria-expanded', 'false');

	await camps.focus();
	await page.keyboard.press('Enter');
	await expect(camps).toHaveAttribute('aria-expanded', 'true');
	await expect(camps).toBeFocused();
});

test('a counted mark says what it is and opens by zooming; items out of view are reached by keyboard', async ({
	page,
}) => {
	await openApp(page, '#date=1943-09-25');
	const { timeline } = partsOf(page);
	const counted = timeline.getByRole('button', { name: /^\d+ events, .*; opens by zooming in$/ }).first();
	const name = await counted.getAttribute('aria-label');
	const count = Number(name?.match(/^\d+/)?.[0]);
	expect(await counted.locator('text').textContent()).toBe(String(count));
	const singles = timeline.getByRole('button', { name: /^Event: / }).and(item(timeline, 'event'));
	await counted.focus();
	await page.keyboard.press('Enter');
	await poll(page, () => location.hash.includes('zoom='));
	await expect(timeline.getByRole('button', { name: name as string, exact: true })).toHaveCount(0);
	// All of them are in view now.
	expect(await singles.count()).toBeGreaterThanOrEqual(Math.min(count, 3));

	// To the end of the lane and on: the window goes along.
	const zoomed = await page.evaluate(() => location.hash);
	await singles.first().focus();
	const seen = new Set<string>();
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('ArrowRight');
		const now = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
		expect(now).not.toBe('');
		seen.add(now);
	}
	expect(seen.size).toBeGreaterThan(15);
	await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(zoomed);
	for (const lane of LANES)
		expect(await item(timeline, lane).and(page.locator('[tabindex="0"]')).count()).toBeLessThan(2);
});

test('memorials of unknown date have their place, and are counted', async ({ page }) => {
	await openApp(page, '#date=2020');
	const { timeline } = partsOf(page);
	const unknown = timeline.locator('.item.undated');
	const count = await unknown.count();
	expect(count).toBeGreaterThan(5);
	await expect(timeline.locator('.unknown text').first()).toHaveText(String(count));
	await expect(unknown.first()).toHaveAttribute('aria-label', /^Memorial: .*, date not known$/);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('one lane is open on a phone; a finger takes what is near, and a chooser asks where several are', async ({
		page,
	}) => {
		await openApp(page, '#date=1943-09-25');
		const { timeline, details, button } = partsOf(page);
		const open = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('.lane-captions [aria-expanded=true]')].map((each) => each.className),
			);
		expect(await open()).toEqual(['event']);
		await button('Lane: Camps').tap();
		expect(await open()).toEqual(['camp']);
		// Beside the thickest of the camps.
		const plot = (await timeline.locator('.plot').boundingBox())!;
		const box = (await timeline.locator('svg.lanes.camp .item.span').first().boundingBox())!;
		await page.touchscreen.tap(plot.x + plot.width * 0.45, box.y + box.height / 2 + 5);
		const chooser = page.getByRole('dialog');
		await expect(chooser).toBeVisible();
		const choices = chooser.getByRole('button');
		expect(await choices.count()).toBeGreaterThan(1);
		await expect(choices.first()).toBeFocused();
		const list = (await chooser.boundingBox())!;
		expect(list.x).toBeGreaterThanOrEqual(0);
		expect(list.x + list.width).toBeLessThanOrEqual(390);
		expect(list.y).toBeGreaterThanOrEqual(0);
		for (const choice of (await choices.all()).slice(0, 3))
			expect((await choice.boundingBox())!.height).toBeGreaterThanOrEqual(47);
		const chosen = ((await choices.first().locator('span').innerText()).split('\n')[0] ?? '').trim();
		await choices.first().tap();
		await expect(chooser).toHaveCount(0);
		await expect(details.getByRole('heading', { level: 2 })).toHaveText(chosen);
		// Nothing of this has moved the page.
		expect(await page.evaluate(() => scrollY + (document.scrollingElement?.scrollTop ?? 0))).toBe(0);
	});
});

for (const language of LANGUAGES) {
	test(`no name covers another at any of five widths, ${language}`, async ({ page }) => {
		const found: string[] = [];
		await openApp(page, `?lang=${language}`);
		for (const [width, height] of WIDTHS) {
			await page.setViewportSize({ width, height });
			for (const state of [
				'#date=1942-08-01&select=dulag-126-smolensk',
				'#date=1943-09-25&select=operation-typhoon-1941',
				'#date=1943-09-25&zoom=1943-08-01/1943-10-15',
				'#date=1975&zoom=1965-01-01/1985-01-01&select=dulag-126-memorial',
			]) {
				await page.evaluate(async (hash) => {
					location.hash = hash;
					for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
				}, state);
				found.push(...(await collisions(page)).map((fault) => `${width} ${state}: ${fault}`));
			}
		}
		expect(found).toEqual([]);
	});
}

/** Writing of the lanes that overlaps other writing, the captions of the lanes, or the plot's edge. */
function collisions(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const plot = document.querySelector('.timeline .plot');
		if (!plot) return ['no plot'];
		const edge = plot.getBoundingClientRect();
		const boxes = [...plot.querySelectorAll('.item text, .threads text, .unknown text, .lane-captions button')]
			.filter((each) => each.checkVisibility())
			.map((each) => {
				const { left, right, top, bottom } = each.getBoundingClientRect();
				// A line of SVG text is as high as its face; its letters are not.
				const letters = each instanceof SVGElement ? (bottom - top) * 0.24 : 0;
				const text = each.textContent || each.getAttribute('aria-label');
				return { text, left, right, top: top + letters, bottom: bottom - letters };
			});
		const faults: string[] = [];
		for (const [i, a] of boxes.entries()) {
			if (a.left < edge.left - 1 || a.right > edge.right + 1) faults.push(`“${a.text}” is cut`);
			for (const b of boxes.slice(i + 1)) {
				const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				if (wide > 1 && high > 1) faults.push(`“${a.text}” over “${b.text}”`);
			}
		}
		return boxes.length < 4 ? ['hardly any writing'] : faults;
	});
}
