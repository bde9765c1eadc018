import type { IndexRecord } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import type { Stood } from '../state/standings.ts';
import type { Day } from '../time/day.ts';
import type { Point, Projection } from './mercator.ts';

/** A way taken: as far as it had come by the day, and the rest of it faint. SVG path data. */
export interface Route {
	key: string;
	done: string;
	whole: string;
	/** Where it had come to, and which way it went, degrees; `null` before it began and after its end. */
	head: { at: Point; turn: number } | null;
	selected: boolean;
}

/** The ways of what goes on or has just ended, and of what is selected. */
export function routesOf(input: {
	standings: readonly Stood[];
	day: Day;
	selected: IndexRecord | null;
	shown: boolean;
	projection: Projection;
}): Route[] {
	const { standings, day, selected, shown, projection } = input;
	const routes: Route[] = [];
	for (const { record, standing } of standings) {
		const chosen = record === selected;
		// Asked first, as hardly any has one.
		if (!record.route && !chosen) continue;
		const going = standing === 'now' || standing === 'perhaps' || standing === 'recent';
		if (!(chosen || (shown && going))) continue;
		// Of most only start and end are known: the line between them is shown on demand.
		const places = record.route ?? (chosen && record.place && record.end ? [record.place, record.end] : []);
		if (places.length < 2) continue;
		const points = places.map(projection.project);
		const part = partDone(record, day);
		const { walked, head } = walk(points, part);
		routes.push({
			key: record.id,
			done: path(walked),
			whole: path(points),
			head: part > 0 && part < 1 ? head : null,
			selected: chosen,
		});
	}
	return routes;
}

/** What part of its time had passed by the end of a day, 0 to 1. */
function partDone(record: IndexRecord, day: Day): number {
	const span = spanOf(record);
	if (!span) return 1;
	return Math.min(Math.max((day + 1 - span.from) / (span.to + 1 - span.from), 0), 1);
}

/** The first part of a line by length, and where it ends. */
function walk(points: readonly Point[], part: number): { walked: Point[]; head: Route['head'] } {
	const lengths = points.slice(1).map((point, i) => distance(points[i] as Point, point));
	let left = lengths.reduce((sum, length) => sum + length, 0) * part;
	const walked: Point[] = [points[0] as Point];
	for (const [i, length] of lengths.entries()) {
		const [from, to] = [points[i] as Point, points[i + 1] as Point];
		const t = length > 0 ? Math.min(left / length, 1) : 1;
		const at: Point = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
		walked.push(at);
		left -= length;
		if (left <= 0)
			return { walked, head: { at, turn: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI } };
	}
	return { walked, head: null };
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

const path = (points: readonly Point[]) => `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
