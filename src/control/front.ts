import { mean } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { IndexTown } from '../dataset/served.ts';
import { mercatorX, mercatorY } from '../scene/mercator.ts';
import type { FarProperties } from './far.ts';
import type { Held } from './holder.ts';
import { type Curve, type Line, smoothRing, subdivide, type Vertex } from './spline.ts';

export interface CellProperties {
	town: string;
}
export type Cells = Topology<{
	cells: GeometryCollection<CellProperties>;
	far: GeometryCollection<FarProperties>;
}>;

/** Edges shorter than this collapse before smoothing, or the curve would keep a corner there. */
const SHORTEST_EDGE_KM = 5;
/** Front further than this from the nearest dated town is drawn faint. */
export const NEAR_KM = 30;
/** Arcs longer than this are halved before it is asked how near the towns are: a long one may have both. */
const LONGEST_ARC_KM = 20;
/** World units that a kilometre takes at a latitude, degrees. */
const worldPerKm = (lat: number) => 1 / (40075.017 * Math.cos((lat * Math.PI) / 180));

export interface FrontGeometry {
	/** Smoothed closed rings around all that is not held by the soviet side. */
	rings: Curve[];
	/** The open lines between the soviet and all other holders; `near` says where a dated town stands by. */
	lines: { line: Curve; near: boolean }[];
	partisan: Curve[];
	contested: Curve[];
	uncertain: Curve[];
}

export interface FrontMaker {
	/** The geometry for who holds each town (in the order of the towns). */
	(held: readonly Held[]): FrontGeometry;
	/** The smoothed rings around the cells of some towns. */
	around: (towns: ReadonlySet<string>) => Curve[];
	/** The edges of all cells, as they are. */
	mesh: Line[];
	/** What lies far from any dated town, the nearer including the farther. */
	far: Line[][];
}

/**
 * Prepares the cells once, and returns a function from who holds each town to areas and front.
 * The cells of a side are merged (topojson-client), short edges collapse, and rings are smoothed (see spline.ts).
 * @param topology the Voronoi cells of the dated towns, degrees; each cell names its town
 */
export function frontMaker(topology: Cells, towns: readonly IndexTown[]): FrontMaker {
	const world = toWorld(topology);
	// About the middle of the towns, the same for all.
	const unit = worldPerKm(mean(towns, ({ place }) => place[1]) ?? 0);
	const byTown = new Map(
		topology.objects.cells.geometries.map((cell) => [
			(cell.properties as CellProperties).town,
			cell as Polygon | MultiPolygon,
		]),
	);
	const cells = towns.map((town) => byTown.get(town.id));
	const frame = frameOf(world);

	const ringsOf = (picked: (Polygon | MultiPolygon)[]): Line[] =>
		picked.length === 0
			? []
			: merge(world, picked as Polygon[]).coordinates.flatMap((polygon) =>
					polygon.map((ring) =>
						collapse(
							ring.slice(0, -1).map(([x, y]) => [x, y, frame(x as number, y as number)] as Vertex),
							SHORTEST_EDGE_KM * unit,
						),
					),
				);
	const pick = (test: (held: Held) => boolean, held: readonly Held[]) =>
		cells.filter((cell, i): cell is Polygon | MultiPolygon => !!cell && test(held[i] as Held));

	const isNear = nearnessOf(towns, NEAR_KM * unit);

	const make = (held: readonly Held[]): FrontGeometry => {
		const rings: Curve[] = [];
		const lines: FrontGeometry['lines'] = [];
		for (const ring of ringsOf(pick((each) => each.holder !== 'soviet', held))) {
			if (ring.length < 3) continue;
			const { closed, open } = smoothRing(ring);
			rings.push(closed);
			for (const line of open) lines.push(...split(line, isNear, LONGEST_ARC_KM * unit));
		}
		const smoothed = (test: (each: Held) => boolean) =>
			ringsOf(pick(test, held))
				.filter((ring) => ring.length >= 3)
				.map((ring) => smoothRing(ring).closed);
		return {
			rings,
			lines,
			partisan: smoothed((each) => each.holder === 'partisan'),
			contested: smoothed((each) => each.holder === 'contested'),
			uncertain: smoothed((each) => each.uncertain),
		};
	};
	const far = world.objects.far.geometries.map((geometry) =>
		feature(world, geometry as MultiPolygon).geometry.coordinates.flatMap((polygon) =>
			polygon.map((ring) => ring.map(([x, y]) => [x, y, false] as Vertex)),
		),
	);
	const edges = mesh(world, world.objects.cells).coordinates.map((line) =>
		line.map(([x, y]) => [x, y, false] as Vertex),
	);
	const around = (ids: ReadonlySet<string>): Curve[] =>
		ringsOf(cells.filter((cell, i): cell is Polygon | MultiPolygon => !!cell && ids.has((towns[i] as IndexTown).id)))
			.filter((ring) => ring.length >= 3)
			.map((ring) => smoothRing(ring).closed);
	return Object.assign(make, { around, mesh: edges, far });
}

/** Tells whether a point of the world has a dated town within reach: only towns in the squares about it are looked at. */
function nearnessOf(towns: readonly IndexTown[], reach: number): (x: number, y: number) => boolean {
	const squares = new Map<number, [x: number, y: number][]>();
	const keyOf = (column: number, row: number) => column * 65_536 + row;
	for (const { place } of towns) {
		const [x, y] = [mercatorX(place[0]), mercatorY(place[1])];
		const key = keyOf(Math.floor(x / reach), Math.floor(y / reach));
		squares.set(key, [...(squares.get(key) ?? []), [x, y]]);
	}
	return (x, y) => {
		const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
		for (let c = column - 1; c <= column + 1; c++) {
			for (let r = row - 1; r <= row + 1; r++) {
				for (const [tx, ty] of squares.get(keyOf(c, r)) ?? []) if (Math.hypot(tx - x, ty - y) < reach) return true;
			}
		}
		return false;
	};
}

/** The topology with its arcs decoded to world coordinates. */
function toWorld(topology: Cells): Cells {
	const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map((point) => {
			const [px, py] = point as [number, number];
			x = topology.transform ? x + px : px;
			y = topology.transform ? y + py : py;
			return [mercatorX(x * scale[0] + translate[0]), mercatorY(y * scale[1] + translate[1])];
		});
	});
	const { transform: _, ...rest } = topology;
	return { ...rest, arcs };
}

/** Tells whether a vertex lies on the outer frame of all cells. */
function frameOf(topology: Cells): (x: number, y: number) => boolean {
	const [outer] = merge(topology, topology.objects.cells.geometries as Polygon[]).coordinates.map((rings) => rings[0]);
	const keys = new Set((outer ?? []).map(([x, y]) => `${x},${y}`));
	return (x, y) => keys.has(`${x},${y}`);
}

/** Vertices closer than the shortest edge to the one before are joined to it; those on the frame stay. */
function collapse(ring: Vertex[], least: number): Vertex[] {
	const kept: Vertex[] = [];
	for (const vertex of ring) {
		const last = kept.at(-1);
		if (last && !vertex[2] && Math.hypot(vertex[0] - last[0], vertex[1] - last[1]) < least) {
			if (!last[2]) kept[kept.length - 1] = [(vertex[0] + last[0]) / 2, (vertex[1] + last[1]) / 2, false];
		} else kept.push(vertex);
	}
	const [first, last] = [kept[0], kept.at(-1)];
	if (kept.length > 3 && first && last && !last[2] && Math.hypot(first[0] - last[0], first[1] - last[1]) < least)
		kept.pop();
	return kept;
}

/** A curve cut where it passes from near a dated town to far from all, pieces sharing their ends. */
function split(curve: Curve, isNear: (x: number, y: number) => boolean, longest: number): FrontGeometry['lines'] {
	const pieces: FrontGeometry['lines'] = [];
	let piece: Vertex[] = [curve[0] as Vertex];
	let near = true;
	const fine = subdivide(curve, longest);
	for (let i = 1; i < fine.length; i += 2) {
		const [corner, end] = [fine[i] as Vertex, fine[i + 1] as Vertex];
		const now = isNear(corner[0], corner[1]);
		if (now !== near && piece.length > 1) {
			pieces.push({ line: piece, near });
			piece = [piece.at(-1) as Vertex];
		}
		near = now;
		piece.push(corner, end);
	}
	pieces.push({ line: piece, near });
	return pieces;
}
