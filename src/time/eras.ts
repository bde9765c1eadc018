import { type Day, dayOf, endOfYear, yearOf } from './day.ts';

/** The stretches of the axis and the days between them; see `semantics` in the README of the data. */
export const BEFORE_FROM: Day = dayOf(1939, 9, 1);
export const WAR_FROM: Day = dayOf(1941, 6, 22);
export const MEMORY_FROM: Day = dayOf(1944, 1, 1);
/** The front is drawn until the last town of the ring is freed, in the summer of 1944. */
export const FRONT_TO: Day = dayOf(1944, 9, 1);

/** The dataset knows nothing after this day; a clock that stands earlier is wrong. */
const BUILT: Day = dayOf(2026, 11, 21);

/** Today by the visitor's clock, but never before the dataset was made (kiosk clocks run down). */
export const today = (now: number = Date.now()): Day => Math.max(Math.floor(now / 86_400_000), BUILT);

export type Era = 'before' | 'war' | 'memory';

export const eraOf = (day: Day): Era => (day < WAR_FROM ? 'before' : day < MEMORY_FROM ? 'war' : 'memory');

/** The end of the axis: the last day of the current year. */
export const axisEnd = (now?: number): Day => endOfYear(yearOf(today(now)));

/** The number of a day of the war, 22 June 1941 being the first; `null` outside the war of 1941-1945. */
export function dayOfWar(day: Day): number | null {
	return day >= WAR_FROM && day <= dayOf(1945, 5, 9) ? day - WAR_FROM + 1 : null;
}
