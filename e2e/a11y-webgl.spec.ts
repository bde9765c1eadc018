import { partsOf } from './app.ts';
import { wrongIn } from './axe.ts';
import { expect, markReached, openApp, test } from './support.ts';

test('axe finds nothing when MapLibre paints the ground', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&select=dulag-126-smolensk');
	await markReached(page, 'gl-ready');
	expect(await wrongIn(page, (axe) => axe.include('.map'))).toEqual([]);
	// The canvas is no stop of its own: what is on the map is in the scene above it.
	await expect(partsOf(page).map.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
	await expect(partsOf(page).map.locator('canvas[tabindex]')).toHaveCount(0);
});
