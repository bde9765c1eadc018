import { type GeoJSONSource, GPUInitializationError, LngLat, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { heldCamera, ZOOM_RANGE } from '../scene/camera.ts';
import type { Camera } from '../scene/mercator.ts';
import type { Flavour } from './flavours.ts';
import type { Streets } from './streets.ts';
import { groundLayers, groundStyle } from './style.ts';
import { GROUND_OBJECTS, type Ground } from './topology.ts';

/** Seconds in which the browser gives frames and the map, though its context is there, does not come to rest. */
const PATIENCE = 20;

/** What is to be painted. */
interface Painted {
	flavour: Flavour;
	ground: Ground;
	streets: Streets | null;
}

export interface MapLibreGround {
	/** Where MapLibre listens for gestures: what lies over the ground belongs in here. */
	readonly stage: HTMLElement;
	/** Moves at once, and says nothing of it. */
	jumpTo(camera: Camera): void;
	/** Moves at once; resolves when the ground there is painted whole. */
	paintAt(camera: Camera): Promise<void>;
	/** Changes what is painted: at once where there is a context, else as soon as it is back. */
	show(change: Partial<Painted>): void;
	/** Takes the zooms that are allowed from `ZOOM_RANGE` again. */
	rebound(): void;
	resize(): void;
}

/** What the map has to say. */
export interface MapLibreEvents {
	/** The camera at each frame of a visitor's gesture. */
	move: (camera: Camera) => void;
	/** The camera when a gesture is over. */
	settle: (camera: Camera) => void;
	/** All is painted as it should be: after the start, and again whenever a lost context has come back. */
	ready: () => void;
	/** The context is gone. The map waits for it. */
	lost: () => void;
	/** The map cannot be used, and has been removed. */
	failed: () => void;
}

/**
 * The ground painted by MapLibre: one map for as long as the page lives, asleep while its context is gone.
 *
 * On a lost context MapLibre itself (6.17) throws its style away and keeps a snapshot, which is empty where the style
 * had not been loaded yet, and which knows nothing of what changed since. Therefore all that is to be seen is kept
 * here, and the style is made anew from that when the context comes back.
 * @throws where there is no WebGL2 or no worker
 */
export function mapLibreGround(
	container: HTMLElement,
	start: { camera: Camera } & Painted,
	on: MapLibreEvents,
): MapLibreGround {
	setWorkerUrl(workerUrl);
	let wanted: Painted = start;
	/** What the style was made of; `null` without a context. */
	let painted: Painted | null = start;
	let ready = false;
	let removed = false;
	/** True while the camera is moved by us: what MapLibre tells of it then is known. */
	let own = false;

	const map = new MapLibre({
		container,
		style: groundStyle(start.flavour, start.ground, start.streets),
		center: [start.camera.lon, start.camera.lat],
		zoom: start.camera.zoom,
		minZoom: ZOOM_RANGE[0],
		maxZoom: ZOOM_RANGE[1],
		maxPitch: 0,
		attributionControl: false,
		maplibreLogo: false,
		boxZoom: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		// The keys are the stage's, whoever paints its ground.
		keyboard: false,
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
	const canvas = map.getCanvas();
	// The region `Map` is ours; the canvas is its ground and nothing to be read.
	canvas.removeAttribute('role');
	canvas.removeAttribute('aria-label');
	canvas.removeAttribute('tabindex');
	canvas.setAttribute('aria-hidden', 'true');

	const camera = (): Camera => {
		const { lng, lat } = map.getCenter();
		return { lon: lng, lat, zoom: map.getZoom() };
	};
	const ourselves = (act: () => void) => {
		own = true;
		act();
		own = false;
	};
	const jumpTo = ({ lon, lat, zoom }: Camera) => ourselves(() => map.jumpTo({ center: [lon, lat], zoom }));

	const restyle = () => {
		painted = wanted;
		map.setStyle(groundStyle(wanted.flavour, wanted.ground, wanted.streets), { diff: false });
	};
	/** Brings the style to what is wanted, if that can be done now. */
	const follow = () => {
		const [was, now] = [painted, wanted];
		if (!was || !ready || was === now) return;
		painted = now;
		const layers = groundLayers(now.flavour, now.streets);
		if (was.streets !== now.streets && now.streets) {
			map.addSource('streets', now.streets.source);
			// From the top down, so that what each goes under is there.
			for (const [i, layer] of [...layers.entries()].reverse())
				if (!map.getLayer(layer.id)) map.addLayer(layer, layers[i + 1]?.id);
		}
		if (was.ground !== now.ground) {
			for (const name of GROUND_OBJECTS) (map.getSource(name) as GeoJSONSource | undefined)?.setData(now.ground[name]);
		}
		if (was.flavour === now.flavour) return;
		for (const layer of layers) {
			for (const [name, value] of Object.entries(layer.paint ?? {}))
				map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value);
		}
	};

	let timer: ReturnType<typeof setTimeout> | undefined;
	const fail = () => {
		if (removed) return;
		removed = true;
		clearTimeout(timer);
		on.failed();
		map.remove();
	};
	/** Seconds without a frame do not count: a page in the background, a frame scrolled out of view. */
	const wait = (seconds: number) => {
		clearTimeout(timer);
		if (removed || ready || !painted) return;
		if (seconds === 0) return fail();
		timer = setTimeout(() => requestAnimationFrame(() => wait(seconds - 1)), 1000);
	};

	map.on('move', () => {
		if (!own) on.move(camera());
	});
	map.on('moveend', () => {
		if (!own) on.settle(camera());
	});
	map.on('idle', () => {
		if (ready || !painted) return;
		ready = true;
		clearTimeout(timer);
		if (painted === wanted) return on.ready();
		// What changed while it was being painted comes first.
		follow();
		map.once('idle', () => ready && on.ready());
	});
	map.on('webglcontextlost', () => {
		painted = null;
		ready = false;
		clearTimeout(timer);
		on.lost();
		// A gesture under way ends here.
		map.stop();
	});
	map.on('webglcontextrestored', () => {
		restyle();
		wait(PATIENCE);
	});
	map.on('error', ({ error }) => {
		// The context could not be made again.
		if (error instanceof GPUInitializationError) fail();
		// Streets that fail leave the ground as it is. All else would be a fault of ours.
		else if (!wanted.streets) console.error(error);
	});
	wait(PATIENCE);

	return {
		stage: map.getCanvasContainer(),
		jumpTo,
		paintAt: (at) =>
			new Promise((resolve) => {
				jumpTo(at);
				map.once('idle', () => resolve());
				map.triggerRepaint();
			}),
		show(change) {
			wanted = { ...wanted, ...change };
			follow();
		},
		rebound: () => ourselves(() => map.setMaxZoom(ZOOM_RANGE[1])),
		resize() {
			// A lost context looks at the size when it comes back.
			if (painted) ourselves(() => map.resize());
		},
	};
}
