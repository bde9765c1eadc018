/** A MapLibre map with no ground: records as circles, the land held as an area with an edge. */
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

/** About both regions, as our app begins. */
const BOUNDS = [
	[30.7, 53.35],
	[37.35, 56.1],
];

/** @param more properties of every layer */
export function blankMap({ points, areas, more = {} }) {
	setWorkerUrl(workerUrl);
	return new MapLibre({
		container: 'map',
		bounds: BOUNDS,
		attributionControl: false,
		fadeDuration: 0,
		style: {
			version: 8,
			sources: {
				records: { type: 'geojson', data: points, promoteId: 'id' },
				fronts: { type: 'geojson', data: areas },
			},
			layers: [
				{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } },
				{ id: 'held', type: 'fill', source: 'fronts', paint: { 'fill-color': '#888', 'fill-opacity': 0.3 }, ...more },
				{ id: 'front', type: 'line', source: 'fronts', paint: { 'line-color': '#a00', 'line-width': 3 }, ...more },
				{
					id: 'records',
					type: 'circle',
					source: 'records',
					paint: {
						'circle-radius': ['case', ['boolean', ['feature-state', 'selected'], false], 9, 5],
						'circle-color': ['case', ['boolean', ['feature-state', 'selected'], false], '#a00', '#246'],
						'circle-opacity': ['case', ['get', 'uncertain'], 0.5, 1],
						'circle-stroke-width': 1,
						'circle-stroke-color': '#fff',
					},
					...more,
				},
			],
		},
	});
}

const event = (map, name) => new Promise((resolve) => map.once(name, resolve));

/** Marks a record, and resolves with the picture in which it is marked. */
export function marker(map) {
	let last = null;
	return (id) => {
		if (last !== null) map.setFeatureState({ source: 'records', id: last }, { selected: false });
		map.setFeatureState({ source: 'records', id }, { selected: true });
		last = id;
		return event(map, 'render');
	};
}

/** Resolves when all that was asked for is to be seen. */
export const settled = (map) => event(map, 'idle');
