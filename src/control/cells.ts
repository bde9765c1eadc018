import { Delaunay, type GeoProjection, geoAzimuthalEquidistant, geoBounds, geoContains } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type { Box, IndexTown, LonLat } from '../dataset/served.ts';
import { type FarProperties, farOf } from './far.ts';
import type { CellProperties, Cells } from './front.ts';

const middleOf = ([west, south, east, north]: Box): LonLat => [(west + east) / 2, (south + north) / 2];

/** Kilometres on the ground, true about a point. */
const localAt = ([lon, lat]: LonLat): GeoProjection =>
	geoAzimuthalEquidistant().rotate([-lon, -lat]).scale(6371).translate([0, 0]);

/**
 * Divides the region among the towns: Voronoi cells in a local projection, as a topology that shares edges; and beside
 * them (`far`) what lies far from every town.
 * Build time only.
 * @param centre where the middle of the map may go, degrees: west, south, east, north; the projection is true about its middle
 * @param frame where the cells end
 * @returns degrees, quantized to about 20 m
 */
export function cellsOf(towns: readonly IndexTown[], { centre, frame }: { centre: Box; frame: Box }): Cells {
	const local = localAt(middleOf(centre));
	const [west, south, east, north] = frame;
	const [middle] = middleOf(frame);
	const points = towns.map((town) => local(town.place) as LonLat);
	const corners = [
		[west, south],
		[east, south],
		[west, north],
		[east, north],
		[middle, south],
		[middle, north],
	].map((corner) => local(corner as LonLat) as LonLat);
	const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
	const voronoi = Delaunay.from(points).voronoi([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
	const features = towns.flatMap((town, i): Feature<Polygon, CellProperties>[] => {
		const ring = voronoi.cellPolygon(i);
		if (!ring) return [];
		const coordinates = [ring.map((point) => local.invert?.(point as LonLat) as LonLat)];
		return [{ type: 'Feature', properties: { town: town.id }, geometry: { type: 'Polygon', coordinates } }];
	});
	const cells: FeatureCollection<Polygon, CellProperties> = { type: 'FeatureCollection', features };
	const far: FeatureCollection<MultiPolygon, FarProperties> = {
		type: 'FeatureCollection',
		features: farOf(towns, frame, local),
	};
	return topology({ cells, far }, 1e5) as unknown as Cells;
}

export type Region = Feature<Polygon | MultiPolygon> & { id?: string | number };

/**
 * What part of the area of the regions lies nearest to each dated town inside them: points on a
 * grid of equal areas are counted. Build time only.
 * @param regions polygons, wound for d3-geo
 * @param spacing kilometres between the points
 */
export function weightsOf(towns: readonly IndexTown[], regions: readonly Region[], spacing = 2.5): Map<string, number> {
	const inside = towns.filter((town) => town.region !== 'ring');
	const [[west, south], [east, north]] = geoBounds({ type: 'FeatureCollection', features: [...regions] });
	const local = localAt(middleOf([west, south, east, north]));
	const nearest = Delaunay.from(inside.map((town) => local(town.place) as LonLat));
	const counts = new Map<string, number>();
	let all = 0;
	for (let lat = south; lat < north; lat += spacing / 111.2) {
		const step = spacing / (111.2 * Math.cos((lat * Math.PI) / 180));
		for (let lon = west; lon < east; lon += step) {
			if (!regions.some((region) => geoContains(region, [lon, lat]))) continue;
			const [x, y] = local([lon, lat]) as LonLat;
			const town = inside[nearest.find(x, y)] as IndexTown;
			counts.set(town.id, (counts.get(town.id) ?? 0) + 1);
			all++;
		}
	}
	return new Map([...counts].map(([id, count]) => [id, count / all]));
}
