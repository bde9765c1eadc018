import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Flavour } from './flavours.ts';

/** From this zoom on streets are shown, where a museum has named a file of them. */
export const STREETS_FROM = 9;

const GREEN = ['forest', 'wood', 'park', 'nature_reserve', 'cemetery', 'grass', 'orchard', 'garden'];
const is = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const surface: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const course: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];

/**
 * Streets in the schema of the Protomaps basemap, as quiet as the ground they lie on: no names, no colours of their
 * own. Their land covers the coarse rivers and lakes, so that no river is drawn twice.
 */
export function streetLayers(flavour: Flavour): LayerSpecification[] {
	const fill = (
		id: string,
		layer: string,
		colour: string,
		opacity: number,
		filter: ExpressionSpecification,
		from = 0,
	) =>
		({
			id: `streets-${id}`,
			type: 'fill',
			source: 'streets',
			'source-layer': layer,
			minzoom: Math.max(STREETS_FROM, from),
			filter,
			paint: { 'fill-color': colour, 'fill-opacity': opacity },
		}) satisfies LayerSpecification;
	const line = (
		id: string,
		layer: string,
		colour: string,
		widths: number[],
		filter: ExpressionSpecification,
		from = 0,
	) =>
		({
			id: `streets-${id}`,
			type: 'line',
			source: 'streets',
			'source-layer': layer,
			minzoom: Math.max(STREETS_FROM, from),
			filter,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': colour, 'line-width': growing(widths) },
		}) satisfies LayerSpecification;
	return [
		fill('earth', 'earth', flavour.land, 1, surface),
		fill('green', 'landuse', flavour.hairline, 0.35, ['all', surface, is(...GREEN)]),
		fill('water', 'water', flavour.water, 1, surface),
		line('courses', 'water', flavour.river, [0.6, 1, 2], course),
		fill('buildings', 'buildings', flavour.hairline, 0.8, surface, 13),
		line('paths', 'roads', flavour.hairline, [0.4, 0.6, 1.2], is('path', 'other'), 13),
		line('minor', 'roads', flavour.hairline, [0.4, 1, 5], is('minor_road', 'medium_road'), 11),
		line('major', 'roads', flavour.border, [0.5, 1.2, 4], is('major_road')),
		line('highways', 'roads', flavour.border, [0.9, 1.8, 5], is('highway')),
		line('rails', 'roads', flavour.faint, [0.5, 0.8, 1.4], is('rail')),
	];
}

/** Widths in pixels at zooms 9, 12 and 16. */
const growing = ([far = 0, middle = 0, near = 0]: number[]): ExpressionSpecification => [
	'interpolate',
	['exponential', 1.5],
	['zoom'],
	9,
	far,
	12,
	middle,
	16,
	near,
];
