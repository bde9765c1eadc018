import { type Day, dayOf, endOfYear, fromISO, toISO } from './day.ts';
import { BEFORE_FROM } from './eras.ts';

/** Beginnings of the months' names in both languages, January first. */
const MONTHS: readonly RegExp[] = [
	/^(jan|янв)/,
	/^(feb|фев)/,
	/^(mar|мар)/,
	/^(apr|апр)/,
	/^(may|ма[йя])/,
	/^(jun|июн)/,
	/^(jul|июл)/,
	/^(aug|авг)/,
	/^(sep|сен)/,
	/^(oct|окт)/,
	/^(nov|ноя)/,
	/^(dec|дек)/,
];

/**
 * The day a visitor types: `25.09.1943`, `1943-09-25`, `25 September 1943`, `сентябрь 1943`, `1943`.
 * A month means its first day; a year means its end, as in the address.
 * @param end the first day after the axis
 * @returns `null` when it cannot be read or lies outside the axis
 */
export function readDay(typed: string, end: Day): Day | null {
	const text = typed
		.trim()
		.toLowerCase()
		.replace(/\s*(г\.?|года?)$/, '');
	const day = parse(text);
	return day !== null && day >= BEFORE_FROM && day < end ? day : null;
}

function parse(text: string): Day | null {
	const iso = fromISO(text);
	if (iso !== null) return iso;
	const dotted = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text);
	if (dotted) return valid(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	if (/^\d{4}$/.test(text)) return endOfYear(Number(text));
	const worded =
		/^(?:(\d{1,2})\s+)?([a-zа-яё]+)\.?\s+(\d{4})$/.exec(text) ??
		reorder(/^([a-z]+)\s+(\d{1,2}),?\s+(\d{4})$/.exec(text));
	if (!worded) return null;
	const month = MONTHS.findIndex((name) => name.test(worded[2] as string)) + 1;
	return month === 0 ? null : valid(Number(worded[3]), month, Number(worded[1] ?? 1));
}

/** `September 25, 1943` as `25 September 1943`. */
const reorder = (match: RegExpExecArray | null): (string | undefined)[] | null =>
	match && [match[0], match[2], match[1], match[3]];

function valid(year: number, month: number, date: number): Day | null {
	const day = dayOf(year, month, date);
	return month >= 1 &&
		month <= 12 &&
		toISO(day).endsWith(`-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
		? day
		: null;
}
