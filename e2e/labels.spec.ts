import type { Page } from '@playwright/test';
import { LANGUAGES } from './app.ts';
import { expect, openApp, test } from './support.ts';

/**
 * Names on the map as a browser sets them, at a few places; src/scene/legible.test.ts looks at some thousand without one.
 */
const STATES = [
	'date=1943-09-25&map=6.40/54.800/34.000',
	'date=1941-10-10&map=5.00/54.700/34.000',
	'date=1942-02-01&map=6.00/54.700/33.000',
	'date=1943-03-15&map=7.00/54.350/35.400',
	'date=1975&map=8.00/54.780/32.040',
	'date=2026-06-22&map=9.00/54.510/36.260',
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of LANGUAGES) {
	test(`names of towns, rivers and regions can be read at every zoom, ${language}`, async ({ page }) => {
		test.setTimeout(60_000);
		const faults: string[] = [];
		for (const theme of ['light', 'dark'] as const) {
			await openApp(page, `?lang=${language}&theme=${theme}#${STATES[0]}`);
			// Colours move nothing: in the dark the half of them will do.
			for (const state of theme === 'light' ? STATES : STATES.slice(0, 3)) {
				await page.evaluate((hash) => {
					location.hash = hash;
				}, `#${state}`);
				await page.evaluate(
					() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
				);
				const { names, found } = await namesOn(page);
				faults.push(...found.map((fault) => `${state} ${theme}: ${fault}`));
				if (state.includes('map=6.40')) expect(names).toBeGreaterThanOrEqual(25);
			}
		}
		expect(faults).toEqual([]);
	});
}

/** How many towns are named, and what overlaps, is cut or is missing. */
function namesOn(page: Page): Promise<{ names: number; found: string[] }> {
	return page.evaluate(() => {
		type Box = { name: string; left: number; top: number; right: number; bottom: number };
		const SLACK = 0.75;
		const map = document.querySelector('section.map, .map') as HTMLElement;
		const frame = map.getBoundingClientRect();
		/** The boxes of the letters' ink, letter by letter where they follow a river. */
		const inkOf = (text: SVGTextContentElement): Box[] => {
			const matrix = text.getScreenCTM() as DOMMatrix;
			const size = Number.parseFloat(getComputedStyle(text).fontSize);
			const name = text.textContent ?? '';
			const box = (corners: DOMPoint[]): Box => ({
				name,
				left: Math.min(...corners.map(({ x }) => x)),
				right: Math.max(...corners.map(({ x }) => x)),
				top: Math.min(...corners.map(({ y }) => y)),
				bottom: Math.max(...corners.map(({ y }) => y)),
			});
			const letters = text.getNumberOfChars();
			const corners = (i: number) => {
				const [from, to] = [text.getStartPositionOfChar(i), text.getEndPositionOfChar(i)];
				const turn = (text.getRotationOfChar(i) * Math.PI) / 180;
				const [upX, upY] = [Math.sin(turn), -Math.cos(turn)];
				return [from, to].flatMap(({ x, y }) =>
					[0.73, -0.22].map((rise) =>
						new DOMPoint(x + upX * size * rise, y + upY * size * rise).matrixTransform(matrix),
					),
				);
			};
			if (!text.closest('.river-name')) return [box([...corners(0), ...corners(letters - 1)])];
			return Array.from({ length: letters }, (_, i) => box(corners(i)));
		};
		const texts = (selector: string) =>
			[...map.querySelectorAll<SVGTextContentElement>(selector)].filter((text) => text.textContent);
		const towns = texts('.labels tspan');
		const all = [...towns, ...texts('.region-name'), ...texts('.river-name textPath')].map(inkOf);
		const found = new Set<string>();
		for (const [i, boxes] of all.entries()) {
			for (const box of boxes) {
				if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
					found.add(`${box.name} is cut by the map’s edge`);
				for (const other of all.slice(i + 1).flat()) {
					const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
					const tall = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
					if (wide > SLACK && tall > SLACK) found.add(`${box.name} overlaps ${other.name}`);
				}
			}
		}
		const named = new Set(texts('.labels .then').map((text) => text.textContent));
		for (const town of map.querySelectorAll('.town.rank-1, .town.rank-2')) {
			const { left, right, top, bottom } = town.getBoundingClientRect();
			const [x, y] = [(left + right) / 2, (top + bottom) / 2];
			const name = town.getAttribute('aria-label')?.split(', ')[0] ?? '';
			const inView = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
			if (inView && !named.has(name)) found.add(`${name} has no name`);
		}
		return { names: named.size, found: [...found] };
	});
}
