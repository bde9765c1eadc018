import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { partsOf } from './app.ts';
import { picturesIn, sheetsOf } from './pdf.ts';
import { expect, openApp, poll, test } from './support.ts';

const MOMENT = '#date=1943-09-25&select=dulag-126-smolensk';
const plain = (text: string) => text.replace(/\s+/g, '');

test('the dialog Share: a link, its code, pictures that stand for themselves, and the way back', async ({
	page,
	context,
}) => {
	test.setTimeout(90_000);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openApp(page, MOMENT);
	const { button, names } = partsOf(page);
	await button(names.share).click();
	const dialog = page.getByRole('dialog', { name: 'Share' });
	const link = dialog.getByRole('textbox', { name: 'Link to this moment' });
	await expect(dialog.getByRole('button', { name: 'Copy' })).toBeFocused();
	const address = await link.inputValue();
	expect(address).toContain(`/?lang=en${MOMENT}`);
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('status')).toHaveText('The link is copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

	const code = PNG.sync.read(await dialog.getByRole('img', { name: /^QR code/ }).screenshot());
	expect(jsQR(new Uint8ClampedArray(code.data), code.width, code.height)?.data).toBe(address);

	const picture = dialog.getByRole('img', { name: /^Between the Dnepr and the Oka\. 25 September 1943\. Dulag 126/ });
	await expect(picture).toBeVisible({ timeout: 20_000 });
	const axe = await new AxeBuilder({ page }).include('.share-dialog').analyze();
	expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	const saved = async (kind: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: `Save as ${kind}` }).click(),
		]);
		expect(download.suggestedFilename()).toBe(`map-1943-09-25.en.${kind.toLowerCase()}`);
		return readFileSync(await download.path());
	};
	const svg = (await saved('SVG')).toString();
	// Faces, colours and rules are within it, and it asks for nothing.
	expect(svg).toContain('@font-face');
	expect(svg).not.toMatch(/var\(--|(href|src)="https?:|url\(["']?https?:|<image/);
	expect(svg).toContain('CC BY 4.0');
	const png = PNG.sync.read(await saved('PNG'));
	expect(png.width).toBe(2400);
	const red = (x: number, y: number) => png.data[(y * png.width + x) * 4] as number;
	const ink = Array.from({ length: 400 * 40 }, (_, i) => red(56 + (i % 400), 50 + Math.floor(i / 400)));
	expect(ink.filter((value) => value < 90).length, 'the title is written').toBeGreaterThan(500);

	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(button(names.share)).toBeFocused();
});

test('any state prints on A4 and A3 as shapes, in light colours, with text, sources, address and code', async ({
	page,
}) => {
	test.setTimeout(90_000);
	await openApp(page, `?lang=ru&theme=dark${MOMENT}`);
	const { details, names } = partsOf(page, 'ru');
	await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
	// What prints is fetched when the page is idle: when it is there, it answers.
	const ready = () => {
		dispatchEvent(new Event('beforeprint'));
		const there = document.querySelector('.print-view') !== null;
		dispatchEvent(new Event('afterprint'));
		return there;
	};
	await poll(page, ready);
	for (const format of ['A4', 'A3'] as const) {
		const pdf = await page.pdf({ format });
		expect(picturesIn(pdf), format).toBe(0);
		const sheets = await sheetsOf(pdf);
		expect(sheets.length, format).toBeLessThanOrEqual(format === 'A4' ? 5 : 3);
		for (const { width, runs } of sheets)
			expect(runs.filter(({ left, right }) => left < 28 || right > width - 28)).toEqual([]);
		const text = plain(sheets.map((sheet) => sheet.text).join(''));
		for (const part of [
			'МеждуДнепромиОкой',
			'25сентября1943',
			'Смоленск',
			'Дулаг126',
			'Источники',
			'#date=1943-09-25&select=dulag-126-smolensk',
		])
			expect(text, format).toContain(part);
	}
	// Back on the screen nothing of it is left; and on paper a dark page is light.
	await expect(page.locator('.print-view')).toHaveCount(0);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.header')).toBeHidden();
	const ink = await page.locator('.print-head h1').evaluate((element) => getComputedStyle(element).color);
	expect(ink).toBe('rgb(34, 32, 28)');
	expect(await page.locator('.print-view .qr').count()).toBe(1);
	// The drawings have their styles: the date stands in the middle of its mark.
	const mark = page.locator('.print-view .playhead-mark text');
	expect(await mark.evaluate((element) => getComputedStyle(element).textAnchor)).toBe('middle');
});
