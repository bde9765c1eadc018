import { expect, test } from './support.ts';

test('in a sandbox of opaque origin, where WebGL is but no worker may be, d3 paints the ground', async ({ page }) => {
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><title>host</title><iframe width="640" height="480" sandbox="allow-scripts" src="./?mode=embed&lang=en#date=1943-09-25"></iframe>',
		}),
	);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('host.html');
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('slider', { name: 'Date' })).toBeVisible();
	await expect(frame.locator('.ground .land')).toHaveAttribute('d', /^M/);
	// Whatever comes after the first paint has come.
	await page.waitForLoadState('networkidle');
	await expect(frame.locator('svg.ground')).toBeVisible();
	expect(asked.filter((url) => /maplibre/i.test(url))).toEqual([]);
});
