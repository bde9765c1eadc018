import type { Feature, LineString, MultiPolygon, Point as PointGeometry, Polygon } from 'geojson';
import { areaOf, type Box, clipLine, clipRing, joinLines, type Line, labelPoint, within, wound } from './geometry.ts';
import { CITIES, REGIONS, type RegionName, STATES } from './names.ts';
import type { Segment } from './read.ts';
import type { River } from './rivers.ts';

export type RegionFeature = Feature<MultiPolygon, { region: string; state: string }>;

export interface LabelProperties {
	id?: 'smolensk' | 'kaluga';
	kind: 'region' | 'state';
	name_en: string;
	name_ru: string;
}

/**
 * Lakes of GSHHG that did not exist, or not in this shape, in 1941-1943: a point inside the box of each, and the year of
 * filling. Vazuza (1977), Yauza (1977), Desnogorsk (1979), Mozhaysk (1960), Ruza (1966), Ozerna (1967) are not in GSHHG.
 */
const LATER: [name: string, longitude: number, latitude: number][] = [
	['Rybinsk, filling 1941-1947', 37.9, 58.6],
	['Kuybyshev, 1955', 49.5, 54.4],
	['Kremenchuk, Kamianske and DniproHES, 1964', 33.4, 48.6],
	['Tsimlyansk, 1952', 43.1, 48.4],
	['Volgograd, 1958', 45.8, 50.4],
	['Kyiv, 1964', 30.45, 50.95],
	['Saratov, 1967', 48.15, 52.4],
	['Narva, 1955', 28.18, 59.28],
	['Gorky, 1955', 43.15, 57.17],
	['Gorky, the arm at Kostroma, 1955', 41.0, 57.8],
	['Gorky, upper part, 1955', 41.93, 57.45],
	['Cheboksary, 1980', 46.5, 56.1],
];

/** Land and borders: Natural Earth's regions, cut to the box; cities joined to their region. */
export function regionsOf(
	rows: { iso_a2: string; name: string; adm0_a3: string; polygons: Line[][] }[],
	box: Box,
): RegionFeature[] {
	return rows.flatMap((row): RegionFeature[] => {
		const coordinates = row.polygons
			.map((polygon) => polygon.map((ring) => clipRing(ring, box)))
			.filter((polygon) => polygon[0]!.length > 3)
			.map(([exterior, ...holes]) => [
				wound(exterior!, true),
				...holes.filter((hole) => hole.length > 3).map((hole) => wound(hole, false)),
			]);
		if (!coordinates.length) return [];
		const own = `${row.iso_a2}/${row.name}`;
		return [
			{
				type: 'Feature',
				properties: { region: CITIES[own] ?? own, state: row.adm0_a3 },
				geometry: { type: 'MultiPolygon', coordinates },
			},
		];
	});
}

/** Lakes of GSHHG (level 2) with their islands (level 3) as holes, from `least` km² on, without later reservoirs. */
export function lakesOf(segments: Segment[], least: number): Feature<Polygon>[] {
	const rings = (level: number) =>
		joinLines(segments.filter((s) => s.level === level).map((s) => s.points)).filter(
			(ring) => ring.length > 3 && ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1],
		);
	const islands = rings(3).filter((ring) => areaOf(ring) > least);
	return rings(2)
		.filter((ring) => areaOf(ring) >= least && !isLater(ring))
		.map(
			(ring): Feature<Polygon> => ({
				type: 'Feature',
				properties: {},
				geometry: {
					type: 'Polygon',
					coordinates: [
						wound(ring, true),
						...islands.filter((island) => within(island[0]!, boxOf(ring))).map((island) => wound(island, false)),
					],
				},
			}),
		);
}

const boxOf = (ring: Line): Box => {
	const xs = ring.map((p) => p[0]);
	const ys = ring.map((p) => p[1]);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const isLater = (ring: Line) => LATER.some(([, x, y]) => within([x, y], boxOf(ring)) && areaOf(ring) > 30);

/** Rivers as features, cut to the box. */
export function riverFeatures(rivers: River[], box: Box): Feature<LineString>[] {
	return rivers.flatMap(({ line, ...properties }) =>
		clipLine(line, box).map(
			(coordinates): Feature<LineString> => ({
				type: 'Feature',
				properties,
				geometry: { type: 'LineString', coordinates },
			}),
		),
	);
}

/** One point a region (or small country) for its name, well inside its largest part. */
export function labelsOf(features: RegionFeature[]): Feature<PointGeometry, LabelProperties>[] {
	const groups = new Map<RegionName, Line[]>();
	for (const { properties, geometry } of features) {
		const name = REGIONS[properties.region] ?? STATES[properties.state];
		if (!name) continue;
		const rings = geometry.coordinates.map((polygon) => polygon[0] as Line);
		groups.set(name, [...(groups.get(name) ?? []), ...rings]);
	}
	return [...groups].map(([name, rings]): Feature<PointGeometry, LabelProperties> => {
		const largest = rings.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
		return {
			type: 'Feature',
			properties: {
				...(name.id ? { id: name.id } : {}),
				kind: Object.values(STATES).includes(name) ? 'state' : 'region',
				name_en: name.en,
				name_ru: name.ru,
			},
			geometry: { type: 'Point', coordinates: labelPoint(largest) },
		};
	});
}
