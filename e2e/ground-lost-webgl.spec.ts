import type { Page } from '@playwright/test';
import { expectDay, partsOf } from './app.ts';
import { cameraIn, loseContext, middleOfCanvas, paintedBy, painterOf, restoreContext } from './ground.ts';
import { expect, markReached, openApp, poll, test } from './support.ts';

const MOMENT = '#date=1943-09-25&select=dulag-126-smolensk&map=6.80/54.600/32.500';

// A small view: the processor paints WebGL slowly.
test.use({ viewport: { width: 900, height: 800 } });

/** The d3 ground is to be back within so long, milliseconds of the page's own clock. */
const SOON = 1000;

test('a context lost before the style is read, and again at the first paint: d3 paints, and MapLibre comes', async ({
	page,
}) => {
	// MapLibre's canvas loses its context as soon as it is there, and a second time with the first thing painted.
	await page.addInitScript(() => {
		const page = globalThis as unknown as { lost: string[]; contexts: number };
		page.lost = [];
		page.contexts = 0;
		let context: WEBGL_lose_context | null = null;
		const lose = (when: string) => {
			page.lost.push(when);
			context?.loseContext();
			setTimeout(() => context?.restoreContext(), 300);
		};
		new MutationObserver(() => {
			const canvas = document.querySelector('canvas');
			if (!canvas || context) return;
			context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
			lose('before the style');
		}).observe(document, { childList: true, subtree: true });
		const proto = WebGL2RenderingContext.prototype;
		const original = proto.drawElements;
		proto.drawElements = function (...values) {
			original.apply(this, values);
			if (page.lost.length === 1) lose('at the first paint');
		};
	});
	await openApp(page, MOMENT);
	expect(await painterOf(page)).toBe('d3');
	await markReached(page, 'gl-ready');
	expect(await page.evaluate(() => (globalThis as unknown as { lost: string[] }).lost)).toEqual([
		'before the style',
		'at the first paint',
	]);
	expect(await painterOf(page)).toBe('MapLibre');
	await expectMoment(page);
});

test('a worker may not start: the ground that d3 painted stays, and the visitor hears of nothing', async ({
	page,
	faults,
}) => {
	// MapLibre says it in the console, and leaves a promise of its own uncaught.
	faults.expect(/workers are forbidden/);
	faults.expect(/^uncaught error: $/);
	await page.addInitScript(() => {
		const page = globalThis as unknown as { refused: number };
		page.refused = 0;
		window.Worker = class {
			constructor() {
				page.refused++;
				throw new DOMException('workers are forbidden here', 'SecurityError');
			}
		} as unknown as typeof Worker;
	});
	await openApp(page, MOMENT);
	await poll(page, () => (globalThis as unknown as { refused: number }).refused > 0);
	expect(await painterOf(page)).toBe('d3');
	await expectMoment(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a context lost while in use: the d3 ground within a second, the moment kept; MapLibre is back with it, in the colours of then', async ({
	page,
}) => {
	// Four times MapLibre begins anew.
	test.slow();
	await openApp(page, MOMENT);
	await markReached(page, 'gl-ready');
	const { button, names, details } = partsOf(page);

	await test.step('at rest', async () => {
		await loseContext(page);
		expect(await paintedBy(page, 'd3')).toBeLessThan(SOON);
		await expectMoment(page);
		// Other colours while the context is away.
		await page.emulateMedia({ colorScheme: 'dark' });
		await restoreContext(page);
		await paintedBy(page, 'MapLibre');
		await expectMoment(page);
		expect(Math.max(...(await middleOfCanvas(page)))).toBeLessThan(80);
		await page.emulateMedia({ colorScheme: 'light' });
		await expect.poll(async () => Math.min(...(await middleOfCanvas(page)))).toBeGreaterThan(180);
	});

	await test.step('while the camera flies', async () => {
		await button(names.zoomMapIn).click({ noWaitAfter: true });
		await loseContext(page);
		expect(await paintedBy(page, 'd3')).toBeLessThan(SOON);
		await expect.poll(() => cameraIn(page)).toEqual({ zoom: 7.55, lat: 54.6, lon: 32.5 });
		await restoreContext(page);
		await paintedBy(page, 'MapLibre');
		expect(await cameraIn(page)).toEqual({ zoom: 7.55, lat: 54.6, lon: 32.5 });
	});

	await test.step('while a hand pans, and is given back while it pans', async () => {
		await page.mouse.move(500, 300);
		await page.mouse.down();
		await page.mouse.move(540, 320, { steps: 4 });
		await loseContext(page);
		expect(await paintedBy(page, 'd3')).toBeLessThan(SOON);
		await page.mouse.up();
		// Where the hand had brought it.
		await expect.poll(async () => (await cameraIn(page)).lon).toBeLessThan(32.49);
		const { lon } = await cameraIn(page);
		// Lifting the hand was no click beside everything.
		await expect(details.getByRole('heading', { level: 2 })).toContainText('Dulag 126');

		await page.mouse.down();
		await page.mouse.move(480, 300, { steps: 4 });
		await restoreContext(page);
		await page.waitForTimeout(1500);
		// Not under the hand: the gesture would tear.
		expect(await painterOf(page)).toBe('d3');
		await page.mouse.move(440, 300, { steps: 4 });
		await page.mouse.up();
		await paintedBy(page, 'MapLibre');
		await expect.poll(async () => (await cameraIn(page)).lon).toBeGreaterThan(lon);
		await page.mouse.move(440, 300);
		await page.mouse.down();
		await page.mouse.move(540, 300, { steps: 4 });
		await page.mouse.up();
		await expect.poll(async () => (await cameraIn(page)).lon).toBeLessThan(lon + 0.1);
	});
	expect(await page.locator('canvas').count()).toBe(1);
	await expect(details.getByRole('heading', { level: 2 })).toContainText('Dulag 126');
});

test('a context that cannot be made again: the d3 ground stays, and no map is left behind', async ({ page }) => {
	await openApp(page, MOMENT);
	await markReached(page, 'gl-ready');
	await loseContext(page);
	await page.evaluate(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await restoreContext(page);
	await expect(page.locator('canvas')).toHaveCount(0);
	expect(await painterOf(page)).toBe('d3');
	await expectMoment(page);
	// The hands still move it.
	await page.mouse.move(500, 300);
	await page.mouse.down();
	await page.mouse.move(600, 300, { steps: 4 });
	await page.mouse.up();
	await expect.poll(async () => (await cameraIn(page)).lon).toBeLessThan(32.4);
});

async function expectMoment(page: Page): Promise<void> {
	const { slider, details } = partsOf(page);
	await expectDay(slider, '1943-09-25');
	await expect(details.getByRole('heading', { level: 2 })).toContainText('Dulag 126');
	expect(await cameraIn(page)).toEqual({ zoom: 6.8, lat: 54.6, lon: 32.5 });
	expect(await page.locator('canvas').count()).toBeLessThanOrEqual(1);
}
