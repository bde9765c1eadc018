import { type GeoJSONSource, LngLat, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { heldCamera, ZOOM_RANGE } from '../scene/camera.ts';
import type { Camera } from '../scene/mercator.ts';
import type { Flavour } from './flavours.ts';
import { groundLayers, groundStyle } from './style.ts';
import { GROUND_OBJECTS, type Ground } from './topology.ts';

export interface MapLibreGround {
	/** Where MapLibre listens for gestures: what lies over the ground belongs in here. */
	readonly stage: HTMLElement;
	/** Moves at once. */
	jumpTo(camera: Camera): void;
	take(ground: Ground): void;
	setFlavour(flavour: Flavour): void;
	resize(): void;
	remove(): void;
}

/**
 * The ground painted by MapLibre. Resolves when it has painted; rejects when it cannot (no WebGL2, worker blocked).
 * @param on `move`: the camera at each frame of a gesture; `settle`: when it rests; `lost`: the context is gone
 */
export async function mapLibreGround(
	container: HTMLElement,
	start: { camera: Camera; flavour: Flavour; ground: Ground },
	on: { move: (camera: Camera) => void; settle: (camera: Camera) => void; lost: () => void; restored: () => void },
): Promise<MapLibreGround> {
	setWorkerUrl(workerUrl);
	const map = new MapLibre({
		container,
		style: groundStyle(start.flavour, start.ground),
		center: [start.camera.lon, start.camera.lat],
		zoom: start.camera.zoom,
		minZoom: ZOOM_RANGE[0],
		maxZoom: ZOOM_RANGE[1],
		attributionControl: false,
		maplibreLogo: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: false,
		fadeDuration: 0,
		trackResize: false,
		// The same bounds as d3's gestures have.
		transformConstrain: ({ lng, lat }, zoom) => {
			const held = heldCamera({ lon: lng, lat, zoom });
			return { center: new LngLat(held.lon, held.lat), zoom: held.zoom };
		},
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	const camera = (): Camera => {
		const { lng, lat } = map.getCenter();
		return { lon: lng, lat, zoom: map.getZoom() };
	};
	await new Promise<void>((resolve, reject) => {
		const patience = setTimeout(() => reject(new Error('MapLibre did not paint in time')), 20_000);
		map.once('idle', () => {
			clearTimeout(patience);
			resolve();
		});
		map.once('webglcontextlost', () => {
			clearTimeout(patience);
			reject(new Error('the WebGL context was lost on start'));
		});
	}).catch((error: unknown) => {
		map.remove();
		throw error;
	});
	const canvas = map.getCanvas();
	// The region `Map` is ours; the canvas is its ground and nothing to be read.
	canvas.removeAttribute('role');
	canvas.removeAttribute('aria-label');
	canvas.removeAttribute('tabindex');
	canvas.setAttribute('aria-hidden', 'true');
	map.on('move', () => on.move(camera()));
	map.on('moveend', () => on.settle(camera()));
	map.on('webglcontextlost', on.lost);
	map.on('webglcontextrestored', on.restored);
	return {
		stage: map.getCanvasContainer(),
		jumpTo: ({ lon, lat, zoom }) => {
			map.jumpTo({ center: [lon, lat], zoom });
		},
		take: (ground) => {
			for (const name of GROUND_OBJECTS) (map.getSource(name) as GeoJSONSource | undefined)?.setData(ground[name]);
		},
		setFlavour: (flavour) => {
			for (const layer of groundLayers(flavour)) {
				for (const [name, value] of Object.entries(layer.paint ?? {}))
					map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value);
			}
		},
		resize: () => map.resize(),
		remove: () => map.remove(),
	};
}
