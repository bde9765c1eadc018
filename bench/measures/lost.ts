import type { Page } from '@playwright/test';
import { fromISO } from '../../src/time/day.ts';
import { OURS } from '../candidates.ts';
import { changedBetween, decoded, drawnIn } from '../picture.ts';
import type { InPage, Measure } from './measure.ts';
import { open } from './open.ts';

const day = (iso: string) => fromISO(iso) as number;
/** Two days on which the fronts of all candidates run otherwise. */
const [EARLY, LATE] = [day('1942-03-01'), day('1943-08-15')];
/** Milliseconds that a map is given to paint. */
const PAINTS = 2000;
/** Milliseconds that a map is given to come back with its context. */
const RETURNS = 10_000;
/** Of what was drawn before, the part that is to be there still. */
const STILL = 0.5;
/** The part of the picture that another day changes, at least. */
const ANOTHER = 0.002;

/**
 * The map's WebGL context is lost, as a driver loses it: whether a map is to be seen after that and follows the date, told from pictures;
 * for ours how long it takes until d3 paints the ground. Then the context is given back. Nothing where no map has such a context.
 */
export const lost: Measure = {
	name: 'lost',
	limit: 120,
	once: 'run',
	async run({ anew }, { candidate, address, note }) {
		const page = await anew(['contexts']);
		await open(page, address);
		const box = await mapOf(page);
		const contexts = await page.evaluate(() => (globalThis as unknown as InPage).benchContexts.count());
		if (!box || contexts === 0) {
			note(box ? 'its map uses no WebGL: there is no context to lose' : 'has no map');
			return {};
		}
		const picture = async () => decoded(await page.screenshot({ clip: box }));
		const on = async (date: number) => {
			await page.evaluate((to) => (globalThis as unknown as InPage).bench.scrubTo(to), date);
			await page.waitForTimeout(PAINTS);
			return picture();
		};
		const before = drawnIn(await on(EARLY));
		const isThere = (now: number) => now >= before * STILL;
		const ground = await lose(page, candidate === OURS);
		await page.waitForTimeout(PAINTS);
		const early = await picture();
		const late = await on(LATE);
		await page.evaluate(() => (globalThis as unknown as InPage).benchContexts.restore());
		let back = false;
		for (const end = Date.now() + RETURNS; !back && Date.now() < end; ) {
			await page.waitForTimeout(PAINTS / 4);
			back = isThere(drawnIn(await picture()));
		}
		const said = (is: boolean) => (is ? 'yes' : 'no');
		return {
			'lost-map': [said(isThere(drawnIn(early)))],
			'lost-date': [said(changedBetween(early, late) >= ANOTHER)],
			'lost-back': [said(back)],
			...(ground === null ? {} : { 'lost-ground': [ground] }),
		};
	},
};

const mapOf = (page: Page) =>
	page.evaluate(() => {
		const map = document.querySelector('.map, #map');
		if (!map) return null;
		const { x, y, width, height } = map.getBoundingClientRect();
		return { x, y, width, height };
	});

/**
 * Takes the contexts away.
 * @param ours whether to wait for the ground that d3 paints
 * @returns milliseconds of the page's clock until it stands; `null` where it is not waited for
 * @throws when it does not stand within ten seconds
 */
const lose = (page: Page, ours: boolean): Promise<number | null> =>
	page.evaluate(async (waits) => {
		const start = performance.now();
		(globalThis as unknown as InPage).benchContexts.lose();
		if (!waits) return null;
		for (;;) {
			const ground = document.querySelector('.map svg.ground');
			if (ground?.querySelector('path[d]') && getComputedStyle(ground).display !== 'none')
				return performance.now() - start;
			if (performance.now() - start > 10_000) throw new Error('the ground by d3 does not come');
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
	}, ours);
