import type { Locator, Page } from '@playwright/test';
import { day, dayAt, expectDay, goTo, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

/** The overview strip and its two edges, by role and name; in an article it measures out of sight. */
function stripOf(page: Page, includeHidden = false) {
	const strip = page.getByRole('group', { name: 'Period shown', exact: true, includeHidden });
	const edge = (name: string) => strip.getByRole('slider', { name, exact: true, includeHidden });
	const [from, to] = [edge('Shown from'), edge('Shown to')];
	const shown = async () => [await dayAt(from), await dayAt(to)] as [number, number];
	return { strip, from, to, shown };
}

const [FIRST, WAR] = [day('1939-09-01'), day('1941-06-22')];

/** Drags over an element from one part of its width to another, in the middle of its height. */
async function drag(page: Page, element: Locator, from: number, to: number): Promise<void> {
	const box = await element.boundingBox();
	if (!box) throw new Error('not to be seen');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width * from, y);
	await page.mouse.down();
	await page.mouse.move(box.x + (box.width * (from + to)) / 2, y);
	await page.mouse.move(box.x + box.width * to, y, { steps: 3 });
	await page.mouse.up();
}

const moveBy = async (page: Page, element: Locator, x: number) => {
	const box = await element.boundingBox();
	if (!box) throw new Error('not to be seen');
	await drag(page, element, 0.5, 0.5 + x / box.width);
};

test('the brush on the overview chooses the period: by hand and by keys', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const { button, names } = partsOf(page);
	const { strip, from, to, shown } = stripOf(page);
	const whole = await shown();
	expect(whole[0]).toBe(FIRST);
	await expect(from).toHaveAttribute('aria-valuetext', '1 September 1939');

	// Over the whole a drag draws a part of it.
	await drag(page, strip, 0.4, 0.6);
	const drawn = await shown();
	expect(drawn[0]).toBeGreaterThan(WAR);
	expect(drawn[1]).toBeLessThan(day('1944-01-01'));
	await expect.poll(() => page.evaluate(() => location.hash)).toContain('zoom=1942');
	// Within it a drag moves.
	await drag(page, strip, 0.5, 0.56);
	const moved = await shown();
	expect(moved[0] - drawn[0]).toBeGreaterThan(60);
	expect(Math.abs(moved[1] - moved[0] - (drawn[1] - drawn[0]))).toBeLessThan(2);
	// An edge is taken hold of, past the break.
	await moveBy(page, to, 300);
	const widened = await shown();
	expect(widened[0]).toBe(moved[0]);
	expect(widened[1]).toBeGreaterThan(day('1950-01-01'));
	// A tap beside it brings it there.
	const box = await strip.boundingBox();
	await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.15, (box?.y ?? 0) + 14);
	const centred = await shown();
	expect(centred[0]).toBe(FIRST);
	expect(centred[1]).toBeLessThan(widened[1]);

	await to.press('Home');
	expect(await shown()).toEqual([FIRST, FIRST + 6]);
	await to.press('PageUp');
	await to.press('ArrowRight');
	await expect(to).toHaveAttribute('aria-valuetext', '14 October 1939');
	await to.press('End');
	await from.press('End');
	expect((await shown())[1] - (await shown())[0]).toBe(6);
	await button(names.wholePeriod).click();
	expect(await shown()).toEqual(whole);
	await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('zoom=');
});

test('plus, minus, 0 and Alt with an arrow act within the timeline, and nowhere else', async ({ page }) => {
	await openApp(page, '#date=1943-09-25');
	const parts = partsOf(page);
	const { slider, goToDate, timeline } = parts;
	const { shown } = stripOf(page);
	const whole = await shown();
	await slider.focus();
	for (let i = 0; i < 4; i++) await page.keyboard.press('+');
	const near = await shown();
	expect(near[1] - near[0]).toBeLessThan(140);
	expect(near[0] < day('1943-09-25') && near[1] > day('1943-09-25')).toBe(true);
	await page.keyboard.press('Alt+ArrowLeft');
	expect((await shown())[0]).toBeLessThan(near[0]);
	// From an item of a lane too; its own arrows stay its own.
	await timeline.locator('[role=button][data-lane=event][tabindex="0"]').focus();
	await page.keyboard.press('-');
	const wider = await shown();
	expect(wider[1] - wider[0]).toBeGreaterThan(near[1] - near[0] + 30);
	await goToDate.focus();
	await page.keyboard.type('0-+');
	await expect(goToDate).toHaveValue('0-+');
	expect(await shown()).toEqual(wider);
	await goToDate.fill('');
	await slider.press('0');
	expect(await shown()).toEqual(whole);
	for (let i = 0; i < 30; i++) await page.keyboard.press('+');
	expect((await shown())[1] - (await shown())[0]).toBeLessThan(8);
	await expectDay(slider, '1943-09-25');

	// A scrub held beyond the edge goes on, from one stretch into the next.
	await goTo(parts, '1943-12-29');
	const head = await slider.boundingBox();
	if (!head) throw new Error('the slider is not to be seen');
	await page.mouse.move(head.x + head.width / 2, head.y + 10);
	await page.mouse.down();
	await page.mouse.move(1438, head.y + 10, { steps: 3 });
	await expect.poll(() => dayAt(slider)).toBeGreaterThan(day('1944-02-01'));
	await page.mouse.up();
});

test('playing has three speeds, lingers, and ends when a hand is laid on anything', async ({ page }) => {
	await openApp(page, '#date=1942-05-20');
	const { slider, button, names, map, timeline } = partsOf(page);
	const [play, pause] = [button(names.play), button(names.pause)];
	const start = day('1942-05-20');
	await play.click();
	await expect.poll(() => dayAt(slider)).toBeGreaterThan(start);

	const speed = timeline.getByRole('button', { name: /^Speed: / });
	for (const name of ['brisk', 'calm', 'normal']) {
		await speed.click();
		await expect(speed).toHaveAccessibleName(`Speed: ${name}`);
		await expect(pause).toBeVisible();
	}
	const pauses: Record<string, () => Promise<unknown>> = {
		'the map': () => map.click({ position: { x: 500, y: 300 } }),
		'the lanes': () => timeline.click({ position: { x: 700, y: 90 } }),
		'the overview': () => stripOf(page).strip.click({ position: { x: 700, y: 14 } }),
		'the slider’s keys': () => slider.press('ArrowRight'),
		'a page that is hidden': () =>
			page.evaluate(() => {
				Object.defineProperty(document, 'hidden', { value: true, configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
				Object.defineProperty(document, 'hidden', { value: false, configurable: true });
			}),
	};
	for (const [what, act] of Object.entries(pauses)) {
		if (await play.isVisible()) await play.click();
		await expect(pause, what).toBeVisible();
		await act();
		await expect(play, what).toBeVisible();
	}
	const rested = await dayAt(slider);
	await page.waitForTimeout(300);
	expect(await dayAt(slider)).toBe(rested);

	// At the end it begins anew.
	await slider.press('End');
	for (let i = 0; i < 2; i++) await slider.press('ArrowRight');
	await play.click();
	await expect.poll(() => dayAt(slider)).toBeLessThan(WAR + 60);
});

test.describe('without motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('playing goes in steps, from one thing that happened to the next', async ({ page }) => {
		await openApp(page, '#date=1942-06-10');
		const { slider, button, names, timeline } = partsOf(page);
		await timeline.getByRole('button', { name: /^Speed: / }).click();
		const days = page.evaluate(async () => {
			const head = document.querySelector('[role=slider]');
			const seen: number[] = [];
			const end = performance.now() + 3500;
			while (performance.now() < end) {
				const now = Number(head?.getAttribute('aria-valuenow'));
				if (seen.at(-1) !== now) seen.push(now);
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
			return seen;
		});
		await button(names.play).click();
		const seen = await days;
		expect(seen.length).toBeGreaterThan(2);
		expect(seen.length).toBeLessThan(9);
		await button(names.pause).click();
		expect(await dayAt(slider)).toBeGreaterThanOrEqual(seen.at(-1) ?? 0);
	});
});

test('in an article a plain wheel is the article’s, with Ctrl it zooms', async ({ page }) => {
	await openApp(page, '?mode=embed#date=1943-09-25');
	const { timeline, slider } = partsOf(page);
	const { shown } = stripOf(page, true);
	const whole = await shown();
	await timeline.hover({ position: { x: 700, y: 120 } });
	await page.mouse.wheel(0, -400);
	await page.waitForTimeout(200);
	expect(await shown()).toEqual(whole);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -400);
	await expect.poll(async () => (await shown())[1]).toBeLessThan(whole[1]);
	await page.keyboard.up('Control');
	const near = await shown();
	await page.mouse.wheel(300, 0);
	await expect.poll(async () => (await shown())[0]).toBeGreaterThan(near[0]);
	await expectDay(slider, '1943-09-25');
});

test('at 400 % all of it is there, and the page scrolls one way only', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await openApp(page, '#date=1943-09-25');
	const { timeline, slider, button, names, goToDate } = partsOf(page);
	const { strip, from, to, shown } = stripOf(page);
	const whole = await shown();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	const speed = timeline.getByRole('button', { name: /^Speed: / });
	const zooms = [names.zoomTimelineOut, names.zoomTimelineIn, names.wholePeriod].map(button);
	const steps = [names.previous, names.play, names.next].map(button);
	for (const part of [...steps, speed, goToDate, slider, strip, from, to, ...zooms]) {
		await part.scrollIntoViewIfNeeded();
		await expect(part).toBeInViewport({ ratio: 0.99 });
	}
	// The wheel goes on with the page, also over the lanes.
	await timeline.hover({ position: { x: 160, y: 110 } });
	const before = await page.evaluate(() => scrollY);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
	expect(await shown()).toEqual(whole);
});
