/** The little plane geometry that the ground needs. Lengths are kilometres. */

/** Longitude and latitude in degrees. */
export type Point = [number, number];
/** A polyline; a ring repeats its first point as the last. */
export type Line = Point[];
/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

const KM_A_DEGREE = 111.195;

/** Distance in km on the local plane: right to 0.1 % over the lengths of river segments. */
export function distance(a: Point, b: Point): number {
	const dx = (a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
	return Math.hypot(dx, a[1] - b[1]) * KM_A_DEGREE;
}

/** Length of a line in km. */
export function lengthOf(line: Line): number {
	let sum = 0;
	for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!);
	return sum;
}

/** Signed area of a ring in square degrees, positive where it runs clockwise on the map (north up). */
function signedArea(ring: Line): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		sum += ring[j]![1] * ring[i]![0] - ring[j]![0] * ring[i]![1];
	}
	return sum / 2;
}

/** Area of a ring in km² on the local plane. */
export function areaOf(ring: Line): number {
	const latitude = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
	return Math.abs(signedArea(ring)) * KM_A_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
}

/** The ring turned so that it runs clockwise (`clockwise` true: d3-geo's exterior) or against. */
export function wound(ring: Line, clockwise: boolean): Line {
	return signedArea(ring) > 0 === clockwise ? ring : [...ring].reverse();
}

/** Whether a point lies inside a ring (even-odd). */
function inside(point: Point, ring: Line): boolean {
	let within = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi, yi] = ring[i]!;
		const [xj, yj] = ring[j]!;
		if (yi > point[1] !== yj > point[1] && point[0] < ((xj - xi) * (point[1] - yi)) / (yj - yi) + xi) within = !within;
	}
	return within;
}

/** Whether a point lies in a box, its edge included. */
export const within = ([x, y]: Point, [west, south, east, north]: Box): boolean =>
	x >= west && x <= east && y >= south && y <= north;

/** A ring cut to a box (Sutherland and Hodgman, 1974); empty where nothing is left. Closed in, closed out. */
export function clipRing(ring: Line, [west, south, east, north]: Box): Line {
	const sides: [0 | 1, number, number][] = [
		[0, west, 1],
		[0, east, -1],
		[1, south, 1],
		[1, north, -1],
	];
	let points = ring.slice(0, -1);
	for (const [axis, limit, sign] of sides) {
		const isIn = (p: Point) => (p[axis] - limit) * sign >= 0;
		points = points.flatMap((p, i): Line => {
			const before = points.at(i - 1)!;
			if (isIn(p) === isIn(before)) return isIn(p) ? [p] : [];
			const t = (limit - before[axis]) / (p[axis] - before[axis]);
			const crossing: Point = [before[0] + t * (p[0] - before[0]), before[1] + t * (p[1] - before[1])];
			crossing[axis] = limit;
			return isIn(p) ? [crossing, p] : [crossing];
		});
		if (points.length < 3) return [];
	}
	return [...points, points[0]!];
}

/** The runs of a line that lie inside a box, cut at points (not at the edge itself). */
export function clipLine(line: Line, box: Box): Line[] {
	const runs: Line[] = [];
	let run: Line = [];
	for (const point of line) {
		if (within(point, box)) run.push(point);
		else {
			if (run.length > 1) runs.push(run);
			run = [];
		}
	}
	if (run.length > 1) runs.push(run);
	return runs;
}

/**
 * Lines joined end to end wherever exactly two meet, rings closed. GSHHG cuts every line at the edge of its bins;
 * labels along a river and the fill of a lake need them whole again.
 */
export function joinLines(lines: Line[]): Line[] {
	const key = (p: Point) => `${p[0]} ${p[1]}`;
	const ends = new Map<string, Line[]>();
	const add = (line: Line) => {
		for (const p of [line[0]!, line.at(-1)!]) ends.set(key(p), [...(ends.get(key(p)) ?? []), line]);
	};
	const remove = (line: Line) => {
		for (const p of [line[0]!, line.at(-1)!])
			ends.set(
				key(p),
				ends.get(key(p))!.filter((l) => l !== line),
			);
	};
	for (const line of lines) add(line);
	const left = new Set(lines);
	for (const line of lines) {
		if (!left.delete(line)) continue;
		let chain = line;
		for (const side of [0, 1]) {
			for (;;) {
				const end = side ? chain[0]! : chain.at(-1)!;
				const here = ends.get(key(end))!;
				const next =
					here.length === 2 && key(chain[0]!) !== key(chain.at(-1)!) ? here.find((l) => l !== chain) : undefined;
				if (!next || !left.delete(next)) break;
				remove(chain);
				remove(next);
				const forward = key(side ? next.at(-1)! : next[0]!) === key(end) ? next : [...next].reverse();
				chain = side ? [...forward, ...chain.slice(1)] : [...chain, ...forward.slice(1)];
				add(chain);
			}
		}
		left.add(chain);
	}
	return [...left];
}

/** The point of a polygon (exterior ring) farthest from its edge, on a grid: where a label sits well. */
export function labelPoint(ring: Line): Point {
	const xs = ring.map((p) => p[0]);
	const ys = ring.map((p) => p[1]);
	const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	let best: { point: Point; clear: number } = { point: ring[0]!, clear: -1 };
	for (let i = 1; i < 40; i++) {
		for (let j = 1; j < 40; j++) {
			const point: Point = [west + ((east - west) * i) / 40, south + ((north - south) * j) / 40];
			if (!inside(point, ring)) continue;
			const clear = Math.min(...ring.map((p) => distance(p, point)));
			if (clear > best.clear) best = { point, clear };
		}
	}
	return [Math.round(best.point[0] * 100) / 100, Math.round(best.point[1] * 100) / 100];
}
