import type { Page } from '@playwright/test';
import { day, dragTo, expectDay, goTo, LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

const WORDS = {
	en: { liberated: /Smolensk.*Roslavl.*liberated/, taken: /Vyazma.*taken/, opened: /memorials? opened/ },
	ru: { liberated: /освобождены:.*Смоленск.*Рославль/, taken: /заняты.*Вязьма/, opened: /открыты памятники/ },
} as const;

/** Collects from now on whatever is written into a live region. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const heard: string[] = [];
		(globalThis as unknown as { heard: string[] }).heard = heard;
		for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')) {
			new MutationObserver(() => {
				if (region.textContent?.trim()) heard.push(region.textContent.trim());
			}).observe(region, { childList: true, characterData: true, subtree: true });
		}
	});
	return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

for (const language of LANGUAGES) {
	const words = WORDS[language];

	test(`when the date settles, what changed is said, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-24`);
		const parts = partsOf(page, language);
		const heard = await listen(page);
		await goTo(parts, '1943-09-25');
		await expect.poll(heard).toEqual([expect.stringMatching(words.liberated)]);
		await goTo(parts, '1941-10-01');
		await goTo(parts, '1941-10-13');
		await expect.poll(async () => (await heard()).length).toBe(2);
		await goTo(parts, '1975');
		await expect.poll(heard).toContainEqual(expect.stringMatching(words.opened));
	});
}

test('while the hand scrubs nothing is said; once when it rests', async ({ page }) => {
	await openApp(page, '#date=1943-09-01');
	const { slider } = partsOf(page);
	const heard = await listen(page);
	const textBefore = await slider.getAttribute('aria-valuetext');
	await dragTo(page, slider, day('1943-09-25'), { near: 3, hold: true });
	// However long the hand rests with the button down.
	await page.waitForTimeout(1200);
	expect(await heard()).toEqual([]);
	expect(await slider.getAttribute('aria-valuetext')).toBe(textBefore);
	await page.mouse.up();
	await expect.poll(heard).toHaveLength(1);
	expect((await heard())[0]).toMatch(/Demidov.*liberated/);
	expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2\d September 1943/);
});

test('quick steps by keyboard are said as one change', async ({ page }) => {
	await openApp(page, '#date=1943-09-20');
	const { slider } = partsOf(page);
	const heard = await listen(page);
	for (let i = 0; i < 5; i++) await slider.press('ArrowRight');
	await expectDay(slider, '1943-09-25');
	await expect.poll(heard).toHaveLength(1);
	expect((await heard())[0]).toMatch(WORDS.en.liberated);
});

test('where nothing changed nothing is said', async ({ page }) => {
	await openApp(page, '#date=1942-06-10');
	const { slider } = partsOf(page);
	const heard = await listen(page);
	await slider.press('ArrowRight');
	await slider.press('ArrowLeft');
	await page.waitForTimeout(1000);
	expect(await heard()).toEqual([]);
});
