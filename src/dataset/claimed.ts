/**
 * Dates on which sources disagree, as they are drawn: softly, from the earliest to the latest that any of them says.
 *
 * What is said stays what the file says (`said`), and so does the day by which things are put in order (`first`): the claim that
 * is shown first decides, never the middle between two sources, which none of them gives.
 */
import { parseDate, parseOnce } from './edtf.ts';
import type { Claim, Town } from './schema.ts';
import type { ServedDate, ServedSpan } from './served.ts';

/** Properties of claims that speak of the whole of a record's own date; `opened` and `closed` speak of its ends. */
export const WHOLE: Record<'event' | 'camp' | 'memorial', Claim['property'][]> = {
	event: ['happened', 'taken', 'freed'],
	camp: ['happened'],
	memorial: ['unveiled'],
};

/**
 * @param own the date of the record
 * @returns the same with bounds widened to what the claims say; `own` itself where they say nothing beyond it
 */
export function widened(own: ServedDate, claims: readonly Claim[], type: keyof typeof WHOLE): ServedDate {
	// Of what happened once, start and end are the same.
	const single = own.bounds[0] === own.bounds[2] && own.bounds[1] === own.bounds[3];
	let bounds: ServedDate['bounds'] = [...own.bounds];
	for (const { property, date } of claims) {
		if (date === undefined) continue;
		if (property === 'opened' && !single) bounds = joined(bounds, [...parseOnce(date).bounds.slice(0, 2), null, null]);
		else if (property === 'closed' && !single)
			bounds = joined(bounds, [null, null, ...parseOnce(date).bounds.slice(2)]);
		else if (WHOLE[type].includes(property) && (single || parseDate(date).said.length === 2))
			bounds = joined(bounds, single ? parseOnce(date).bounds : parseDate(date).bounds);
	}
	if (bounds.every((bound, i) => bound === own.bounds[i])) return own;
	const [a, b, c, d] = own.bounds;
	return { ...own, bounds, first: [middle(a, b), middle(c, d)] };
}

/** Each pair of bounds widened by another's; an open end of the record's own stays open. */
function joined(own: ServedDate['bounds'], other: readonly (number | null | undefined)[]): ServedDate['bounds'] {
	const least = (i: number) => (own[i] === null ? null : Math.min(own[i] as number, other[i] ?? (own[i] as number)));
	const most = (i: number) => (own[i] === null ? null : Math.max(own[i] as number, other[i] ?? (own[i] as number)));
	return [least(0), most(1), least(2), most(3)];
}

const middle = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.ceil((a + b) / 2));

/**
 * The windows of a town's changes widened to what claims (`taken`, `freed`) say of them; to be cut off at the neighbouring changes after.
 * A claim within days of fighting for the town, which are told as such, widens nothing.
 * @param spans by the file, in order of time
 */
export function widenedSpans(spans: readonly ServedSpan[], claims: Town['claims']): ServedSpan[] {
	const result = spans.map((span): ServedSpan => ({ ...span, from: [...span.from] }));
	for (const { property, date } of claims) {
		if (date === undefined || (property !== 'taken' && property !== 'freed')) continue;
		const [earliest, latest] = parseOnce(date).bounds;
		if (earliest === null || latest === null) continue;
		const i = changeOf(spans, property, (earliest + latest) / 2);
		const span = result[i];
		const own = spans[i];
		if (!span || !own) continue;
		const before = spans[i - 1];
		if (before?.holder === 'contested' && earliest >= before.from[0] && latest <= own.from[1]) continue;
		if (earliest >= span.from[0] && latest <= span.from[1]) continue;
		span.first = Math.ceil((own.from[0] + own.from[1]) / 2);
		span.from = [Math.min(span.from[0], earliest), Math.max(span.from[1], latest)];
	}
	return result;
}

/** Which change a claim speaks of: of those to that holder the nearest in time; -1 where there is none. */
export function changeOf(spans: readonly ServedSpan[], property: 'taken' | 'freed', day: number): number {
	const holder = property === 'taken' ? 'german' : 'soviet';
	let best = -1;
	let least = Number.POSITIVE_INFINITY;
	for (const [i, span] of spans.entries()) {
		if (i === 0 || span.holder !== holder) continue;
		const distance = Math.abs((span.from[0] + span.from[1]) / 2 - day);
		if (distance < least) [best, least] = [i, distance];
	}
	return best;
}
