import { geoIdentity, geoPath, select } from 'd3';
import type { FeatureCollection, Geometry } from 'geojson';
import { MARGIN } from '../scene/margin.ts';
import { type Camera, projectionOf, type Size } from '../scene/mercator.ts';
import { type Ground, type GroundProperties, onPlane } from './topology.ts';

/** Zooms from which small rivers are drawn, and beyond which a course that is only approximate would mislead. */
export const SMALL_RIVERS_FROM = 6.8;
export const APPROXIMATE_TO = 9;
/** Railways and highways are seen from the zoom that shows both regions; they are schematic, and gone as such courses are. */
export const WAYS_FROM = 5.6;

interface Layer {
	name: string;
	features: FeatureCollection<Geometry, GroundProperties>;
	path: SVGPathElement;
}

/**
 * The ground as SVG paths painted by d3-geo: at once on start, and wherever there is no WebGL.
 * The same projection as MapLibre's, so that nothing jumps when one gives way to the other.
 * @param svg an empty `<svg>` of the view's size
 */
export function d3Ground(svg: SVGSVGElement) {
	const root = select(svg);
	let layers: Layer[] = [];

	return {
		/** Takes the ground, coarse at first and then whole, in place of what was there. */
		take(ground: Ground): void {
			root.selectAll('path').remove();
			const add = (name: string, features: FeatureCollection<Geometry, GroundProperties>): Layer => ({
				name,
				features: onPlane(features),
				path: root.append('path').attr('class', name).node() as SVGPathElement,
			});
			const some = (from: FeatureCollection<Geometry, GroundProperties>, test: (p: GroundProperties) => boolean) => ({
				...from,
				features: from.features.filter((each) => test(each.properties)),
			});
			const rivers = (rank: number) =>
				some(ground.rivers, (river) => !river.approximate && Math.min(river.rank ?? 3, 3) === rank);
			const ways = (of: GroundProperties['kind']) => some(ground.ways, ({ kind }) => kind === of);
			layers = [
				add('land', ground.land),
				add('way highway', ways('highway')),
				add('way highway inner', ways('highway')),
				add('way railway', ways('railway')),
				add('way railway ties', ways('railway')),
				add('river rank-3', rivers(3)),
				add('river rank-2', rivers(2)),
				add('river rank-1', rivers(1)),
				add(
					'river approximate',
					some(ground.rivers, ({ approximate }) => approximate === true),
				),
				add('water', ground.water),
				add(
					'border region',
					some(ground.borders, ({ kind }) => kind !== 'state'),
				),
				add(
					'border state',
					some(ground.borders, ({ kind }) => kind === 'state'),
				),
			];
		},
		paint(camera: Camera, size: Size): void {
			const { scale, dx, dy } = projectionOf(camera, size);
			const [m, w, h] = [MARGIN, size.width, size.height];
			const projection = geoIdentity()
				.scale(scale)
				.translate([dx, dy])
				.clipExtent([
					[-m, -m],
					[w + m, h + m],
				]);
			const path = geoPath(projection).digits(1);
			for (const layer of layers) {
				const hidden =
					(layer.name.startsWith('way') && (camera.zoom < WAYS_FROM || camera.zoom >= APPROXIMATE_TO)) ||
					(layer.name === 'river rank-3' && camera.zoom < SMALL_RIVERS_FROM) ||
					(layer.name === 'river approximate' && camera.zoom >= APPROXIMATE_TO);
				const shape = hidden ? null : path(layer.features);
				if (shape) layer.path.setAttribute('d', shape);
				else layer.path.removeAttribute('d');
			}
		},
	};
}
