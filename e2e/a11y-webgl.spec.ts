import AxeBuilder from '@axe-core/playwright';
import { partsOf } from './app.ts';
import { expect, markReached, openApp, test } from './support.ts';

test('axe finds nothing when MapLibre paints the ground', async ({ page }) => {
	await openApp(page, '#date=1943-09-25&select=dulag-126-smolensk');
	await markReached(page, 'gl-ready');
	const { violations } = await new AxeBuilder({ page })
		.include('.map')
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	// The canvas is no stop of its own: what is on the map is in the scene above it.
	await expect(partsOf(page).map.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
	await expect(partsOf(page).map.locator('canvas[tabindex]')).toHaveCount(0);
});
