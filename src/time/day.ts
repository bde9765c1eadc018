/** Days: integers since 1970-01-01 in UTC. All of the app counts in them; the clock and time zones never enter. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of a calendar date; `month` 1-12. (`Date.UTC` would take the years 0-99 for those of 1900-1999.) */
export const dayOf = (year: number, month = 1, date = 1): Day =>
	new Date(0).setUTCFullYear(year, month - 1, date) / MILLISECONDS;

/** The UTC `Date` at the start of a day, for `Intl` and d3-time. */
export const toDate = (day: Day): Date => new Date(day * MILLISECONDS);

/** Year, month (1-12) and date of a day. */
export function calendar(day: Day): { year: number; month: number; date: number } {
	const date = toDate(day);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

export const yearOf = (day: Day): number => toDate(day).getUTCFullYear();

/** The last day of a year. */
export const endOfYear = (year: number): Day => dayOf(year + 1) - 1;

/** `1943-09-25` */
export const toISO = (day: Day): string => toDate(day).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`, or `null` when the text is not such a day of the calendar. */
export function fromISO(text: string): Day | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return null;
	const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
	return toISO(day) === text ? day : null;
}

/** The day the same date of another month falls on; the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
	const { year, month, date } = calendar(day);
	const last = dayOf(year, month + months + 1) - 1;
	return Math.min(dayOf(year, month + months, date), last);
}
