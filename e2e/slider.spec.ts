import { day, dayAt, expectDay, goTo, LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

/** From a day, what a key does, by the interface document. */
const KEYS: readonly (readonly [from: string, key: string, to: string])[] = [
	['1943-03-15', 'ArrowRight', '1943-03-16'],
	['1943-03-15', 'ArrowLeft', '1943-03-14'],
	['1943-03-15', 'Shift+ArrowRight', '1943-03-22'],
	['1943-03-15', 'Shift+ArrowLeft', '1943-03-08'],
	['1943-03-15', 'PageUp', '1943-04-15'],
	['1943-03-15', 'PageDown', '1943-02-15'],
	['1943-01-31', 'PageUp', '1943-02-28'],
	['1943-03-15', 'Home', '1941-06-22'],
	['1941-01-10', 'ArrowRight', '1941-01-11'],
	['1943-12-31', 'ArrowRight', '1944-01-01'],
	['1975', 'ArrowRight', '1976-12-31'],
	['1975', 'ArrowLeft', '1974-12-31'],
	['1975', 'Shift+ArrowRight', '1985-12-31'],
	['1975', 'Shift+ArrowLeft', '1965-12-31'],
	['1975', 'PageUp', '1985-12-31'],
	['1975', 'PageDown', '1965-12-31'],
	['1975', 'Home', '1941-06-22'],
	['1975-05-09', 'ArrowRight', '1975-12-31'],
	['1975-05-09', 'ArrowLeft', '1974-12-31'],
	['1944', 'ArrowLeft', '1943-12-31'],
	['1950', 'Shift+ArrowLeft', '1943-12-31'],
];

test('each key of the slider does what the interface says', async ({ page }) => {
	await openApp(page);
	const parts = partsOf(page);
	const { slider } = parts;
	for (const [from, key, to] of KEYS) {
		await goTo(parts, from);
		await expectDay(slider, from.length === 4 ? `${from}-12-31` : from);
		await slider.press(key);
		expect(await dayAt(slider), `${key} from ${from}`).toBe(day(to));
	}
});

test('End is today, and the slider ends with the year', async ({ page }) => {
	// Half past nine in the evening in London is the next day in Moscow: days are those of UTC.
	await page.addInitScript(
		(now) => {
			Date.now = () => now;
		},
		Date.UTC(2031, 2, 5, 21, 30),
	);
	await openApp(page, '#date=1943-09-25');
	const { slider } = partsOf(page);
	await slider.press('End');
	await expectDay(slider, '2031-03-05');
	await expect(slider).toHaveAttribute('aria-valuemax', String(day('2031-12-31')));
	await slider.press('Shift+ArrowRight');
	await expectDay(slider, '2031-12-31');
	await slider.press('ArrowRight');
	await expectDay(slider, '2031-12-31');
});

test('the slider stops at the beginning', async ({ page }) => {
	await openApp(page, '#date=1939-09-02');
	const { slider } = partsOf(page);
	await expect(slider).toHaveAttribute('aria-valuemin', String(day('1939-09-01')));
	await slider.press('Shift+ArrowLeft');
	await expectDay(slider, '1939-09-01');
});

const PLACED = {
	en: { text: /^25 September 1943: .*liberated.*occupied/, bad: '22.06.1941' },
	ru: { text: /^25 сентября 1943.*: .*освобождены.*под оккупацией/, bad: '22.06.1941' },
};

for (const language of LANGUAGES) {
	test(`a date is typed in either notation, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}`);
		const parts = partsOf(page, language);
		const notations = [
			['25.09.1943', '1943-09-25'],
			['1942-08-01', '1942-08-01'],
			['1975', '1975-12-31'],
			['13 октября 1941', '1941-10-13'],
			['October 13, 1942', '1942-10-13'],
		] as const;
		for (const [typed, iso] of notations) {
			await goTo(parts, typed);
			await expectDay(parts.slider, iso);
		}
		await goTo(parts, '1943-09-25');
		await expect(parts.slider).toHaveAttribute('aria-valuetext', PLACED[language].text);
	});

	test(`a date that is none gets a message that says how to write one, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-25`);
		const parts = partsOf(page, language);
		const { goToDate: field, slider } = parts;
		for (const typed of ['31.02.1943', 'soon', '1743-01-01', '']) {
			await goTo(parts, typed);
			const message = await field.evaluate((input: HTMLInputElement) => input.validationMessage);
			expect(message, typed).toContain(PLACED[language].bad);
			await expectDay(slider, '1943-09-25');
		}
		await goTo(parts, '26.09.1943');
		expect(await field.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(true);
		await expectDay(slider, '1943-09-26');
	});

	test(`play, pause and steps from event to event by keyboard, ${language}`, async ({ page }) => {
		await openApp(page, `?lang=${language}#date=1943-09-24`);
		const { slider, button, names, details } = partsOf(page, language);
		await button(names.next).press('Enter');
		await expectDay(slider, '1943-09-25');
		await expect(details).toContainText(language === 'en' ? 'Liberation of Smolensk' : 'Освобождение Смоленска');
		await button(names.previous).press('Space');
		await expectDay(slider, '1943-09-23');
		await button(names.play).press('Enter');
		await expect.poll(() => dayAt(slider)).toBeGreaterThan(day('1943-09-25'));
		await button(names.pause).press('Enter');
		await expect(button(names.play)).toBeVisible();
		await expect(button(names.play)).toBeFocused();
		const stopped = await dayAt(slider);
		await page.waitForTimeout(400);
		expect(await dayAt(slider)).toBe(stopped);
	});
}

test('a key on the slider stops the playing', async ({ page }) => {
	await openApp(page, '#date=1943-03-15');
	const { slider, button, names } = partsOf(page);
	await button(names.play).click();
	await slider.press('Home');
	await expect(button(names.play)).toBeVisible();
	await expectDay(slider, '1941-06-22');
});
