import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayAt, partsOf } from './app.ts';
import { picturesIn, sheetsOf } from './pdf.ts';
import { expect, openApp, poll, test } from './support.ts';
import { drawFingers } from './touch.ts';

const TOUR = 'ten-dates';

interface Step {
	title: string;
	text: string;
	blanks: [number, number][];
	notes: string;
	answer: string;
	day: number;
}

/** The tour as it is served. */
async function tourOf(page: Page, language = 'en'): Promise<{ title: string; steps: Step[] }> {
	const answer = await page.request.get(`data/tours/${TOUR}.${language}.json`);
	return (await answer.json()) as { title: string; steps: Step[] };
}

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const slide = (page: Page) => page.locator('.slide');
const heading = (page: Page) => slide(page).getByRole('heading', { level: 2 });
const hash = (page: Page) => page.evaluate(() => location.hash);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a whole tour by the keys of a remote: black, away to explore and back, loaded anew in the middle', async ({
	page,
}) => {
	test.setTimeout(90_000);
	const { steps } = await tourOf(page);
	const name = (i: number) => steps[i]?.title ?? '';
	await openApp(page, `?mode=present&tour=${TOUR}`);
	const { slider } = partsOf(page);
	await expect(heading(page)).toHaveText(name(0));
	await expect(slide(page)).toContainText(steps[0]?.text ?? '');
	await expect(page.getByRole('banner')).toBeHidden();

	// Wherever the focus is: on the slider Page Down would go on by a month.
	await slider.focus();
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText(name(1));
	await expect.poll(() => dayAt(slider)).toBe(steps[1]?.day);
	await page.keyboard.press('PageUp');
	await expect(heading(page)).toHaveText(name(0));
	await slider.blur();
	for (const [i, key] of ['ArrowRight', 'ArrowDown', 'Space'].entries()) {
		await page.keyboard.press(key);
		await expect(heading(page)).toHaveText(name(i + 1));
	}
	await page.keyboard.press('ArrowLeft');
	await expect(heading(page)).toHaveText(name(2));

	const dark = page.locator('.blackout');
	await page.keyboard.press('b');
	await expect(dark).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(dark).toBeHidden();
	await expect(heading(page)).toHaveText(name(2));
	await page.keyboard.press('.');
	await expect(dark).toBeVisible();
	await page.keyboard.press('.');
	await expect(dark).toBeHidden();
	// Whoever has these keys do something else turns them off.
	await button(page, 'All steps').click();
	await page.getByRole('checkbox', { name: 'B and . turn the screen black' }).uncheck();
	await button(page, 'Close').click();
	await page.keyboard.press('b');
	await expect(dark).toBeHidden();

	await page.keyboard.press('Escape');
	await expect(page.getByRole('banner')).toBeVisible();
	await slider.press('ArrowRight');
	await expect.poll(() => dayAt(slider)).toBe((steps[2]?.day ?? 0) + 1);
	await expect.poll(() => hash(page)).toContain(`step=3&explore=1&date=${iso((steps[2]?.day ?? 0) + 1)}`);
	await page.reload();
	await expect(button(page, `Back to the tour 3 / ${steps.length}`)).toBeVisible();
	await expect.poll(() => dayAt(slider)).toBe((steps[2]?.day ?? 0) + 1);
	await page.getByRole('button', { name: 'Back to the tour' }).click();
	await expect(heading(page)).toHaveText(name(2));
	await expect.poll(() => dayAt(slider)).toBe(steps[2]?.day);

	await page.keyboard.press('PageDown');
	expect(await hash(page)).toBe('#step=4');
	await page.reload();
	await expect(heading(page)).toHaveText(name(3));
	await expect.poll(() => dayAt(slider)).toBe(steps[3]?.day);

	for (let i = 4; i < steps.length; i++) {
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toHaveText(name(i));
		await expect.poll(() => dayAt(slider)).toBe(steps[i]?.day);
		// Nothing of a step is cut off.
		expect(await slide(page).evaluate((all) => all.scrollHeight - all.clientHeight)).toBeLessThanOrEqual(1);
	}
	await button(page, 'Sources').click();
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('End of the tour');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('End of the tour');
	await button(page, 'From the beginning').click();
	await expect(heading(page)).toHaveText(name(0));
});

test('the presenter’s window leads and follows, either is loaded anew, and it says when the screen is gone', async ({
	page,
}) => {
	const { steps } = await tourOf(page);
	await openApp(page, `?mode=present&tour=${TOUR}#step=2`);
	const popup = page.waitForEvent('popup');
	await button(page, 'Presenter’s window').click();
	const notes = await popup;
	const now = notes.getByRole('region', { name: 'On the screen' }).getByRole('heading');
	const state = notes.locator('.notes-state');
	await expect(now).toHaveText(steps[1]?.title ?? '');
	await expect(state).toHaveText('The screen follows.');
	await expect(notes.getByRole('region', { name: 'Notes' })).toContainText(steps[1]?.notes ?? '');
	await expect(notes.getByRole('region', { name: 'Notes' })).toContainText(steps[1]?.answer ?? '');
	await expect(notes.getByRole('region', { name: 'Next' })).toContainText(steps[2]?.title ?? '');

	await button(notes, 'Next step').click();
	await expect(heading(page)).toHaveText(steps[2]?.title ?? '');
	await page.keyboard.press('PageDown');
	await expect(now).toHaveText(steps[3]?.title ?? '');
	await notes.keyboard.press('b');
	await expect(page.locator('.blackout')).toBeVisible();
	await expect(state).toHaveText('The screen is black.');
	await notes.keyboard.press('PageDown');
	await expect(page.locator('.blackout')).toBeHidden();

	// The watch rests where it is, also over a reload.
	await button(notes, 'Pause the watch').click();
	const time = await notes.getByRole('timer').textContent();
	await notes.reload();
	await expect(now).toHaveText(steps[3]?.title ?? '');
	await expect(state).toHaveText('The screen follows.');
	await expect(notes.getByRole('timer')).toHaveText(time ?? '');
	await expect(button(notes, 'Start the watch')).toBeVisible();
	await page.reload();
	await expect(heading(page)).toHaveText(steps[3]?.title ?? '');
	await expect(state).toHaveText('The screen follows.');
	await button(notes, 'Previous step').click();
	await expect(heading(page)).toHaveText(steps[2]?.title ?? '');

	await page.close();
	await expect(state).toContainText('The screen is gone.');
	await expect(state.getByRole('link')).toHaveAttribute('href', new RegExp(`tour=${TOUR}.*#step=3$`));
});

test('hand-out and worksheet are A4, drawn as shapes, with nothing cut; the key is on the last page', async ({
	page,
}) => {
	test.setTimeout(90_000);
	for (const [language, paper] of [
		['en', 'handout'],
		['ru', 'worksheet'],
	] as const) {
		const { title, steps } = await tourOf(page, language);
		await openApp(page, `?mode=present&tour=${TOUR}&lang=${language}&paper=${paper}`);
		await expect(page.getByRole('img')).toHaveCount(steps.length + 1);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(picturesIn(pdf)).toBe(0);
		const sheets = await sheetsOf(pdf);
		const said = sheets.map(({ text }) => plain(text));
		const all = said.join('');
		expect(sheets.length).toBeGreaterThanOrEqual(4);
		expect(sheets.length).toBeLessThanOrEqual(9);
		for (const { width, height, runs } of sheets) {
			expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
			const outside = runs.filter(
				({ left, right, top, bottom }) => left < 28 || top < 28 || right > width - 28 || bottom > height - 28,
			);
			expect(outside).toEqual([]);
		}
		expect(all).toContain(plain(title));
		for (const step of steps) expect(all).toContain(plain(step.title));
		const blanks = steps.flatMap(({ text, blanks }) => blanks.map(([from, to]) => plain(text.slice(from, to))));
		expect(blanks.length).toBeGreaterThan(steps.length / 2);
		if (paper === 'handout') {
			for (const step of steps) expect(all).toContain(plain(step.text));
			continue;
		}
		// What a step asks for stands nowhere in it: not in its date, its title, its question, nor on its map.
		const written = await page
			.locator('.paper-step')
			.evaluateAll((all) =>
				all.map((step) => [...step.querySelectorAll('p, h2, text')].map((each) => each.textContent ?? '')),
			);
		for (const [i, { text, blanks }] of steps.entries())
			for (const [from, to] of blanks) {
				const answer = text.slice(from, to).replace(/[^\p{L}\p{N}]/gu, '.');
				const whole = new RegExp(`(?<![\\p{L}\\p{N}])${answer}(?![\\p{L}\\p{N}])`, 'iu');
				expect(written[i]?.filter((each) => whole.test(each))).toEqual([]);
			}
		const key = said.at(-1) ?? '';
		for (const answer of blanks) expect(key).toContain(answer);
		for (const { answer } of steps) expect(key).toContain(plain(answer));
	}
});

/** Letters and figures alone: where a line ends, and which hyphen or gap stands between, is the printer's. */
const plain = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

test('a talk of one’s own: moments are added, named, put in order, mailed as a link, and shown', async ({ page }) => {
	await openApp(page, '?lang=en#date=1943-09-25&select=dulag-126-smolensk');
	const { names } = partsOf(page);
	await button(page, names.share).click();
	await button(page, 'Add to my talk').click();
	const dialog = page.getByRole('dialog', { name: 'Tours' });
	await dialog.getByRole('textbox', { name: 'Caption of moment 1' }).fill('The camp <b>and</b> its figures');
	await dialog.getByRole('textbox', { name: 'Caption of moment 1' }).press('Tab');
	await button(page, 'Add to my talk').click();
	await expect(dialog.getByRole('textbox', { name: /Caption/ })).toHaveCount(2);
	await button(page, 'Move moment 2 up').click();
	await expect(dialog.getByRole('textbox', { name: 'Caption of moment 2' })).toHaveValue(
		'The camp <b>and</b> its figures',
	);
	await expect.poll(() => hash(page)).toMatch(/talk=d[\w-]{40,}/);
	await page.keyboard.press('Escape');
	await page.reload();
	await poll(page, () => performance.getEntriesByName('timeline-ready').length > 0);
	await button(page, 'Tours').click();
	await expect(dialog.getByRole('textbox', { name: /Caption/ })).toHaveCount(2);
	const link = await dialog.locator('.talk').getByRole('link', { name: 'Show' }).getAttribute('href');

	await openApp(page, new URL(link ?? '').search + new URL(link ?? '').hash);
	await expect(heading(page)).toHaveText(/^Dulag 126, Smolensk/);
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('The camp <b>and</b> its figures');
	expect(await hash(page)).toMatch(/^#talk=d[\w-]+&step=2$/);
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('End of the talk');

	// A link that was cut is told in a sentence.
	await openApp(page, `?mode=present&lang=en#talk=${/talk=([\w-]+)/.exec(link ?? '')?.[1]?.slice(0, -9)}`);
	await expect(page.getByRole('alert')).toContainText('cannot be read');
	await openApp(page, '?mode=present&lang=en&tour=nothing-of-the-kind');
	await expect(page.getByRole('alert')).toContainText('no tour of that name');
	await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
});

const packed = (text: string) => `p${Buffer.from(text).toString('base64url')}`;
const TALKS = {
	markup: packed('date=1943-09-25\t<img src=x onerror=alert(1)><script>alert(2)</script><a href=//evil.example>x</a>'),
	overrides: packed('date=1943-09-25\t\u202Elive\u2066 \u0000\u200Bcaption'),
	prototypes: packed('__proto__=1&date=1943-09-25&select=__proto__&layers=constructor\t__proto__'),
};
const NO_TALKS = [
	'__proto__',
	`d${'A'.repeat(10_000)}`,
	packed('x'.repeat(10_000)),
	'%3Cimg%20src=x%20onerror=alert(1)%3E',
];

for (const mode of ['present', 'explore', 'kiosk'])
	test(`a hostile talk does nothing but be told of: ${mode}`, async ({ page }) => {
		const told: string[] = [];
		page.on('dialog', (dialog) => {
			told.push(dialog.message());
			void dialog.dismiss();
		});
		// Elsewhere a talk is not read at all.
		for (const talk of mode === 'present'
			? [...Object.values(TALKS), ...NO_TALKS]
			: [TALKS.markup, NO_TALKS[1] ?? '']) {
			await openApp(page, `?mode=${mode}&lang=en#talk=${talk}`);
			if (mode === 'present' && NO_TALKS.includes(talk))
				await expect(page.getByRole('alert'), talk.slice(0, 40)).toContainText('cannot be read');
			else if (mode === 'present') await expect(heading(page)).toBeVisible();
			if (mode === 'present' && talk === TALKS.markup)
				await expect(heading(page)).toContainText('<img src=x onerror=alert(1)><script>');
			if (mode === 'present' && talk === TALKS.overrides) await expect(heading(page)).toHaveText('live caption');
			expect(
				await page.evaluate(() => ({
					foreign: document.querySelectorAll('img[src="x"], [onerror], script:not([src]), [href*="evil"]').length,
					own: Object.keys(Object.prototype),
				})),
			).toEqual({ foreign: 0, own: [] });
			expect(new URL(page.url()).search).toBe(`?mode=${mode}&lang=en`);
		}
		expect(told).toEqual([]);
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a stroke over the text or the map turns the step', async ({ page }) => {
		const { steps } = await tourOf(page);
		await openApp(page, `?mode=present&tour=${TOUR}#step=2`);
		await expect(heading(page)).toHaveText(steps[1]?.title ?? '');
		await drawFingers(page, (t) => [{ x: 330 - 250 * t, y: 600 }]);
		await expect(heading(page)).toHaveText(steps[2]?.title ?? '');
		await drawFingers(page, (t) => [{ x: 80 + 250 * t, y: 150 }]);
		await expect(heading(page)).toHaveText(steps[1]?.title ?? '');
		// Across and down is a way to scroll.
		await drawFingers(page, (t) => [{ x: 300 - 60 * t, y: 700 - 200 * t }]);
		await expect(heading(page)).toHaveText(steps[1]?.title ?? '');
	});
});

test('axe finds nothing in a presentation, on a phone and in its other pages', async ({ page }) => {
	test.setTimeout(120_000);
	const found: string[] = [];
	const look = async (where: string) => {
		const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
		// The items of the timeline have a test of their own.
		const { violations } = await axe.exclude('.items').analyze();
		found.push(
			...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.target} ${nodes[0]?.any[0]?.message}`),
		);
	};
	await page.setViewportSize({ width: 1024, height: 768 });
	await openApp(page, `?mode=present&tour=${TOUR}&lang=en#step=2`);
	await look('the screen');
	await button(page, 'All steps').click();
	await look('the steps');
	await button(page, 'Close').click();
	await button(page, 'Code for phones').click();
	const code = page.getByRole('dialog', { name: 'On your own phone' });
	await expect(code.getByRole('img', { name: 'On your own phone' })).toBeVisible();
	await expect(code).toContainText(/\?mode=present&tour=ten-dates&lang=en#step=2$/m);
	await look('the code for phones');
	await openApp(page, `?mode=present&tour=${TOUR}&lang=ru&theme=dark#step=99`);
	await look('the end, dark');
	await page.setViewportSize({ width: 390, height: 844 });
	await openApp(page, `?mode=present&tour=${TOUR}&lang=ru#step=3`);
	await look('a phone');
	await page.setViewportSize({ width: 1024, height: 768 });
	await openApp(page, `?mode=present&tour=${TOUR}&view=notes&lang=en`);
	await look('the presenter’s window');
	await openApp(page, `?mode=present&tour=${TOUR}&paper=worksheet&lang=en`);
	await look('the worksheet');
	await openApp(page, '?mode=present&lang=en');
	await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
	await look('the list');
	await openApp(page, '?lang=en');
	await button(page, 'Tours').click();
	await expect(page.getByRole('dialog', { name: 'Tours' }).getByRole('heading', { level: 3 }).first()).toBeVisible();
	await button(page, 'Add to my talk').click();
	await look('the dialog');
	expect(found).toEqual([]);
});
