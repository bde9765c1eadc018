import { contours, Delaunay } from 'd3';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { IndexTown, LonLat } from '../dataset/served.ts';
import { FRAME, local } from './cells.ts';

/** Kilometres to the nearest dated town from which the map grows paler: no evidence near, and then the surround of the ring. */
const FAR_KM = [30, 36, 43, 52, 63, 77, 95, 118, 145] as const;
/** Degrees between the points of the grid, east-west and north-south. */
const STEP = [0.16, 0.09] as const;

export interface FarProperties {
	/** The area is at least so far from any dated town. */
	km: number;
}

/**
 * What lies far from every dated town, as isolines of the distance (marching squares, d3-contour). Build time only.
 * @returns degrees, one feature a distance, the nearer including the farther
 */
export function farOf(towns: readonly IndexTown[]): Feature<MultiPolygon, FarProperties>[] {
	const columns = Math.ceil((FRAME.east - FRAME.west) / STEP[0]) + 1;
	const rows = Math.ceil((FRAME.north - FRAME.south) / STEP[1]) + 1;
	const points = towns.map((town) => local(town.place) as LonLat);
	const nearest = Delaunay.from(points);
	const distances = new Float64Array(columns * rows);
	for (let row = 0, last = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const [x, y] = local([FRAME.west + column * STEP[0], FRAME.south + row * STEP[1]]) as LonLat;
			last = nearest.find(x, y, last);
			const [tx, ty] = points[last] as LonLat;
			distances[row * columns + column] = Math.hypot(x - tx, y - ty);
		}
	}
	// A contour's coordinates count from the corners of the grid's cells; values stand in their middles.
	const degrees = ([column, row]: Position): Position => [
		FRAME.west + ((column as number) - 0.5) * STEP[0],
		FRAME.south + ((row as number) - 0.5) * STEP[1],
	];
	return contours()
		.size([columns, rows])
		.thresholds([...FAR_KM])([...distances])
		.map(({ value, coordinates }) => ({
			type: 'Feature',
			properties: { km: value },
			geometry: {
				type: 'MultiPolygon',
				coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(degrees))),
			},
		}));
}
