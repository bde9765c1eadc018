import type { Page } from '@playwright/test';
import { day, dayAt, expectDay, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const ACROSS = { width: 1920, height: 1080 };

test.use({ hasTouch: true, viewport: UPRIGHT });

const begin = async (page: Page, language: 'English' | 'Русский' = 'English') => {
	await page
		.locator('.start-screen')
		.getByRole('button', { name: new RegExp(`^${language}`) })
		.tap();
	await expect(page.locator('.start-screen')).toBeHidden();
};
const button = (page: Page, name: string) => page.locator('.kiosk-bar').getByRole('button', { name, exact: true });

test('a visit: a touch begins it in a language, a countdown is stopped by a touch, after it nothing of the visitor stays', async ({
	page,
}) => {
	await openApp(page, '?mode=kiosk&lang=ru&idle=5&countdown=4');
	// Nobody is there: it plays by itself.
	await expect(page.getByRole('dialog', { name: 'Между Днепром и Окой' })).toBeVisible();
	await poll(page, () => Number(document.querySelector('[role=slider]')?.getAttribute('aria-valuenow')) > -10_420);
	await begin(page);
	const { slider, timeline, searchBox } = partsOf(page);
	await expectDay(slider, '1941-06-22');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(searchBox).toBeHidden();

	await button(page, 'High contrast').tap();
	await button(page, 'No motion').tap();
	await timeline.getByRole('button', { name: 'Next event' }).tap();
	await page.getByRole('button', { name: 'About', exact: true }).tap();
	await page.getByRole('button', { name: 'Layers', exact: true }).tap();
	await page.getByRole('group', { name: 'Layers' }).getByRole('checkbox').first().tap();
	await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
	expect(await dayAt(slider)).not.toBe(day('1941-06-22'));

	const countdown = page.getByRole('alert').filter({ hasText: 'Are you still there?' });
	await expect(countdown).toBeVisible({ timeout: 15_000 });
	// Anywhere, not only on its button.
	await page.touchscreen.tap(540, 300);
	await expect(countdown).toBeHidden();
	await expect(page.locator('.start-screen')).toBeHidden();

	await expect(page.locator('.start-screen')).toBeVisible({ timeout: 20_000 });
	expect(
		await page.evaluate(() => ({
			hash: location.hash,
			lang: document.documentElement.lang,
			contrast: document.documentElement.dataset.contrast,
			motion: document.documentElement.dataset.motion,
			panels: document.querySelectorAll('#layers-panel, dialog[open], details[open]').length,
			chosen: localStorage.getItem('dnepr-oka'),
		})),
	).toMatchObject({ hash: '', lang: 'ru', panels: 0, chosen: expect.not.stringContaining('"language"') });
	await begin(page, 'Русский');
	await expectDay(partsOf(page, 'ru').slider, '1941-06-22');
	await expect(page.locator('html')).not.toHaveAttribute('data-contrast', /./);
	await page.getByRole('button', { name: 'Слои', exact: true }).tap();
	await expect(page.getByRole('group', { name: 'Слои' }).getByRole('checkbox').first()).toBeChecked();
});

test('every way out leads nowhere; an address becomes a code', async ({ page, context }) => {
	await openApp(page, '?mode=kiosk&lang=en#date=1943-09-25&select=dulag-126-smolensk');
	await begin(page);
	const { details, names, slider } = partsOf(page);
	await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
	const home = page.url();
	const code = page.getByRole('dialog', { name: 'To take home' });

	const links = details.locator('a[href^="http"]');
	expect(await links.count()).toBeGreaterThan(0);
	for (const act of ['tap', 'middle', 'ctrl'] as const) {
		const link = links.first();
		if (act === 'tap') await link.tap();
		else await link.click(act === 'middle' ? { button: 'middle' } : { modifiers: ['ControlOrMeta'] });
		if (act === 'middle') continue;
		await expect(code.getByRole('img')).toHaveAttribute('aria-label', (await link.getAttribute('href')) ?? '');
		await code.getByRole('button', { name: 'Close' }).tap();
	}
	// This build knows no public address, and says so.
	await button(page, 'Take home').tap();
	await expect(code).toContainText('no public address');
	await code.getByRole('button', { name: 'Close' }).tap();

	const lost = await page.evaluate(async () => {
		const not: string[] = [];
		const fire = (name: string, event: Event, target: EventTarget = document.body) => {
			target.dispatchEvent(event);
			if (!event.defaultPrevented) not.push(name);
		};
		const init = { bubbles: true, cancelable: true };
		for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'gesturestart'])
			fire(name, new Event(name, init));
		fire('pinch', new WheelEvent('wheel', { ...init, ctrlKey: true, deltaY: 40 }));
		for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu', 'Backspace'])
			fire(key, new KeyboardEvent('keydown', { ...init, key }));
		for (const key of ['p', 's', 'n', 't', 'w', 'r', 'l', 'o', 'f', '+'])
			fire(`Ctrl+${key}`, new KeyboardEvent('keydown', { ...init, key, ctrlKey: true }));
		fire('Alt+ArrowLeft', new KeyboardEvent('keydown', { ...init, key: 'ArrowLeft', altKey: true }));
		if (window.open('about:blank') !== null) not.push('window.open');
		history.back();
		await new Promise((resolve) => setTimeout(resolve, 400));
		history.back();
		await new Promise((resolve) => setTimeout(resolve, 400));
		return not;
	});
	expect(lost).toEqual([]);
	await page.keyboard.press('Alt+ArrowLeft');
	await page.waitForTimeout(300);
	expect(page.url()).toBe(home);
	expect(context.pages()).toHaveLength(1);
	await expect(slider).toBeVisible();
});

test('an uncaught error ends in the start screen and is counted; a press in the corner tells', async ({
	page,
	faults,
}) => {
	faults.expect(/a mishap/);
	await openApp(page, '?mode=kiosk&lang=en');
	await begin(page);
	await partsOf(page)
		.timeline.getByRole('button', { name: 'Next event' })
		.evaluate((next) => {
			(next as HTMLElement).click();
			setTimeout(() => {
				throw new Error('a mishap');
			});
		});
	await expect(page.locator('.start-screen')).toBeVisible();
	// The touch that began the visit, a moment ago, does not begin another.
	await page.waitForTimeout(500);
	await expect(page.locator('.start-screen')).toBeVisible();
	await begin(page);
	await expectDay(partsOf(page).slider, '1941-06-22');
	await page.mouse.move(20, 20);
	await page.mouse.down();
	const status = page.getByRole('dialog', { name: 'Status of this screen' });
	// Pressed until it tells: a page that is busy at the fifth second hears of a hand that is lifted before it looks at the clock.
	await expect(status).toContainText('a mishap');
	await page.mouse.up();
	const saved = page.waitForEvent('download');
	await status.getByRole('button', { name: 'Save as CSV' }).tap();
	expect((await saved).suggestedFilename()).toMatch(/^kiosk-\d{4}-\d\d-\d\d\.csv$/);
});

test('large enough for three metres and for a finger, upright and across', async ({ page }) => {
	for (const [size, language] of [
		[UPRIGHT, 'ru'],
		[ACROSS, 'ru'],
	] as const) {
		await page.setViewportSize(size);
		await openApp(page, `?mode=kiosk&lang=${language}#date=1943-09-25&select=dulag-126-smolensk`);
		await begin(page, 'Русский');
		await expect(page.getByRole('heading', { name: 'Источники' })).toBeVisible();
		const found = await page.evaluate(() => {
			const seen = (element: Element) => {
				const { width, height } = element.getBoundingClientRect();
				return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
			};
			/** What is drawn to a view box grows as a whole. */
			const scaleOf = (element: Element) => (element instanceof SVGGraphicsElement && element.getScreenCTM()?.a) || 1;
			const small = [...document.querySelectorAll('body *')].filter(
				(element) =>
					seen(element) &&
					!element.closest('.unseen, .plot-row') &&
					[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
					Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) < 20,
			);
			const controls = document.querySelectorAll(
				'button, summary, [role=slider], .sources a, input:not([type=checkbox]), label:has(input[type=checkbox])',
			);
			const narrow = [...controls].filter((control) => {
				const { width, height } = control.getBoundingClientRect();
				// What is drawn is touched by who is nearest (src/scene/hit.ts), and what stands in a text by more than is seen.
				return seen(control) && !control.matches('g, circle, .cite') && (width < 64 || height < 64);
			});
			const high = [...document.querySelectorAll('.kiosk-bar button, .timeline-bar button')].filter(
				(control) => seen(control) && control.getBoundingClientRect().top < innerHeight / 2,
			);
			const said = (all: Element[]) => [
				...new Set(
					all.map((each) => `${each.tagName} ${each.getAttribute('class')} ${each.textContent?.slice(0, 20)}`),
				),
			];
			return {
				small: said(small),
				narrow: said(narrow),
				high: said(high),
				scrolls: document.documentElement.scrollWidth > innerWidth,
			};
		});
		expect(found).toEqual({ small: [], narrow: [], high: [], scrolls: false });
	}
});

test('the screen is kept awake, and asked for again when the page comes back', async ({ page }) => {
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(window, { asked });
		const request = async (what: string) => asked.push(what);
		Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request }) });
	});
	await openApp(page, '?mode=kiosk&lang=en');
	const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
	await expect.poll(asked).toEqual(['screen']);
	const turn = (hidden: boolean) =>
		page.evaluate((value) => {
			Object.defineProperty(document, 'hidden', { value, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, hidden);
	await turn(true);
	expect(await asked()).toHaveLength(1);
	await turn(false);
	expect(await asked()).toHaveLength(2);
});

test('after a night the page is loaded anew, but only when nobody is there', async ({ page }) => {
	// The clocks alone are put forward, in the page that is there: timers go on as they are.
	await page.addInitScript(() => {
		let ahead = 0;
		const [now, since] = [Date.now.bind(Date), performance.now.bind(performance)];
		window.Date = class extends Date {
			constructor(...given: unknown[]) {
				super(...((given.length === 0 ? [now() + ahead] : given) as [number]));
			}
		} as DateConstructor;
		performance.now = () => since() + ahead;
		addEventListener('a-day-goes-by', () => (ahead += 26 * 3_600_000));
	});
	await openApp(page, '?mode=kiosk&lang=ru&idle=3600');
	await begin(page);
	await page.evaluate(() => dispatchEvent(new Event('a-day-goes-by')));
	// Longer than it takes to look.
	await page.waitForTimeout(6000);
	await expect(page.locator('.start-screen')).toBeHidden();
	const after = page.waitForEvent('load');
	await button(page, 'Start over').tap();
	await after;
	await expect(page.locator('.start-screen')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	expect(await page.evaluate(() => JSON.parse(localStorage.getItem('dnepr-oka-kiosk') ?? '').reloads)).toEqual({
		night: 1,
	});
});

test('a page that lives says so in its title, time and again', async ({ page }) => {
	await page.addInitScript(() => {
		const set = window.setInterval;
		window.setInterval = ((act: () => void, wait: number) =>
			set(act, wait === 20_000 ? 400 : wait)) as typeof setInterval;
	});
	await openApp(page, '?mode=kiosk&lang=en&idle=3600');
	await begin(page);
	const title = (await page.title()).replace(/ \.$/, '');
	await expect(page).toHaveTitle(`${title} .`);
	await expect(page).toHaveTitle(title);
});
