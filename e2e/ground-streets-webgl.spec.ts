import type { Page } from '@playwright/test';
import { partsOf } from './app.ts';
import { cameraIn, loseContext, middleOfCanvas, paintedBy, restoreContext } from './ground.ts';
import { pmtiles } from './streets.ts';
import { expect, markReached, openApp, test } from './support.ts';

// A small view: the processor paints WebGL slowly.
test.use({ viewport: { width: 900, height: 640 } });

/** In the middle of the town, on dry land as far as our own ground knows. */
const PLACE: [number, number] = [32.05, 54.79];
const CLOSE = '#map=14.00/54.79000/32.05000';

const square = (half: number, east = 0): GeoJSON.Geometry => ({
	type: 'Polygon',
	coordinates: [
		[
			[-1, -1],
			[1, -1],
			[1, 1],
			[-1, 1],
			[-1, -1],
		].map(([x = 0, y = 0]) => [PLACE[0] + east + x * half, PLACE[1] + y * half]),
	],
});
const feature = (kind: string, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
	type: 'Feature',
	properties: { kind },
	geometry,
});
const street = (kind: string, off: number, way: 'along' | 'across') =>
	feature(kind, {
		type: 'LineString',
		coordinates: [-0.02, 0.02].map((to) =>
			way === 'along' ? [PLACE[0] + to, PLACE[1] + off] : [PLACE[0] + off, PLACE[1] + to],
		),
	});

const ARCHIVE = () =>
	pmtiles(
		{
			earth: [feature('earth', square(0.5))],
			water: [feature('lake', square(0.002))],
			buildings: [feature('building', square(0.001, 0.004))],
			roads: [-0.006, -0.003, 0.003, 0.006].flatMap((off, i) => [
				street(i % 2 ? 'major_road' : 'minor_road', off, 'along'),
				street(i % 2 ? 'highway' : 'path', off, 'across'),
			]),
		},
		PLACE,
		[9, 12],
	);

test('a museum’s own streets: shown near by, in the colours of the moment, and named', async ({ page }) => {
	const asked = await serve(page, ARCHIVE());
	await openApp(page, '#map=8.00/54.79000/32.05000');
	await markReached(page, 'gl-ready');
	await page.waitForTimeout(300);
	expect(asked, 'from afar nothing is asked for').toEqual([]);

	await page.evaluate((hash) => {
		location.hash = hash;
	}, CLOSE);
	// The lake of the file, as blue as all water.
	await expect.poll(() => middleOfCanvas(page)).toEqual([196, 214, 224]);
	expect(asked.length).toBeGreaterThan(0);
	expect(await cameraIn(page)).toEqual({ zoom: 14, lat: 54.79, lon: 32.05 });
	await expect(partsOf(page).map.getByText('© The Museum')).toBeVisible();

	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(() => middleOfCanvas(page)).toEqual([44, 60, 73]);
	await loseContext(page);
	await paintedBy(page, 'd3');
	await restoreContext(page);
	await paintedBy(page, 'MapLibre');
	await expect.poll(() => middleOfCanvas(page)).toEqual([44, 60, 73]);
});

test('an address among the streets is restored', async ({ page }) => {
	await serve(page, ARCHIVE());
	await openApp(page, CLOSE);
	await markReached(page, 'gl-ready');
	await expect.poll(() => middleOfCanvas(page)).toEqual([196, 214, 224]);
	expect(await cameraIn(page)).toEqual({ zoom: 14, lat: 54.79, lon: 32.05 });
});

for (const { what, answer } of [
	{ what: 'another kind of file', answer: Buffer.from('<!doctype html><title>Not found</title>'.repeat(20)) },
	{ what: 'no file', answer: null },
]) {
	test(`${what} in place of streets: the ground stays as it is, as deep as it goes`, async ({ page, faults }) => {
		// The browser itself tells of an address that does not answer; the app says nothing.
		if (!answer) faults.expect(/404.*streets\.pmtiles/);
		const asked = await serve(page, answer);
		await openApp(page, CLOSE);
		await markReached(page, 'gl-ready');
		await expect.poll(async () => (await cameraIn(page)).zoom).toBe(12);
		expect(asked.length).toBeGreaterThan(0);
		expect(await middleOfCanvas(page)).toEqual([251, 248, 241]);
	});
}

/** Serves `config.json` with streets, and the file by ranges. @returns the ranges asked for */
async function serve(page: Page, archive: Buffer | null): Promise<string[]> {
	const asked: string[] = [];
	await page.route('**/config.json', (route) => route.fulfill({ json: { ground: 'streets.pmtiles' } }));
	await page.route('**/streets.pmtiles', async (route) => {
		const range = (await route.request().headerValue('range')) ?? '';
		asked.push(range);
		if (!archive) return route.fulfill({ status: 404 });
		const [first = 0, last = 0] = range.replace('bytes=', '').split('-').map(Number);
		const end = Math.min(last + 1, archive.length);
		return route.fulfill({
			status: 206,
			headers: { 'Content-Range': `bytes ${first}-${end - 1}/${archive.length}`, 'Accept-Ranges': 'bytes' },
			contentType: 'application/octet-stream',
			body: archive.subarray(first, end),
		});
	});
	return asked;
}
