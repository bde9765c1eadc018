import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DataError, loadJson } from '../dataset/load.ts';
import { mercatorX, mercatorY } from '../scene/mercator.ts';

/** What time does not change, in the order in which it is painted. */
export const GROUND_OBJECTS = ['land', 'ways', 'rivers', 'water', 'borders'] as const;
export type GroundObject = (typeof GROUND_OBJECTS)[number];

export interface GroundProperties {
	name_en?: string;
	name_ru?: string;
	/** Rivers: 1 great, 2 of note, 3 small. */
	rank?: number;
	/** Rivers whose course the sources lack: drawn through the places known to stand on them. */
	approximate?: boolean;
	/** Borders: `state` between countries, `region` within one. Ways: what runs on them. */
	kind?: 'state' | 'region' | 'railway' | 'highway';
}

export type GroundTopology = Topology<
	Record<GroundObject | 'regions' | 'region_labels', GeometryCollection<GroundProperties>>
>;
export type Ground = Record<GroundObject, FeatureCollection<Geometry, GroundProperties>> & {
	labels: FeatureCollection<Geometry, GroundProperties>;
};

/** @throws DataError */
export async function loadGround(piece: 'coarse' | 'detail'): Promise<Ground> {
	const file = `data/ground-${piece}.json`;
	const topology = await loadJson<GroundTopology>(file);
	if (!Array.isArray(topology?.arcs) || !topology.objects?.land) throw new DataError(file, 'damaged');
	return groundOf(topology);
}

export function groundOf(topology: GroundTopology): Ground {
	const collection = (name: GroundObject | 'region_labels') => {
		const object = topology.objects[name];
		return (object ? feature(topology, object) : { type: 'FeatureCollection', features: [] }) as FeatureCollection<
			Geometry,
			GroundProperties
		>;
	};
	const ground = Object.fromEntries(GROUND_OBJECTS.map((name) => [name, collection(name)])) as Record<
		GroundObject,
		FeatureCollection<Geometry, GroundProperties>
	>;
	return { ...ground, labels: collection('region_labels') };
}

/** A collection with its coordinates on the plane of Web Mercator, 0-1 both ways: what d3's planar `geoIdentity` needs. */
export function onPlane<P>(collection: FeatureCollection<Geometry, P>): FeatureCollection<Geometry, P> {
	return {
		...collection,
		features: collection.features.map((each) => ({ ...each, geometry: planar(each.geometry) }) as Feature<Geometry, P>),
	};
}

type Coordinates = number[] | Coordinates[];

function planar(geometry: Geometry): Geometry {
	if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(planar) };
	const turn = (coordinates: Coordinates): Coordinates =>
		typeof coordinates[0] === 'number'
			? [mercatorX(coordinates[0]), mercatorY(coordinates[1] as number)]
			: (coordinates as Coordinates[]).map(turn);
	return { ...geometry, coordinates: turn(geometry.coordinates as Coordinates) } as Geometry;
}
