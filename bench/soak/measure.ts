import type { CDPSession, Page } from '@playwright/test';

/** How the page is after a reset, once all that can be given back has been. */
export interface Sample {
	reset: number;
	/** Bytes used by scripts. */
	heap: number;
	/** Nodes that are alive, in the document or not. */
	nodes: number;
	/** Elements of the document. */
	elements: number;
	listeners: number;
	/** All that a visitor could have changed. */
	state: string;
}

/** The camera has flown home by then and all is painted, while nothing plays by itself yet; milliseconds. */
const REST_MS = 1200;

/** How often garbage is collected, and how long what that sets free is waited for, milliseconds. */
const COLLECTIONS = 5;
const COLLECT_MS = 100;

/** Measures the start screen after a reset, once it is at rest. */
export async function sample(page: Page, cdp: CDPSession, reset: number): Promise<Sample> {
	await page.waitForTimeout(REST_MS);
	// First, as it is soon over: collecting takes seconds on a busy machine.
	const { elements, state } = await page.evaluate(() => {
		const { lang, dataset } = document.documentElement;
		const seen = {
			address: location.search + location.hash,
			lang,
			looks: { ...dataset },
			day: document.querySelector('[role=slider]')?.getAttribute('aria-valuenow'),
			read: document.querySelector('.details')?.textContent,
			items: [...document.querySelectorAll('.item')].length,
			open: [...document.querySelectorAll('dialog[open], details[open], #layers-panel, .chooser button, .wheel button')]
				.length,
			typed: [...document.querySelectorAll('input[type=text]')].map((each) => (each as HTMLInputElement).value),
			scrolled: [...document.querySelectorAll('.page-scroll')].map(({ scrollTop }) => scrollTop),
			signs: [...document.querySelectorAll('.sign')].map(
				(each) => `${each.getAttribute('class')} ${each.getAttribute('transform')}`,
			),
			named: [...document.querySelectorAll('.map .labels text')].map(({ textContent }) => textContent),
			folds: [...document.querySelectorAll('.lane-captions button')].map((each) => each.getAttribute('aria-expanded')),
			stored: Object.keys(localStorage).sort(),
		};
		return { elements: document.querySelectorAll('*').length, state: JSON.stringify(seen) };
	});
	const measured = async () => {
		await cdp.send('HeapProfiler.collectGarbage');
		return (await cdp.send('Performance.getMetrics')).metrics;
	};
	const metric = (name: string, of = metrics): number => of.find((each) => each.name === name)?.value ?? Number.NaN;
	// What one collection lets go of holds what only the next can collect.
	let metrics = await measured();
	for (let i = 1; i < COLLECTIONS; i++) {
		await page.waitForTimeout(COLLECT_MS);
		const next = await measured();
		if (metric('JSHeapUsedSize', next) <= metric('JSHeapUsedSize')) metrics = next;
	}
	return {
		reset,
		heap: metric('JSHeapUsedSize'),
		nodes: metric('Nodes'),
		elements,
		listeners: metric('JSEventListeners'),
		state,
	};
}

/** The reset that the others are compared with: by then all that is loaded once has been. */
export const BASE = 10;
/** Memory may grow by so much, part of one. */
const GROWTH = 0.05;

/** What is not as it should be after all of them; empty when all is well. The first are the page warming up. */
export function judge(samples: readonly Sample[]): string[] {
	const base = samples.find(({ reset }) => reset >= BASE);
	const last = samples.at(-1);
	if (!base || !last || base === last) return ['too few resets to judge by'];
	const found: string[] = [];
	const grown = last.heap / base.heap - 1;
	if (grown > GROWTH) found.push(`the heap has grown by ${(grown * 100).toFixed(1)} %`);
	for (const key of ['elements', 'listeners'] as const)
		if (last[key] !== base[key]) found.push(`${key}: ${base[key]}, then ${last[key]}`);
	const other = samples.filter(({ reset, state }) => reset > base.reset && state !== base.state);
	if (other.length > 0) found.push(`another start state after ${other.length} of ${samples.length} resets`);
	return found;
}
