import { OURS } from '../candidates.ts';
import type { Measure } from './measure.ts';

const TOUR = 'ten-dates';
/** Milliseconds after which a step stands: it moves for less than 300. */
const STANDS = 800;

/** What a page of a presentation keeps for this measure. */
interface Watched {
	/** The longest script of each long frame. */
	scripts: number[];
	/** When the presenter's window showed the next step: milliseconds since 1970. */
	seen: Promise<number>;
}
type LongFrame = PerformanceEntry & { scripts: { duration: number }[] };

/**
 * Stepping through a tour: the longest script of each step on the screen, as the browser counts it in frames that take longer than
 * 50 ms, and how much later the presenter's window shows the step.
 */
export const present: Measure = {
	name: 'present',
	limit: 150,
	only: [OURS],
	once: 'run',
	async run({ page }, { address, quick }) {
		const count = quick ? 4 : 9;
		await page.goto(new URL(`?mode=present&tour=${TOUR}`, address).href);
		await page.locator('.slide h2').waitFor();
		const notes = await page.context().newPage();
		await notes.goto(new URL(`?mode=present&tour=${TOUR}&view=notes`, address).href);
		await notes.locator('.notes-state.there').waitFor();
		await page.evaluate(() => {
			const watched = globalThis as unknown as Watched;
			watched.scripts = [];
			new PerformanceObserver((list) => {
				for (const { scripts } of list.getEntries() as LongFrame[])
					watched.scripts.push(...scripts.map(({ duration }) => duration));
			}).observe({ type: 'long-animation-frame' });
		});
		const [longest, follows]: [number[], number[]] = [[], []];
		for (let i = 0; i < count; i++) {
			await notes.evaluate(() => {
				(globalThis as unknown as Watched).seen = new Promise((resolve) => {
					const title = document.querySelector('.notes-now h2') as Element;
					new MutationObserver((_, observer) => {
						observer.disconnect();
						resolve(performance.timeOrigin + performance.now());
					}).observe(title, { childList: true, characterData: true, subtree: true });
				});
			});
			const pressed = await page.evaluate(() => {
				(globalThis as unknown as Watched).scripts.length = 0;
				const now = performance.timeOrigin + performance.now();
				dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
				return now;
			});
			follows.push((await notes.evaluate(() => (globalThis as unknown as Watched).seen)) - pressed);
			await page.waitForTimeout(STANDS);
			longest.push(await page.evaluate(() => Math.max(0, ...(globalThis as unknown as Watched).scripts)));
		}
		await notes.close();
		return { 'present-script': longest, 'present-follow': follows };
	},
};
