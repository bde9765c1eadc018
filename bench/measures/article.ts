import { OURS } from '../candidates.ts';
import type { Measure } from './measure.ts';

/** Milliseconds for which the article is watched: the app within comes to its feet in them. */
const WATCHED = 8000;

interface Watched {
	longest: number;
}

/** An article with one embed in view: the longest task of the article's own page. The browser tells of none under 50 ms: then 0. */
export const article: Measure = {
	name: 'article',
	limit: 60,
	only: [OURS],
	once: 'run',
	async run({ anew }, { address }) {
		const page = await anew();
		await page.addInitScript(() => {
			const watched = window as unknown as Watched;
			watched.longest = 0;
			// What the frame does in the same thread is told as its own.
			new PerformanceObserver((list) => {
				for (const { name, duration } of list.getEntries())
					if (name === 'self') watched.longest = Math.max(watched.longest, duration);
			}).observe({ type: 'longtask', buffered: true });
		});
		await page.goto(new URL('embed/article.html', address).href);
		await page.waitForTimeout(WATCHED);
		return { 'article-task': [await page.evaluate(() => (window as unknown as Watched).longest)] };
	},
};
