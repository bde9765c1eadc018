/**
 * The numbers that a text says and those that a record holds: a tour says no number that is in none of its records.
 * Only what is written in digits is compared; a sum or a count of days that a tour makes itself is to be written in words, or not at all.
 */

/** Groups of three digits: `25,000` in English, `25 000` (also with a space that does not break) in Russian. */
const GROUPED = /(?<![\d.,])(\d{1,3})((?:[, {3}]\d{3})+)(?!\d)/g;
/** `1941–42` and `1941/42`, as texts have them; `1941-10` is a month. */
const SHORT_YEARS = /(?<!\d)(\d\d)(\d\d)[–/](\d\d)(?![\d-])/g;

/** @returns every number written in digits: what is written -> its value, whole or decimal */
export function numbersIn(text: string): Map<string, number> {
	const plain = text
		.replace(GROUPED, (_, first: string, rest: string) => first + rest.replace(/\D/g, ''))
		.replace(SHORT_YEARS, '$1$2–$1$3');
	return new Map(
		[...plain.matchAll(/\d+(?:[.,]\d+)?/g)].map(([written]) => [written, Number(written.replace(',', '.'))]),
	);
}

/** Keys that hold no statement: where something lies, and what is never shown. */
const SILENT = new Set(['place', 'endPlace', 'route', 'media', 'notes', 'note', 'explained', 'reviewed', 'importance']);

/** Adds every number that stands anywhere in a record, dates taken apart into year, month and day; what no source was seen for does not count. */
export function collectNumbers(value: unknown, found: Set<number>): void {
	if (typeof value === 'number') found.add(value);
	else if (typeof value === 'string') for (const number of numbersIn(value).values()) found.add(number);
	else if (value && typeof value === 'object' && !('verified' in value && value.verified === 'from-memory'))
		for (const [key, inner] of Object.entries(value)) if (!SILENT.has(key)) collectNumbers(inner, found);
}
