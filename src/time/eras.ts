import type { Subject } from '../dataset/served.ts';
import { type Day, dayOf, endOfYear, yearOf } from './day.ts';

/** The stretches of the axis and the days between them, as the dataset has them (`takeEras`); no days until it is there. */
export let BEFORE_FROM: Day = Number.NaN;
export let WAR_FROM: Day = Number.NaN;
export let MEMORY_FROM: Day = Number.NaN;
/** From this day on no front is drawn. */
export let FRONT_TO: Day = Number.NaN;
/** The last day that is counted as a day of the war. */
let LAST_DAY: Day = Number.NaN;

/** Takes the days of the dataset: once, before anything asks for them. */
export function takeEras({ before, war, memory, frontless, lastDay }: Subject['eras']): void {
	[BEFORE_FROM, WAR_FROM, MEMORY_FROM, FRONT_TO, LAST_DAY] = [before, war, memory, frontless, lastDay];
}

/** The dataset knows nothing after this day; a clock that stands earlier is wrong. */
const BUILT: Day = dayOf(2026, 11, 21);

/** Today by the visitor's clock, but never before the dataset was made (kiosk clocks run down). */
export const today = (now: number = Date.now()): Day => Math.max(Math.floor(now / 86_400_000), BUILT);

export type Era = 'before' | 'war' | 'memory';

export const eraOf = (day: Day): Era => (day < WAR_FROM ? 'before' : day < MEMORY_FROM ? 'war' : 'memory');

/** The end of the axis: the last day of the current year. */
export const axisEnd = (now?: number): Day => endOfYear(yearOf(today(now)));

/** The number of a day of the war, the first being 1; `null` outside the war. */
export function dayOfWar(day: Day): number | null {
	return day >= WAR_FROM && day <= LAST_DAY ? day - WAR_FROM + 1 : null;
}
