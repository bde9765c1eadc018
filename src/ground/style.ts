import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { APPROXIMATE_TO, SMALL_RIVERS_FROM } from './d3-ground.ts';
import type { Flavour } from './flavours.ts';
import { GROUND_OBJECTS, type Ground } from './topology.ts';

/** The ground's layers for MapLibre in a flavour. Widths are the stylesheet's for the d3 ground. */
export function groundLayers(flavour: Flavour): LayerSpecification[] {
	return [
		{ id: 'paper', type: 'background', paint: { 'background-color': flavour.paper } },
		{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': flavour.land, 'fill-antialias': false } },
		river(3, 0.6, flavour),
		river(2, 1, flavour),
		river(1, 1.6, flavour),
		approximateRivers(flavour),
		{ id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': flavour.water } },
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

export function groundStyle(flavour: Flavour, ground: Ground): StyleSpecification {
	return {
		version: 8,
		sources: Object.fromEntries(
			GROUND_OBJECTS.map((name) => [name, { type: 'geojson', data: ground[name], tolerance: 0.2, buffer: 32 }]),
		),
		layers: groundLayers(flavour),
	};
}
