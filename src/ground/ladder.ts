import { effect, type ReadonlySignal } from '@preact/signals-core';
import { allowStreets, heldCamera } from '../scene/camera.ts';
import type { MapView } from '../scene/map-view.ts';
import { streetCredit } from './credit.ts';
import type { Flavour } from './flavours.ts';
import type { MapLibreGround } from './maplibre-ground.ts';
import { STREETS_FROM } from './street-layers.ts';
import { type Ground, loadGround } from './topology.ts';

/** From this zoom on the coarse ground looks coarse. */
const DETAIL_ZOOM = 7;

/**
 * The upper rungs of the ground: MapLibre takes over from d3 when it has painted, gives way when its context
 * is lost, and comes back with it; finer ground, and a museum's own streets, are fetched when a visitor comes near
 * enough to see them.
 * @param streets the address of a PMTiles file
 */
export function climb(
	view: MapView,
	coarse: Ground,
	flavour: ReadonlySignal<Flavour>,
	zoom: ReadonlySignal<number>,
	streets?: string,
): void {
	const { stage } = view;
	let ground = coarse;
	/** The one map, awake or waiting for its context. */
	let gl: MapLibreGround | null = null;

	const up = async () => {
		if (!hasWorkers() || !hasWebGL()) return;
		const { mapLibreGround } = await import('./maplibre-ground.ts');
		const start = { camera: stage.camera(), flavour: flavour.peek(), ground, streets: null };
		const mine = mapLibreGround(stage.canvas, start, {
			move: stage.moved,
			settle: stage.rested,
			ready: () => stage.useGL(mine, () => performance.mark('gl-ready')),
			lost: stage.useD3,
			failed: () => {
				gl = null;
				stage.useD3();
				noStreets();
			},
		});
		gl = mine;
		// What came while the library did.
		mine.show({ flavour: flavour.peek(), ground });
	};
	/** Only MapLibre can paint streets: without it, or without the file, the camera stays where there is ground. */
	const noStreets = () => {
		if (!streets) return;
		allowStreets(false);
		gl?.rebound();
		stage.jumpTo(heldCamera(stage.camera()));
	};

	effect(() => {
		const colours = flavour.value;
		gl?.show({ flavour: colours });
	});
	let detailed = false;
	effect(() => {
		if (detailed || zoom.value < DETAIL_ZOOM) return;
		detailed = true;
		loadGround('detail').then(
			(fine) => {
				ground = fine;
				view.takeGround(fine);
				gl?.show({ ground: fine });
			},
			() => {
				// The coarse ground stays; the next approach asks again.
				detailed = false;
			},
		);
	});
	/** Asked for once at each approach, until it comes. */
	let near = false;
	let shown = false;
	const nearStreets = (address: string) => {
		if (shown || near === zoom.value >= STREETS_FROM) return;
		near = !near;
		if (!near) return;
		import('./streets.ts')
			.then(({ openStreets }) => openStreets(address))
			.then(
				(opened) => {
					if (!gl) return;
					shown = true;
					gl.show({ streets: opened });
					allowStreets(true);
					gl.rebound();
					streetCredit.value = opened.credit;
				},
				// No such file, or not one of streets: the ground stays as it is.
				noStreets,
			);
	};
	void up()
		.catch(() => {
			// No WebGL, no worker, no memory: the ground that d3 paints is whole by itself.
		})
		.then(() => {
			if (!streets) return;
			if (gl) effect(() => nearStreets(streets));
			else noStreets();
		});
}

/** MapLibre is empty without its worker. In a sandbox of opaque origin our own script is a stranger's, and no worker may be made of it. */
const hasWorkers = (): boolean => self.origin !== 'null';

function hasWebGL(): boolean {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		context?.getExtension('WEBGL_lose_context')?.loseContext();
		return context !== null;
	} catch {
		return false;
	}
}
