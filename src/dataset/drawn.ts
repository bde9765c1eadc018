/**
 * The days on which a record is drawn.
 *
 * What the occupier ran or did cannot have been before he came or after he had gone. Many sources give such a thing by the year
 * alone (`1941`, `1941/1943`), and by the year it would light up in January. So the drawn bounds of a camp, a massacre or a
 * persecution are cut to the days on which the town nearest to it was not soviet: a town named in `related`, else the nearest within
 * 40 km. What is said (`said`) stays as the sources give it. Nothing is cut that began for certain before the
 * war by day (the camps of the NKVD, Katyn 1940), nor where the cut would leave nothing (the dates then disagree, and are shown so).
 */
import type { ServedDate } from './served.ts';

/** How far, in km, a town can speak for a place. */
export const SPEAKS_FOR = 40;

/**
 * @param occupied first and last day on which the town may not have been soviet
 * @param invasion the first day of the war by day
 */
export function cutToOccupation(
	date: ServedDate,
	occupied: [first: number, last: number] | null,
	invasion: number,
): ServedDate {
	const [a, b, c, d] = date.bounds;
	if (!occupied || (b !== null && b < invasion)) return date;
	const [first, last] = occupied;
	const early = (day: number | null) => (day === null ? null : Math.max(day, first));
	const late = (day: number | null) => (day === null ? null : Math.min(day, last));
	const bounds: ServedDate['bounds'] = [early(a), late(b), early(c), late(d)];
	if (after(bounds[0], bounds[1]) || after(bounds[2], bounds[3]) || after(bounds[0], bounds[3])) return date;
	const shown = date.first?.map((day) => early(late(day))) as ServedDate['first'];
	return { ...date, bounds, ...(shown && { first: shown }) };
}

const after = (a: number | null, b: number | null) => a !== null && b !== null && a > b;

/** An event of more days than this is drawn among the operations. */
const LONG = 3;

/** Where the timeline draws an event: an interval of more than three days among the operations. */
export function laneOf(date: ServedDate): 'operation' | 'event' {
	const [from, , , to] = date.bounds;
	if (date.said.length === 1) return 'event';
	return from === null || to === null || to - from > LONG ? 'operation' : 'event';
}
