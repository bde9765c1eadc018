import type { Locator, Page } from '@playwright/test';
import { day, LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, poll, test } from './support.ts';

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 390, height: 844 },
];
/** Dates, each with a record that is opened on it: camp, operation, town, town with many changes, memorial, topic. */
const STATES: readonly (readonly [date: string, select: string])[] = [
	['1941-06-22', 'dulag-126-smolensk'],
	['1941-10-13', 'operation-typhoon-1941'],
	['1942-08-01', 'vyazma'],
	['1943-09-25', 'smolensk'],
	['1975', 'dulag-126-memorial'],
	['today', 'smolensk-region-victims'],
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of LANGUAGES) {
	for (const size of SIZES) {
		test(`nothing overlaps and nothing is cut: ${size.width}x${size.height}, ${language}`, async ({ page }) => {
			test.setTimeout(90_000);
			await page.setViewportSize(size);
			const today = new Date().toISOString().slice(0, 10);
			const found: Record<string, string[]> = {};
			for (const theme of ['light', 'dark']) {
				await openApp(page, `?lang=${language}&theme=${theme}`);
				for (const [date, select] of STATES) {
					// Colours move nothing: in the dark the day alone is looked at.
					for (const selection of theme === 'light' ? [null, select] : [null]) {
						const iso = date === 'today' ? today : date;
						await show(page, iso, selection);
						for (const fault of await faultsOn(page)) {
							const state = `${date}${selection ? ` ${selection}` : ''} ${theme}`;
							found[fault] = [...(found[fault] ?? []), state];
						}
					}
				}
			}
			expect(
				Object.entries(found).map(
					([fault, states]) => `${fault} [${states.length} states: ${states.slice(0, 3).join(', ')}]`,
				),
			).toEqual([]);
		});
	}

	test(`the open layers and search results are whole on a phone, ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openApp(page, `?lang=${language}`);
		const { layersButton, layers, searchBox } = partsOf(page, language);
		await expect(layersButton).toBeVisible();
		await layersButton.click();
		expect(await cutOff(layers)).toEqual([]);
		await page.keyboard.press('Escape');
		await searchBox.fill('126');
		const results = page.getByRole('listbox');
		await expect(results.getByRole('option').first()).toBeVisible();
		expect(await cutOff(results)).toEqual([]);
	});
}

/** Changes the address, as a link does, and waits until all of it is shown. */
async function show(page: Page, date: string, selection: string | null): Promise<void> {
	const target = /^\d{4}$/.test(date) ? day(`${date}-12-31`) : day(date);
	await page.evaluate(
		(hash) => {
			location.hash = hash;
		},
		`#date=${date}${selection ? `&select=${selection}` : ''}`,
	);
	await poll(
		page,
		({ at, sources }) =>
			document.querySelector('[role=slider]')?.getAttribute('aria-valuenow') === String(at) &&
			(document.querySelector('aside .sources') !== null) === sources,
		{ at: target, sources: selection !== null },
	);
	// Two frames: what follows a change of the address is painted.
	await page.evaluate(
		() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
	);
}

/** What of an element's content reaches beyond the view to the left or right. */
const cutOff = (part: Locator) =>
	part.evaluate((element) =>
		[element, ...element.querySelectorAll('*')]
			.filter((each) => {
				const { left, right, width } = each.getBoundingClientRect();
				return width > 1 && (left < 0 || right > innerWidth);
			})
			.map((each) => each.outerHTML.slice(0, 80)),
	);

/** What overlaps or is cut on the page as it stands; in words that are the same for the same fault in another state. */
function faultsOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults = new Set<string>();
		interface Box {
			name: string;
			left: number;
			top: number;
			right: number;
			bottom: number;
			element: Element;
		}
		const SLACK = 0.75;
		const overlap = (a: Box, b: Box) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
		const within = (a: Box, { left, top, right, bottom }: DOMRect) =>
			a.left >= left - SLACK && a.right <= right + SLACK && a.top >= top - SLACK && a.bottom <= bottom + SLACK;
		const nameOf = (element: Element) =>
			`${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
		const seen = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen');
		const boxOf = (element: Element): Box => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { name: nameOf(element), left, top, right, bottom, element };
		};
		/** The ink of a line of SVG text: fonts' boxes are much higher than their letters. */
		const inkOf = (text: SVGTextContentElement): Box => {
			const { left, right, top, bottom } = text.getBoundingClientRect();
			const size = Number.parseFloat(getComputedStyle(text).fontSize);
			const matrix = text.getScreenCTM();
			const base = text.getNumberOfChars() > 0 ? text.getStartPositionOfChar(0) : new DOMPoint(left, bottom);
			const y = matrix ? base.matrixTransform(matrix).y : bottom;
			return {
				name: `“${text.textContent}”`,
				left,
				right,
				top: Math.max(top, y - size * 0.73),
				bottom: Math.min(bottom, y + size * 0.22),
				element: text,
			};
		};
		const pairs = (boxes: readonly Box[], what: string) => {
			for (const [i, a] of boxes.entries())
				for (const b of boxes.slice(i + 1)) {
					if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
					if (overlap(a, b)) faults.add(`${what}: ${a.name} overlaps ${b.name}`);
				}
		};
		const all = (root: Element | null, selector: string) => [...(root?.querySelectorAll(selector) ?? [])].filter(seen);
		const view = new DOMRect(0, 0, innerWidth, innerHeight);

		if (document.documentElement.scrollWidth > innerWidth) faults.add('the page scrolls sideways');
		if (document.documentElement.scrollHeight > innerHeight) faults.add('the page is higher than the view');

		// Controls and headings.
		const header = document.querySelector('header');
		const map = document.querySelector('section.map');
		const timeline = document.querySelector('section.timeline');
		const details = document.querySelector('aside');
		if (!header || !map || !timeline || !details) return ['a region is missing'];
		const controls = [
			...all(header, 'h1, p:not([role=status]), button, input'),
			...all(timeline, 'button, input, p'),
			...all(map, 'button:not(svg *), p'),
			...all(document.body, '[role=slider]'),
		].filter((element) => !(element instanceof SVGElement));
		const boxes = controls.map(boxOf);
		for (const box of boxes) {
			if (!within(box, view)) faults.add(`cut by the view: ${box.name}`);
			if (box.right - box.left < 8 || box.bottom - box.top < 8) faults.add(`squeezed: ${box.name}`);
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = box.element as HTMLElement;
			// The slider reaches further than it shows, for fingers.
			const reaching = box.element.getAttribute('role') === 'slider';
			if (!reaching && clientWidth > 0 && scrollWidth > clientWidth + 1) faults.add(`its text is cut: ${box.name}`);
			const wraps = getComputedStyle(box.element).overflowY !== 'visible';
			if (wraps && clientHeight > 0 && scrollHeight > clientHeight + 1)
				faults.add(`its text is cut below: ${box.name}`);
			if (box.element instanceof HTMLInputElement && box.element.placeholder) {
				const canvas = document.createElement('canvas').getContext('2d');
				const style = getComputedStyle(box.element);
				if (canvas) {
					canvas.font = style.font;
					const room =
						box.element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
					if (canvas.measureText(box.element.placeholder).width > room + 1)
						faults.add(`its hint is cut: “${box.element.placeholder}”`);
				}
			}
		}
		pairs(boxes, 'controls');

		// Names on the map.
		const frame = map.getBoundingClientRect();
		const labels = all(map, '.labels tspan')
			.filter((each) => each.textContent)
			.map((each) => inkOf(each as SVGTSpanElement));
		if (labels.length < 3) faults.add('hardly a name on the map');
		for (const label of labels) if (!within(label, frame)) faults.add(`name cut by the map's edge: ${label.name}`);
		pairs(labels, 'names on the map');
		for (const control of [...all(map, 'button:not(svg *)'), ...all(map, 'p')].map(boxOf))
			for (const label of labels) if (overlap(label, control)) faults.add(`name under a control: ${label.name}`);

		// The timeline's writing, and its playhead.
		const plot = timeline.querySelector('.plot')?.getBoundingClientRect() ?? frame;
		const texts = all(timeline, '.plot text')
			.filter((each) => each.textContent)
			.map((each) => inkOf(each as SVGTextElement));
		for (const text of texts) if (!within(text, plot)) faults.add(`writing cut by the timeline's edge: ${text.name}`);
		pairs(texts, 'writing on the timeline');
		const slider = timeline.querySelector('[role=slider]');
		if (slider) {
			const head = boxOf(slider);
			if (!within(head, plot)) faults.add(`the playhead's label leaves the plot`);
			for (const text of texts) if (overlap(text, head)) faults.add(`the playhead's label covers ${text.name}`);
		}

		// The page to read.
		const page = details.getBoundingClientRect();
		if (details.scrollWidth > details.clientWidth) faults.add('the details scroll sideways');
		for (const element of all(details, '*')) {
			const { left, right, width } = element.getBoundingClientRect();
			const edge = page.left + details.clientLeft;
			if (width > 0 && (left < edge - SLACK || right > edge + details.clientWidth + SLACK))
				faults.add(`cut in the details: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
			if (!(element instanceof HTMLElement) || getComputedStyle(element).overflowX === 'visible') continue;
			if (element.scrollWidth > element.clientWidth + 1) faults.add(`cut in the details: ${nameOf(element)}`);
		}
		const numbers = all(details, 'svg text').map((each) => inkOf(each as SVGTextElement));
		pairs(numbers, 'figures in the details');
		return [...faults];
	});
}
