import { type Hands, walk } from '../walk.ts';
import type { InPage, Measure } from './measure.ts';
import { open } from './open.ts';

/** Key presses. */
const MOST = 150;
/** Milliseconds within which a text that was asked for is there. */
const COMES = 5000;

/**
 * A record's item on the timeline is reached from the loaded page, opened and read with nothing but Tab, an arrow and Enter: the number of
 * key presses. What a candidate's makers have given it, and nothing that our page around it adds.
 */
export const keyboard: Measure = {
	name: 'keyboard',
	limit: 120,
	once: 'run',
	async run({ anew }, { address, keys, task, note }) {
		const page = await anew();
		await open(page, address);
		const frames = () =>
			page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		const reads = () =>
			page.evaluate((name) => (globalThis as unknown as InPage).bench.reads?.(name) ?? false, task.name);
		const hands: Hands = {
			async press(key) {
				await page.keyboard.press(key);
				await frames();
			},
			focused: () =>
				page.evaluate((stop) => {
					const element = document.activeElement;
					if (!element || element === document.body) return null;
					const name = element.getAttribute('aria-label') ?? (element as HTMLElement).title ?? '';
					const says = (name || (element.textContent ?? '')).trim().replace(/\s+/g, ' ').slice(0, 80);
					return { name: says, begins: stop !== null && element.matches(stop) };
				}, keys?.stop ?? null),
			reads,
			async comesToRead() {
				for (const end = Date.now() + COMES; Date.now() < end; ) if (await reads()) return true;
				return false;
			},
		};
		const walked = await walk(hands, task.name, keys?.along ?? 'ArrowRight', MOST);
		if ('keys' in walked) return { keyboard: [walked.keys] };
		note(`by keyboard, “${task.name}”: ${walked.fails}`);
		return { keyboard: ['no'] };
	},
};
