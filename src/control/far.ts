import { contours, Delaunay, type GeoProjection } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Box, IndexTown, LonLat } from '../dataset/served.ts';

/** Kilometres to the nearest dated town from which the map grows paler: no evidence near, and then the surround of the ring. */
const FAR_KM = [30, 36, 43, 52, 63, 77, 95, 118, 145] as const;
/** Of three points of an isoline the middle one goes where they span less than this, square degrees: it bends by some 2 km. */
const LEAST_BEND = 0.004;
/** Degrees between the points of the grid, east-west and north-south. */
const STEP = [0.16, 0.09] as const;

export interface FarProperties {
	/** The area is at least so far from any dated town. */
	km: number;
}

/**
 * What lies far from every dated town, as isolines of the distance (marching squares, d3-contour). Build time only.
 * @param frame as far as this it is worked out, degrees: west, south, east, north
 * @param local projection to kilometres
 * @returns degrees, one feature a distance, the nearer including the farther
 */
export function farOf(
	towns: readonly IndexTown[],
	[west, south, east, north]: Box,
	local: GeoProjection,
): Feature<MultiPolygon, FarProperties>[] {
	const columns = Math.ceil((east - west) / STEP[0]) + 1;
	const rows = Math.ceil((north - south) / STEP[1]) + 1;
	const points = towns.map((town) => local(town.place) as LonLat);
	const nearest = Delaunay.from(points);
	const distances = new Float64Array(columns * rows);
	for (let row = 0, last = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const [x, y] = local([west + column * STEP[0], south + row * STEP[1]]) as LonLat;
			last = nearest.find(x, y, last);
			const [tx, ty] = points[last] as LonLat;
			distances[row * columns + column] = Math.hypot(x - tx, y - ty);
		}
	}
	// A contour's coordinates count from the corners of the grid's cells; values stand in their middles.
	const degrees = ([column, row]: Position): Position => [
		west + ((column as number) - 0.5) * STEP[0],
		south + ((row as number) - 0.5) * STEP[1],
	];
	const features = contours()
		.size([columns, rows])
		.thresholds([...FAR_KM])([...distances])
		.map(
			({ value, coordinates }): Feature<MultiPolygon, FarProperties> => ({
				type: 'Feature',
				properties: { km: value },
				geometry: {
					type: 'MultiPolygon',
					coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(degrees))),
				},
			}),
		);
	// A step of the grid has a point on each side it crosses, which is finer than the distances are meant.
	const isolines = topology({ far: { type: 'FeatureCollection', features } as FeatureCollection });
	const plain = simplify(presimplify(isolines as never), LEAST_BEND) as unknown as typeof isolines;
	return (feature(plain, plain.objects.far as never) as unknown as FeatureCollection<MultiPolygon, FarProperties>)
		.features;
}
