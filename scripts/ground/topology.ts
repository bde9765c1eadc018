import type { Feature, GeoJsonProperties, LineString, Point as PointGeometry, Polygon } from 'geojson';
import { mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
	GeometryCollection,
	GeometryObject,
	MultiLineString,
	MultiPolygon,
	Objects,
	Topology,
	Polygon as TopologyPolygon,
} from 'topojson-specification';
import { type Box, type Point, within } from './geometry.ts';
import type { LabelProperties, RegionFeature } from './layers.ts';
import { REGIONS } from './names.ts';

interface Layers {
	regions: RegionFeature[];
	water: Feature<Polygon>[];
	rivers: Feature<LineString>[];
	labels: Feature<PointGeometry, LabelProperties>[];
}

export interface Recipe {
	/** km of detail in the focus, and 6 degrees away from it */
	fineness: { near: number; far: number; focus: Box };
	/** steps of the quantization across the whole box */
	grid: number;
	/** outside it no border is drawn */
	bordersBox: Box;
}

type Shape = GeometryObject<GeoJsonProperties>;
type Area = TopologyPolygon | MultiPolygon;

/** Countries whose inner borders (oblasts) are drawn; of the others only the border of the state. */
const WITH_REGIONS = new Set(['RUS', 'BLR', 'UKR']);

/**
 * The topology that is served: `land`, `water`, `rivers`, `regions`, `borders`, `region_labels`.
 * Exteriors run clockwise, as d3-geo wants them. Each border is one line, however many areas share it.
 */
export function makeTopology(layers: Layers, { fineness, grid, bordersBox }: Recipe): Topology {
	const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
	const full = buildTopology({
		all: collection(layers.regions),
		water: collection(layers.water),
		rivers: collection(layers.rivers),
	});
	// biome-ignore lint/suspicious/noExplicitAny: the types of topojson-simplify do not know its weight argument's points
	const kept = simplify(presimplify(full as any, relativeWeight(fineness) as any), 1) as unknown as Topology<{
		all: GeometryCollection<RegionFeature['properties']>;
		water: GeometryCollection;
		rivers: GeometryCollection;
	}>;
	const { all, water, rivers } = kept.objects;
	const merged = (regions: Shape[]) => mergeArcs(kept, regions as TopologyPolygon[]) as unknown as MultiPolygon;
	const mesh = (kind: 'region' | 'state', filter: (a: Properties, b: Properties) => boolean): Shape => ({
		...boxed(
			kept,
			meshArcs(kept, all as GeometryObject, (a, b) => filter(a.properties as Properties, b.properties as Properties)),
			bordersBox,
		),
		properties: { kind },
	});
	const regions = Object.entries(REGIONS).flatMap(([name, { id, en, ru }]): Shape[] =>
		id
			? [
					{
						...merged(all.geometries.filter((g) => (g.properties as Properties).region === name)),
						id,
						properties: { name_en: en, name_ru: ru },
					},
				]
			: [],
	);
	const objects: Objects<GeoJsonProperties> = {
		land: group([withoutSpecks(kept, merged(all.geometries))]),
		water: group(water.geometries.map((g) => withoutSpecks(kept, g as Area)).filter((g) => g.arcs.length > 0)),
		rivers,
		regions: group(regions),
		borders: group([
			mesh('region', (a, b) => a.region !== b.region && a.state === b.state && WITH_REGIONS.has(a.state)),
			mesh('state', (a, b) => a.state !== b.state),
		]),
		region_labels: group(
			layers.labels.map(({ geometry, properties }) => ({
				type: 'Point',
				coordinates: geometry.coordinates as Point,
				properties,
			})),
		),
	};
	return quantize(withOwnArcs({ ...kept, objects }) as Topology<Objects<object>>, grid);
}

type Properties = RegionFeature['properties'];

const group = (geometries: Shape[]): GeometryCollection<GeoJsonProperties> => ({
	type: 'GeometryCollection',
	geometries,
});

/**
 * Visvalingam's triangle area in km², divided by the square of the kilometres wanted there: 1 is the threshold.
 * Beyond the focus the wanted detail grows coarser up to 18 degrees away; a degree of latitude counts as 1.7 of longitude.
 */
function relativeWeight({ near, far, focus: [west, south, east, north] }: Recipe['fineness']) {
	return ([a, b, c]: [Point, Point, Point]): number => {
		const kx = 111.195 * Math.cos((b[1] * Math.PI) / 180);
		const area = (Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2) * kx * 111.195;
		const away = Math.max(west - b[0], b[0] - east, (south - b[1]) * 1.7, (b[1] - north) * 1.7, 0);
		const wanted = near + ((far - near) * Math.min(away, 18)) / 6;
		return area / wanted ** 2;
	};
}

const arcOf = (topology: Topology, index: number) => topology.arcs[index < 0 ? ~index : index]!;

/** A mesh without the arcs that lie wholly outside the box. */
function boxed(topology: Topology, lines: MultiLineString, box: Box): MultiLineString {
	const isIn = (index: number) => arcOf(topology, index).some((point) => within(point as Point, box));
	return { ...lines, arcs: lines.arcs.map((line) => line.filter(isIn)).filter((line) => line.length > 0) };
}

/** An area without the parts and holes that simplification left with fewer than three corners. */
function withoutSpecks<A extends Area>(topology: Topology, area: A): A {
	const isRing = (ring: number[]) => ring.reduce((n, index) => n + arcOf(topology, index).length - 1, 0) >= 3;
	const cleaned = (rings: number[][]) => (isRing(rings[0]!) ? rings.filter(isRing) : []);
	if (area.type === 'Polygon') return { ...area, arcs: cleaned(area.arcs) };
	return { ...area, arcs: area.arcs.map(cleaned).filter((rings) => rings.length > 0) };
}

/** The topology with only the arcs that its objects name, renumbered in order of use. */
function withOwnArcs(topology: Topology<Objects<GeoJsonProperties>>): Topology<Objects<GeoJsonProperties>> {
	const numbers = new Map<number, number>();
	const arcs: Topology['arcs'] = [];
	const renumber = (index: number) => {
		const plain = index < 0 ? ~index : index;
		const number = numbers.get(plain) ?? arcs.push(topology.arcs[plain]!) - 1;
		numbers.set(plain, number);
		return index < 0 ? ~number : number;
	};
	const deep = (value: unknown): unknown => (Array.isArray(value) ? value.map(deep) : renumber(value as number));
	const renumbered = (geometry: Shape): Shape => {
		if ('geometries' in geometry) return { ...geometry, geometries: geometry.geometries.map(renumbered) };
		return 'arcs' in geometry ? ({ ...geometry, arcs: deep(geometry.arcs) } as Shape) : geometry;
	};
	const objects = Object.fromEntries(
		Object.entries(topology.objects).map(([name, object]) => [name, renumbered(object)]),
	);
	return { ...topology, objects, arcs };
}
