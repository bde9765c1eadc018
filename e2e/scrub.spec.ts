import type { Page } from '@playwright/test';
import { day, dayAt, dragTo, expectDay, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

/** Records every change within the timeline, and tells each as `what: attribute`. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const changes: string[] = [];
		(globalThis as unknown as { changes: string[] }).changes = changes;
		const timeline = document.querySelector('section.timeline');
		if (!timeline) throw new Error('no timeline');
		const describe = (node: Node): string => {
			const element = node instanceof Element ? node : node.parentElement;
			if (!element) return node.nodeName;
			return element.getAttribute('role') === 'slider'
				? 'slider'
				: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
		};
		new MutationObserver((records) => {
			for (const { target, type, attributeName, oldValue } of records) {
				if (target instanceof Element && target.matches('[role=slider], [class^=playhead]')) continue;
				if (target.parentElement?.matches('[role=slider]')) continue;
				const now = attributeName ? (target as Element).getAttribute(attributeName) : null;
				const standing = (classes: string | null) => /\b(ahead|now|perhaps|recent|over)\b/.exec(classes ?? '')?.[0];
				const item = target instanceof Element && target.matches('.item[role=button]');
				if (item && attributeName === 'class' && standing(now) !== standing(oldValue)) continue;
				changes.push(`${describe(target)}: ${attributeName ?? type}${now === oldValue ? ' (to the same)' : ''}`);
			}
		}).observe(timeline, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true,
			attributeOldValue: true,
		});
	});
	return () => page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes.splice(0));
}

for (const [from, key, to] of [
	['1942-06-10', 'ArrowRight', '1942-06-11'],
	['1943-09-24', 'ArrowRight', '1943-09-25'],
	['1974', 'ArrowRight', '1975-12-31'],
	['1943-12-31', 'ArrowRight', '1944-01-01'],
] as const) {
	test(`a step from ${from} touches only the playhead and what changes its state`, async ({ page }) => {
		await openApp(page, `#date=${from}`);
		const { slider } = partsOf(page);
		await slider.focus();
		await page.waitForTimeout(700);
		const changes = await watch(page);
		await page.keyboard.press(key);
		await expectDay(slider, to);
		expect([...new Set(await changes())]).toEqual([]);
	});
}

test('a drag touches only the playhead and what changes its state', async ({ page }) => {
	await openApp(page, '#date=1943-07-01&select=dulag-126-smolensk');
	const { slider } = partsOf(page);
	await page.waitForTimeout(700);
	// The pointer comes first: a tip of its own belongs to it.
	await slider.hover();
	const changes = await watch(page);
	await dragTo(page, slider, day('1943-09-25'), { near: 2, hold: true });
	expect([...new Set(await changes())]).toEqual([]);
	await page.mouse.up();
});

test('a scrub of sixty days keeps pace: the date is where the hand is', async ({ page }) => {
	await openApp(page, '#date=1943-07-01');
	const { slider } = partsOf(page);
	const box = await slider.boundingBox();
	if (!box) throw new Error('no slider');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, y);
	await page.mouse.down();
	const start = await dayAt(slider);
	await page.mouse.move(box.x + box.width / 2 + 60, y, { steps: 60 });
	const end = await dayAt(slider);
	expect(end - start).toBeGreaterThan(50);
	const now = await slider.boundingBox();
	if (!now) throw new Error('no slider any more');
	// The label's width changes with the date; its middle is the day.
	expect(Math.abs(now.x + now.width / 2 - (box.x + box.width / 2) - 60)).toBeLessThan(3);
	await page.mouse.up();
});
