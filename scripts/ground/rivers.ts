import { APPROXIMATE, NAMED } from './courses.ts';
import { type Box, distance, joinLines, type Line, lengthOf, type Point, within } from './geometry.ts';
import type { Segment } from './read.ts';

export interface River {
	name_en?: string;
	name_ru?: string;
	/** 1 is to be seen from zoom 5, 2 from zoom 6, 3 from zoom 7 */
	rank: 1 | 2 | 3;
	/** drawn through known places, not surveyed */
	approximate?: true;
	/** from source to mouth where it has a name */
	line: Line;
}

interface Node {
	point: Point;
	source: 'wdbii' | 'ne';
	edges: { to: Node; cost: number; canal: boolean }[];
}

type Graph = Map<string, Node>;
type Item = [cost: number, node: Node];

/**
 * Where WDBII draws the two shores of a reservoir instead of a river: left out, Natural Earth's centre line is followed.
 * Boxes are west, south, east, north.
 */
const SHORES: Box[] = [
	[36.0, 56.44, 37.19, 56.86], // Ivankovo, 1937
	[37.35, 57.05, 38.9, 58.1], // Uglich, 1939
	[39.0, 57.4, 43.9, 58.2], // Gorky, 1955
	[44.0, 55.3, 49.3, 56.8], // Cheboksary, 1980
];

/** A course over Natural Earth's coarser line costs more than one over WDBII, a leap between the two more still. */
const COST = { wdbii: 1, naturalEarth: 4, leap: 8 };
const LEAP_KM = 5;
/** How far a waypoint may lie from its river; a point of Natural Earth counts as PREFER_KM farther than it is. */
const STRAY_KM = 16;
const PREFER_KM = 6;
const CANALS = 9;

/**
 * The rivers as whole lines, from source to mouth where they have a name.
 * @param wdbii segments as cut by GSHHG's bins
 * @param naturalEarth centre lines, used only where WDBII has a gap
 * @param box unnamed rivers are kept where they touch it
 * @throws where a waypoint is far from any river or no course joins two of them
 */
export function nameRivers(wdbii: Segment[], naturalEarth: Line[], box: Box): River[] {
	const usable = wdbii.filter(({ points }) => !SHORES.some((shore) => points.every((p) => within(p, shore))));
	const graph = buildGraph(usable, naturalEarth);
	const rivers: River[] = [];
	const taken = new Set<string>();
	for (const { en, ru, rank, via, canal } of NAMED) {
		const line = follow(graph, parsePoints(via), en, canal === true);
		for (let i = 1; i < line.length; i++) taken.add(edgeKey(line[i - 1]!, line[i]!));
		rivers.push({ name_en: en, name_ru: ru, rank, line });
	}
	for (const { en, ru, rank, into, places } of APPROXIMATE) {
		const points = places.map(([, x, y]): Point => [x, y]);
		const target = rivers.find((river) => river.name_en === into)!.line;
		points[points.length - 1] = nearest(points.at(-1)!, target);
		rivers.push({ name_en: en, name_ru: ru, rank, approximate: true, line: smoothCourse(points) });
	}
	const rest = usable.filter(({ level }) => level < CANALS).flatMap(({ points }) => untaken(points, taken));
	for (const line of joinLines(rest)) {
		if (lengthOf(line) < 25 || !line.some((p) => within(p, box)) || runsAlong(line, rivers)) continue;
		rivers.push({ rank: 3, line });
	}
	return rivers;
}

/** "32.56 57.24  32.72 56.92" as points. */
const parsePoints = (text: string) => text.split('  ').map((pair) => pair.split(' ').map(Number) as Point);

const key = (p: Point) => `${p[0]} ${p[1]}`;
const edgeKey = (a: Point, b: Point) => (key(a) < key(b) ? `${key(a)}|${key(b)}` : `${key(b)}|${key(a)}`);

/** The runs of a line whose edges no named river has taken. */
function untaken(points: Line, taken: Set<string>): Line[] {
	const runs: Line[] = [];
	let run: Line = [points[0]!];
	for (let i = 1; i < points.length; i++) {
		if (taken.has(edgeKey(points[i - 1]!, points[i]!))) {
			if (run.length > 1) runs.push(run);
			run = [points[i]!];
		} else run.push(points[i]!);
	}
	if (run.length > 1) runs.push(run);
	return runs;
}

/** Whether most of a line is a second bank or a side arm, within 4 km of a named river. */
function runsAlong(line: Line, rivers: River[]): boolean {
	const step = Math.max(1, Math.floor(line.length / 20));
	const sample = line.filter((_, i) => i % step === 0);
	const near = sample.filter((p) =>
		rivers.some((river) => river.name_en && river.line.some((q) => Math.abs(p[1] - q[1]) < 0.04 && distance(p, q) < 4)),
	);
	return near.length > sample.length * 0.6;
}

function buildGraph(wdbii: Segment[], naturalEarth: Line[]): Graph {
	const nodes: Graph = new Map();
	const node = (point: Point, source: Node['source']): Node => {
		const id = key(point);
		if (!nodes.has(id)) nodes.set(id, { point, source, edges: [] });
		return nodes.get(id)!;
	};
	const connect = (a: Node, b: Node, factor: number, canal = false) => {
		const cost = distance(a.point, b.point) * factor;
		a.edges.push({ to: b, cost, canal });
		b.edges.push({ to: a, cost, canal });
	};
	for (const { level, points } of wdbii) {
		for (let i = 1; i < points.length; i++) {
			connect(node(points[i - 1]!, 'wdbii'), node(points[i]!, 'wdbii'), COST.wdbii, level >= CANALS);
		}
	}
	for (const line of naturalEarth) {
		for (let i = 1; i < line.length; i++) {
			connect(node(line[i - 1]!, 'ne'), node(line[i]!, 'ne'), COST.naturalEarth);
		}
	}
	const cells = new Map<string, Node[]>();
	const cell = (p: Point) => `${Math.floor(p[0] * 10)} ${Math.floor(p[1] * 10)}`;
	for (const n of nodes.values()) cells.set(cell(n.point), [...(cells.get(cell(n.point)) ?? []), n]);
	const around = (p: Point) => {
		const found: Node[] = [];
		for (let dx = -1; dx <= 1; dx++) {
			for (let dy = -1; dy <= 1; dy++) found.push(...(cells.get(cell([p[0] + dx / 10, p[1] + dy / 10])) ?? []));
		}
		return found;
	};
	for (const n of [...nodes.values()]) {
		const dangling = n.edges.length === 1;
		if (n.source === 'wdbii' && !dangling) continue;
		for (const other of around(n.point)) {
			if (other === n || (n.source === other.source && !dangling)) continue;
			if (distance(n.point, other.point) < (dangling ? LEAP_KM : LEAP_KM / 2)) connect(n, other, COST.leap);
		}
	}
	return nodes;
}

/** The cheapest course over the graph through all waypoints (Dijkstra, 1959), as a line. */
function follow(graph: Graph, via: Point[], name: string, canals: boolean): Line {
	const stops = via.map((p) => {
		let best: { n: Node; away: number } | undefined;
		for (const n of graph.values()) {
			if (Math.abs(n.point[1] - p[1]) > 0.3) continue;
			const away = distance(n.point, p) + (n.source === 'ne' ? PREFER_KM : 0);
			if (!best || away < best.away) best = { n, away };
		}
		if (!best || best.away > STRAY_KM) throw new Error(`${name}: no river near ${p.join(', ')}`);
		return best.n;
	});
	const line: Line = [stops[0]!.point];
	for (let i = 1; i < stops.length; i++) {
		const leg = cheapest(stops[i - 1]!, stops[i]!, canals);
		if (!leg) throw new Error(`${name}: no way from ${via[i - 1]!.join(', ')} to ${via[i]!.join(', ')}`);
		line.push(...leg.slice(1));
	}
	return line.filter((p, i) => i === 0 || key(p) !== key(line[i - 1]!));
}

function cheapest(from: Node, to: Node, canals: boolean): Line | undefined {
	const best = new Map<Node, { cost: number; before?: Node }>([[from, { cost: 0 }]]);
	const heap: Item[] = [[0, from]];
	const done = new Set<Node>();
	while (heap.length) {
		const [cost, n] = pop(heap);
		if (done.has(n)) continue;
		done.add(n);
		if (n === to) {
			const path: Line = [];
			for (let at: Node | undefined = to; at; at = best.get(at)!.before) path.push(at.point);
			return path.reverse();
		}
		for (const edge of n.edges) {
			if (edge.canal && !canals) continue;
			const total = cost + edge.cost;
			if (total < (best.get(edge.to)?.cost ?? Number.POSITIVE_INFINITY)) {
				best.set(edge.to, { cost: total, before: n });
				push(heap, [total, edge.to]);
			}
		}
	}
	return undefined;
}

function push(heap: Item[], item: Item): void {
	let i = heap.push(item) - 1;
	for (let up = (i - 1) >> 1; i > 0 && heap[up]![0] > item[0]; i = up, up = (i - 1) >> 1) heap[i] = heap[up]!;
	heap[i] = item;
}

/** The heap must not be empty. */
function pop(heap: Item[]): Item {
	const top = heap[0]!;
	const last = heap.pop()!;
	if (!heap.length) return top;
	let i = 0;
	for (;;) {
		let child = 2 * i + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child++;
		if (heap[child]![0] >= last[0]) break;
		heap[i] = heap[child]!;
		i = child;
	}
	heap[i] = last;
	return top;
}

function nearest(point: Point, line: Line): Point {
	return line.reduce((best, p) => (distance(p, point) < distance(best, point) ? p : best));
}

/** A curve through all the points: centripetal Catmull-Rom (Yuksel and others, 2011), REACH_STEPS a reach. */
function smoothCourse(points: Line): Line {
	const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))]!;
	const curve: Line = [points[0]!];
	for (let i = 0; i < points.length - 1; i++) {
		const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
		const t0 = 0;
		const t1 = t0 + knotLength(p0, p1);
		const t2 = t1 + knotLength(p1, p2);
		const t3 = t2 + knotLength(p2, p3);
		for (let step = 1; step < REACH_STEPS; step++) {
			const t = t1 + ((t2 - t1) * step) / REACH_STEPS;
			const a1 = mix(p0, p1, t0, t1, t);
			const a2 = mix(p1, p2, t1, t2, t);
			const a3 = mix(p2, p3, t2, t3, t);
			const [x, y] = mix(mix(a1, a2, t0, t2, t), mix(a2, a3, t1, t3, t), t1, t2, t);
			curve.push([Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]);
		}
		curve.push(p2);
	}
	return curve;
}

const REACH_STEPS = 12;

/** The square root makes the curve centripetal: no loops where places lie close. Never 0, as it divides. */
const knotLength = (a: Point, b: Point) => Math.max(1e-6, Math.sqrt(distance(a, b)));

const mix = (a: Point, b: Point, ta: number, tb: number, t: number): Point => [
	((tb - t) * a[0] + (t - ta) * b[0]) / (tb - ta),
	((tb - t) * a[1] + (t - ta) * b[1]) / (tb - ta),
];
