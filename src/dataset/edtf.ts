/**
 * A date as a historian writes it (EDTF, ISO 8601-2) to the four bounds that the app draws and the parts that it says.
 *
 * Understood are years, months, days and decades (`1941`, `1941-10`, `1941-10-12`, `196X`), each with `~` (about), `?` (probably)
 * or `%` (both), and intervals of them with `..` for an end that is not known. The `edtf` library says which days these are; the rules
 * of widening are this project's own: `~` widens a day by 14 days either way, a month, a year or a decade not at all; `?` widens nothing.
 *
 * Build time only: the app itself never sees EDTF.
 */
import edtf from 'edtf';
import type { DatePart, ServedDate } from './served.ts';

const DAY = 86_400_000;
/** Days by which `~` widens a day, either way. */
const ABOUT = 14;
const POINT = /^(?:(\d{3})X|(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)([~?%]?)$/;

/** Flags of a `DatePart`. */
export const FLAG = { about: 1, probably: 2, decade: 4, notAfter: 8, notBefore: 16 } as const;

/** A text that is no date, or none that we understand; the message says how to mend it. */
export class DateFault extends Error {}

interface Point {
	earliest: number;
	latest: number;
	said: DatePart;
}

function parsePoint(text: string): Point {
	const match = POINT.exec(text);
	if (!match) {
		throw new DateFault(
			`'${text}' is not a date we understand; write 1941, 1941-10, 1941-10-12 or 196X, with ~ (about) or ? (probably) after it where needed`,
		);
	}
	const [, decade, year, month, day, qualifier] = match;
	const value = calendar(text.slice(0, text.length - (qualifier ?? '').length));
	const widen = day && (qualifier === '~' || qualifier === '%') ? ABOUT : 0;
	const flags =
		(qualifier === '~' || qualifier === '%' ? FLAG.about : 0) +
		(qualifier === '?' || qualifier === '%' ? FLAG.probably : 0) +
		(decade ? FLAG.decade : 0);
	return {
		earliest: Math.floor(value.min / DAY) - widen,
		latest: Math.floor(value.max / DAY) + widen,
		said: [decade ? Number(decade) * 10 : Number(year), Number(month ?? 0), Number(day ?? 0), flags],
	};
}

/** The same day stands in many records, and the library's parser is slow: each text is read once. */
const known = new Map<string, ReturnType<typeof edtf>>();

/** The library's reading; 29 February of a common year, which it lets roll over into March, and seasons are refused. */
function calendar(text: string) {
	let value = known.get(text);
	try {
		value ??= edtf(text);
	} catch {
		value = undefined;
	}
	if (value?.edtf !== text || value.type !== 'Date') {
		throw new DateFault(`'${text}' is not in the calendar: check its month and day`);
	}
	known.set(text, value);
	return value;
}

/**
 * Reads an EDTF text.
 * @returns earliest and latest day of the start and of the end (days since 1970-01-01, inclusive; `null` = open), and the parts to be said.
 * @throws DateFault when the text is no date, is not in the calendar, or ends before it begins.
 */
export function parseDate(text: string): ServedDate {
	const ends = text.split('/');
	if (ends.length > 2) throw new DateFault(`'${text}' has more than one slash; an interval is start/end`);
	const [from, to] = ends;
	if (from === undefined || to === undefined) {
		const { earliest, latest, said } = parsePoint(text);
		return { bounds: [earliest, latest, earliest, latest], said: [said] };
	}
	if (from === '' || to === '') throw new DateFault(`'${text}' lacks an end; write .. for an end that is not known`);
	const start = from === '..' ? null : parsePoint(from);
	const end = to === '..' ? null : parsePoint(to);
	if (!start && !end) throw new DateFault(`'${text}' says nothing; leave the date out`);
	if (start && end && start.earliest > end.latest) throw new DateFault(`'${text}' ends before it begins`);
	return {
		bounds: [start?.earliest ?? null, start?.latest ?? null, end?.earliest ?? null, end?.latest ?? null],
		said: [start?.said ?? null, end?.said ?? null],
	};
}

/**
 * Reads the EDTF text of something that happened once, as a memorial is opened: of an interval it is known only that it
 * happened within. `../1991` is not after 1991, `1985/..` not before 1985.
 * @returns both pairs of bounds the same: the earliest and the latest day on which it may have happened
 * @throws DateFault as `parseDate` does
 */
export function parseOnce(text: string): ServedDate {
	const date = parseDate(text);
	if (date.said.length === 1) return date;
	const [earliest, , , latest] = date.bounds;
	const [from, to] = date.said;
	const bounded = ([year, month, day, flags]: DatePart, bound: number): DatePart => [year, month, day, flags | bound];
	return {
		bounds: [earliest, latest, earliest, latest],
		said: from && to ? [from, to] : [from ? bounded(from, FLAG.notBefore) : bounded(to as DatePart, FLAG.notAfter)],
	};
}

/** What is wrong with a date and how to mend it, or `null` where nothing is. */
export function dateFault(text: string): string | null {
	try {
		parseDate(text);
		return null;
	} catch (error) {
		if (error instanceof DateFault) return error.message;
		throw error;
	}
}

/** The day of an EDTF text that names a single day. @throws DateFault for anything less exact. */
export function parseDay(text: string): number {
	const { bounds } = parseDate(text);
	if (!/^\d{4}-\d\d-\d\d$/.test(text) || bounds[0] === null)
		throw new DateFault(`'${text}' is not a day; write YYYY-MM-DD`);
	return bounds[0];
}
