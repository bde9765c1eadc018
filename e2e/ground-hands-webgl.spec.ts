import type { Page } from '@playwright/test';
import { partsOf } from './app.ts';
import { cameraIn, loseContext, paintedBy } from './ground.ts';
import { expect, markReached, openApp, test } from './support.ts';

/** The centre is held within these: west, south, east, north. */
const [WEST, SOUTH, EAST, NORTH] = [29.5, 52.8, 38.5, 57];
const [LEAST, MOST] = [5, 12];

// A small view: the processor paints WebGL slowly.
test.use({ viewport: { width: 900, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

test('hands and keys move the map the same, whoever paints it, and within the same bounds', async ({ page }) => {
	// All gestures, twice.
	test.slow();
	await openApp(page, '#map=6.40/54.800/34.000');
	await markReached(page, 'gl-ready');
	const ends: Record<string, Awaited<ReturnType<typeof walk>>> = {};
	ends.MapLibre = await walk(page);
	await loseContext(page);
	await paintedBy(page, 'd3');
	ends.d3 = await walk(page);
	expect(ends.d3).toEqual(ends.MapLibre);
});

/** Goes to the ends of the map by keys, mouse and wheel. @returns where each led */
async function walk(page: Page) {
	const { map } = partsOf(page);
	const to = (camera: string) =>
		page.evaluate((text) => {
			location.hash = `#map=${text}`;
		}, camera);
	const box = await map.boundingBox();
	if (!box) throw new Error('the map is not to be seen');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const drag = async (dx: number, dy: number) => {
		await page.mouse.move(x - dx / 2, y - dy / 2);
		await page.mouse.down();
		await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 5 });
		// Held still, so that it does not fly on.
		await page.waitForTimeout(300);
		await page.mouse.move(x + dx / 2, y + dy / 2);
		await page.mouse.up();
	};
	const rests = async (matcher: (camera: { zoom: number; lat: number; lon: number }) => boolean) => {
		await expect
			.poll(async () => matcher(await cameraIn(page)), { message: JSON.stringify(await cameraIn(page)) })
			.toBe(true);
		return cameraIn(page);
	};

	await to('6.40/54.800/34.000');
	const stage = map.getByRole('group', { name: 'Map' });
	await stage.focus();
	const keys = [];
	for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', '+', '-']) {
		const before = JSON.stringify(await cameraIn(page));
		await page.keyboard.press(key);
		keys.push(await rests((camera) => JSON.stringify(camera) !== before));
	}
	// To and fro leads back to where one was.
	expect(keys[3]).toEqual({ zoom: 6.4, lat: 54.8, lon: 34 });
	expect(keys[4]).toEqual({ zoom: 7.4, lat: 54.8, lon: 34 });
	expect(keys[5]).toEqual({ zoom: 6.4, lat: 54.8, lon: 34 });

	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await drag(-200, 0);
	await expect(stage).toBeFocused();
	const east = await rests(({ lon }) => lon > 34.5);
	await to('5.00/54.800/34.000');
	for (let i = 0; i < 3; i++) await drag(-400, -200);
	await rests(({ lon, lat }) => lon === EAST && lat === SOUTH);
	for (let i = 0; i < 5; i++) await drag(400, 200);
	await rests(({ lon, lat }) => lon === WEST && lat === NORTH);

	// Neither turns nor tilts: with the right button, with keys held, nothing moves.
	await to('6.40/54.800/34.000');
	await rests(({ zoom }) => zoom === 6.4);
	await page.mouse.move(x, y);
	await page.mouse.down({ button: 'right' });
	await page.mouse.move(x + 150, y + 80, { steps: 3 });
	await page.mouse.up({ button: 'right' });
	await stage.focus();
	await page.keyboard.press('Control+ArrowRight');
	await page.waitForTimeout(200);
	expect(await cameraIn(page)).toEqual({ zoom: 6.4, lat: 54.8, lon: 34 });

	// The wheel last: it runs on.
	await to('11.00/54.800/34.000');
	await page.mouse.move(x, y);
	for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -400);
	await rests(({ zoom }) => zoom === MOST);
	await to('6.00/54.800/34.000');
	await page.mouse.move(x, y);
	for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 400);
	await rests(({ zoom }) => zoom === LEAST);
	return { keys, east: east.lon.toFixed(1) };
}

test('while a hand pans, one transform a frame is set and nothing else is done', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&map=6.40/54.800/34.000');
	await markReached(page, 'gl-ready');
	expect(await changesOfPan(page)).toEqual(['scene style']);
	await loseContext(page);
	await paintedBy(page, 'd3');
	expect(await changesOfPan(page)).toEqual(['ground style', 'scene style']);
});

/** Pans, with the hand still down. @returns what changed in the document meanwhile, each at most once a frame */
async function changesOfPan(page: Page): Promise<string[]> {
	await page.mouse.move(300, 300);
	await page.mouse.down();
	await page.mouse.move(310, 300, { steps: 2 });
	await page.waitForTimeout(200);
	const address = await page.evaluate(() => {
		const seen: Record<string, number> = {};
		const counted = globalThis as unknown as {
			seen: typeof seen;
			frames: number;
			watch: MutationObserver;
			on: boolean;
		};
		Object.assign(counted, { seen, frames: 0, on: true });
		const frame = () => {
			counted.frames++;
			if (counted.on) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		counted.watch = new MutationObserver((changes) => {
			for (const { target, type, attributeName } of changes) {
				const what = `${(target as Element).getAttribute?.('class')} ${attributeName ?? type}`;
				seen[what] = (seen[what] ?? 0) + 1;
			}
		});
		counted.watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		return location.hash;
	});
	for (let i = 0; i < 12; i++) {
		await page.mouse.move(310 + 10 * i, 300 + 4 * i);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	}
	const { seen, frames, after } = await page.evaluate(() => {
		const counted = globalThis as unknown as {
			seen: Record<string, number>;
			frames: number;
			watch: MutationObserver;
			on: boolean;
		};
		counted.on = false;
		counted.watch.disconnect();
		return { seen: counted.seen, frames: counted.frames, after: location.hash };
	});
	expect(after).toBe(address);
	for (const [what, times] of Object.entries(seen)) expect(times, what).toBeLessThanOrEqual(frames + 1);
	await page.mouse.up();
	await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(address);
	return Object.keys(seen).sort();
}
