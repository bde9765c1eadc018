import type { RecordText, ServedClaim, ServedSource } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';

/** Counts of people, in the order in which they are told; what is like is compared on one axis, the rest is listed. */
const COUNTS = [
	'dead',
	'dead-part',
	'buried',
	'buried-part',
	'dead-per-day',
	'held-at-once',
	'passed-through',
	'deported',
	'deported-part',
	'survivors',
	'evacuated',
	'captured',
	'casualties',
	'wounded',
	'dead-wider',
	'buried-wider',
	'strength',
	'inhabitants',
	'destroyed',
];

export const OTHER = 'other';

export type NumberClaim = ServedClaim & { number: NonNullable<ServedClaim['number']> };

/** The claims that count something, by what they count, in the order of `COUNTS`; measures and the like together at the end. */
export function countsOf(claims: readonly ServedClaim[]): Map<string, NumberClaim[]> {
	const numbers = claims.filter((claim): claim is NumberClaim => !!claim.number);
	const groups = new Map<string, NumberClaim[]>();
	for (const property of [...COUNTS, OTHER]) {
		const alike = numbers.filter((claim) => (COUNTS.includes(claim.property) ? claim.property : OTHER) === property);
		if (alike.length > 0) groups.set(property, alike);
	}
	return groups;
}

/** `at least 45,000`; where the source gives two ends, `2–4`. */
export function sayNumber({ value, low, high, bound }: NumberClaim['number'], words: Words): string {
	if (low !== undefined && high !== undefined && low !== high) return `${words.number(low)}–${words.number(high)}`;
	return words.bound[bound](words.number(value));
}

/** Numbers for the sources that a record names, in order of first mention; 0 for one that is not among them. */
export function citations(text: RecordText, sources: Record<string, ServedSource>) {
	const order = [
		...new Set([
			...text.claims.flatMap((claim) => claim.sources),
			...(text.control ?? []).flatMap((span) => span.sources),
			...text.sources,
		]),
	].filter((id) => sources[id]);
	return { order, number: (id: string) => order.indexOf(id) + 1 };
}
export type Cite = ReturnType<typeof citations>;
