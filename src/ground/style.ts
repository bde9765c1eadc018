import type { LayerSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import { APPROXIMATE_TO, SMALL_RIVERS_FROM, WAYS_FROM } from './d3-ground.ts';
import type { Flavour } from './flavours.ts';
import { streetLayers } from './street-layers.ts';
import type { Streets } from './streets.ts';
import { GROUND_OBJECTS, type Ground } from './topology.ts';

/** The ground's layers for MapLibre in a flavour. Widths are the stylesheet's for the d3 ground. */
export function groundLayers(flavour: Flavour, streets: Streets | null): LayerSpecification[] {
	return [
		{ id: 'paper', type: 'background', paint: { 'background-color': flavour.paper } },
		{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': flavour.land, 'fill-antialias': false } },
		way('highway', '', { 'line-color': flavour.highway, 'line-width': 2.8 }),
		way('highway', '-inner', { 'line-color': flavour.land, 'line-width': 1.2 }),
		way('railway', '', { 'line-color': flavour.railway, 'line-width': 0.8 }),
		way('railway', '-ties', { 'line-color': flavour.railway, 'line-width': 4, 'line-dasharray': [0.2, 1.8] }),
		river(3, 0.6, flavour),
		river(2, 1, flavour),
		river(1, 1.6, flavour),
		approximateRivers(flavour),
		{ id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': flavour.water } },
		...(streets ? streetLayers(flavour) : []),
		{
			id: 'border-region',
			type: 'line',
			source: 'borders',
			filter: ['!=', ['get', 'kind'], 'state'],
			paint: { 'line-color': flavour.border, 'line-width': 0.8, 'line-dasharray': [5, 4] },
		},
		{
			id: 'border-state',
			type: 'line',
			source: 'borders',
			filter: ['==', ['get', 'kind'], 'state'],
			paint: { 'line-color': flavour.border, 'line-width': 1.3 },
		},
	];
}

function way(
	kind: 'railway' | 'highway',
	part: '' | '-inner' | '-ties',
	paint: NonNullable<LineLayerSpecification['paint']>,
): LayerSpecification {
	return {
		id: `${kind}${part}`,
		type: 'line',
		source: 'ways',
		filter: ['==', ['get', 'kind'], kind],
		minzoom: WAYS_FROM,
		maxzoom: APPROXIMATE_TO,
		layout: { 'line-join': 'round' },
		paint,
	};
}

function river(rank: 1 | 2 | 3, width: number, flavour: Flavour): LayerSpecification {
	return {
		id: `river-${rank}`,
		type: 'line',
		source: 'rivers',
		filter: ['all', ['!', ['has', 'approximate']], [rank === 3 ? '>=' : '==', ['get', 'rank'], rank]],
		...(rank === 3 ? { minzoom: SMALL_RIVERS_FROM } : {}),
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint: { 'line-color': flavour.river, 'line-width': width },
	};
}

/** Courses known only by the places that stand on them: dashed, and gone where one would look for their bends. */
const approximateRivers = (flavour: Flavour): LayerSpecification => ({
	id: 'river-approximate',
	type: 'line',
	source: 'rivers',
	filter: ['has', 'approximate'],
	maxzoom: APPROXIMATE_TO,
	paint: { 'line-color': flavour.river, 'line-width': 1, 'line-dasharray': [4, 2.5] },
});

export function groundStyle(flavour: Flavour, ground: Ground, streets: Streets | null): StyleSpecification {
	return {
		version: 8,
		sources: {
			...Object.fromEntries(
				GROUND_OBJECTS.map((name) => [name, { type: 'geojson', data: ground[name], tolerance: 0.2, buffer: 32 }]),
			),
			...(streets ? { streets: streets.source } : {}),
		},
		layers: groundLayers(flavour, streets),
	};
}
