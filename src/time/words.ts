import type { DatePart, Language, ServedDate } from '../dataset/served.ts';
import { calendar, type Day, dayOf, toDate } from './day.ts';

/** How dates are said, in one language. All formats are of UTC days. */
export interface Words {
	/** `25 September 1943` */
	full: (day: Day) => string;
	/** `Sep` */
	month: (day: Day) => string;
	/** `September 1943` */
	monthYear: (day: Day) => string;
	/** `6 Sep` */
	dayMonth: (day: Day) => string;
	/** `25 September` */
	dayMonthLong: (day: Day) => string;
	/** `Mon 6` */
	weekday: (day: Day) => string;
	/** `autumn`: the three months from September, December, March or June on. */
	season: (day: Day) => string;
}

const LOCALES: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' };

/** From the spring on. */
const SEASONS: Record<Language, readonly string[]> = {
	en: ['spring', 'summer', 'autumn', 'winter'],
	ru: ['весна', 'лето', 'осень', 'зима'],
};

function formats(language: Language): Words {
	const format = (options: Intl.DateTimeFormatOptions) => {
		const formatter = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
		// The abbreviation of "year" after a full date is set with a space that does not break.
		return (day: Day) => formatter.format(toDate(day)).replace(/\sг\.$/, '\u00a0г.');
	};
	return {
		full: format({ day: 'numeric', month: 'long', year: 'numeric' }),
		month: format({ month: 'short' }),
		monthYear: format({ month: 'long', year: 'numeric' }),
		dayMonth: format({ day: 'numeric', month: 'short' }),
		dayMonthLong: format({ day: 'numeric', month: 'long' }),
		weekday: format({ weekday: 'short', day: 'numeric' }),
		season: (day) => SEASONS[language][Math.floor(((toDate(day).getUTCMonth() + 10) % 12) / 3)] as string,
	};
}

const cache = new Map<Language, Words>();

export function wordsOf(language: Language): Words {
	const made = cache.get(language) ?? formats(language);
	cache.set(language, made);
	return made;
}

const PHRASES = {
	en: {
		about: 'about ',
		probably: 'probably ',
		notAfter: 'not after ',
		notBefore: 'not before ',
		decade: (year: number) => `the ${year}s`,
		unknown: 'date not known',
		openStart: 'until ',
		openEnd: (start: string) => `from ${start}; the end is not known`,
		openBoth: 'dates not known',
		between: (from: string, to: string) => `not before ${from}, not after ${to}`,
	},
	ru: {
		about: 'примерно ',
		probably: 'вероятно, ',
		notAfter: 'не позднее ',
		notBefore: 'не ранее ',
		decade: (year: number) => `${year}-е годы`,
		unknown: 'дата неизвестна',
		openStart: 'до: ',
		openEnd: (start: string) => `с: ${start}; конец неизвестен`,
		openBoth: 'даты неизвестны',
		between: (from: string, to: string) => `не раньше ${from}, не позже ${to}`,
	},
} as const;

function sayPart(part: DatePart, language: Language): string {
	const [year, month, date, flags] = part;
	const words = wordsOf(language);
	const phrases = PHRASES[language];
	const plain =
		flags & 4
			? phrases.decade(year)
			: date
				? words.full(dayOf(year, month, date))
				: month
					? words.monthYear(dayOf(year, month))
					: language === 'ru'
						? `${year}\u00a0г.`
						: String(year);
	const bound = flags & 8 ? phrases.notAfter : flags & 16 ? phrases.notBefore : '';
	return bound + (flags & 2 ? phrases.probably : '') + (flags & 1 ? phrases.about : '') + plain;
}

/** A date in words with its uncertainty: `about 20 July 1941 – September 1943`, `date not known`. */
export function sayDate(date: ServedDate | null, language: Language): string {
	const phrases = PHRASES[language];
	if (!date) return phrases.unknown;
	const { said } = date;
	if (said.length === 1) return sayPart(said[0], language);
	const [from, to] = said;
	if (!from && !to) return phrases.openBoth;
	if (!to) return phrases.openEnd(sayPart(from as DatePart, language));
	if (!from) return phrases.openStart + sayPart(to, language);
	return joinRange(from, to, language);
}

/** `13–15 July 1941` when month and year are shared and nothing is uncertain; else both in full. */
function joinRange(from: DatePart, to: DatePart, language: Language): string {
	const plain = !from[3] && !to[3] && from[2] && to[2];
	if (plain && from[0] === to[0] && from[1] === to[1]) {
		return from[2] === to[2] ? sayPart(to, language) : `${from[2]}–${sayPart(to, language)}`;
	}
	const year = language === 'ru' ? /\u00a0г\.$/ : / \d{4}$/;
	let start = sayPart(from, language);
	if (from[0] === to[0] && from[1] && to[1] && !(from[3] & 4)) {
		// The year is said once, at the end.
		start = language === 'ru' ? start.replace(/ \d{4}(\u00a0г\.)?$/, '') : start.replace(/ \d{4}$/, '');
	} else if (language === 'ru' && !from[1] && !to[1] && !from[3] && !to[3]) {
		start = start.replace(year, '');
	}
	return `${start} – ${sayPart(to, language)}`;
}

/**
 * A date for the ear: after an end that is known only about, the days between which it lies are said.
 * `about 20 July 1941 (not before 15 July 1941, not after 3 August 1941) – 25 September 1943`
 */
export function speakDate(date: ServedDate | null, language: Language): string {
	if (!date) return sayDate(date, language);
	const [earliest, latest, endEarliest, endLatest] = date.bounds;
	const words = wordsOf(language);
	const bounds = (part: DatePart | null | undefined, from: Day | null, to: Day | null) =>
		part && (part[3] & 1) !== 0 && from !== null && to !== null && from !== to
			? ` (${PHRASES[language].between(words.full(from), words.full(to))})`
			: '';
	const [start, end] = date.said;
	if (date.said.length === 1) return sayDate(date, language) + bounds(start, earliest, latest);
	const [from, to] = [bounds(start, earliest, latest), bounds(end, endEarliest, endLatest)];
	if (!from || !start || !end) return sayDate(date, language) + from + to;
	return `${sayPart(start, language)}${from} – ${sayPart(end, language)}${to}`;
}

/** A stretch of days in words: `9 March 1943`, `1–9 March 1943`. */
export function sayDays(from: Day, to: Day, language: Language): string {
	const part = (day: Day): DatePart => {
		const { year, month, date } = calendar(day);
		return [year, month, date, 0];
	};
	const said: ServedDate['said'] = from === to ? [part(from)] : [part(from), part(to)];
	return sayDate({ bounds: [from, from, to, to], said }, language);
}
