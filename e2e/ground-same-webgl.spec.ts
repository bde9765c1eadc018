import type { Page } from '@playwright/test';
import { partsOf } from './app.ts';
import { countPaints, loseContext, paintedBy, painterOf, untilStill } from './ground.ts';
import { type Grey, greyOf, moved, shiftsBetween } from './picture.ts';
import { expect, markReached, openApp, test } from './support.ts';

/** Where the ground has borders, rivers and shores to compare, from the whole surround to a town's. */
const CAMERAS = [
	'5.00/54.800/34.000',
	'6.40/54.800/34.000',
	'7.50/54.600/32.300',
	'9.00/54.510/36.260',
	'11.00/54.780/32.050',
];

const SCREENS = [
	{ name: 'a desk', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, cameras: CAMERAS },
	{ name: 'a phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, cameras: CAMERAS.slice(1, 4) },
];

for (const { name, viewport, deviceScaleFactor, cameras } of SCREENS) {
	test.describe(`on ${name}`, () => {
		test.use({ viewport, deviceScaleFactor, contextOptions: { reducedMotion: 'reduce' } });

		test('d3 and MapLibre paint the same ground within 2 pixels', async ({ page }) => {
			// Twenty pictures, painted by the processor.
			test.slow();
			await countPaints(page);
			await openApp(page, `#map=${cameras[0]}`);
			await markReached(page, 'gl-ready');
			await hideScene(page);
			const byMapLibre: Grey[] = [];
			for (const camera of cameras) byMapLibre.push(await groundAt(page, camera));
			expect(await painterOf(page)).toBe('MapLibre');
			await loseContext(page);
			await paintedBy(page, 'd3');

			for (const [i, camera] of cameras.entries()) {
				const [gl, d3] = [byMapLibre[i] as Grey, await groundAt(page, camera)];
				const shifts = shiftsBetween(gl, d3);
				const told = shifts.map(({ at, shift, likeness }) => `${at} ${shift} ${likeness.toFixed(2)}`).join('; ');
				expect(shifts.length, `${camera}: places to compare`).toBeGreaterThanOrEqual(5);
				for (const { shift, likeness } of shifts) {
					expect(likeness, `${camera}: ${told}`).toBeGreaterThan(0.4);
					expect(Math.hypot(...shift) / deviceScaleFactor, `${camera}: ${told}`).toBeLessThanOrEqual(2);
				}
				// A ground laid three pixels off would have been seen.
				const off = 3 * deviceScaleFactor;
				const wrong = shiftsBetween(gl, moved(d3, off, -off), { reach: off + 2 });
				const seen = wrong.filter(({ shift }) => Math.hypot(...shift) / deviceScaleFactor > 2);
				expect(seen.length, `${camera}: a shift of ${off} pixels both ways`).toBeGreaterThan(wrong.length / 2);
			}
		});
	});
}

/** Leaves nothing but the ground to be seen on the map; by the CSSOM, as the policy asks. */
async function hideScene(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		// Dashes begin where a tile does: of those only the line can be compared.
		sheet.replaceSync(`.map .scene, .map .map-controls, .map .tip { visibility: hidden !important; }
			.map .ground path { stroke-dasharray: none !important; }`);
		document.adoptedStyleSheets = [sheet];
	});
}

/** The ground at a camera, when it has come to rest. */
async function groundAt(page: Page, camera: string): Promise<Grey> {
	await page.evaluate((map) => {
		location.hash = `#map=${map}`;
	}, camera);
	await untilStill(page);
	const clip = await partsOf(page).map.boundingBox();
	if (!clip) throw new Error('the map is not to be seen');
	return greyOf(await page.screenshot({ clip }));
}
