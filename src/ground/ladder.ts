import type { ReadonlySignal } from '@preact/signals-core';
import { effect } from '@preact/signals-core';
import type { MapView } from '../scene/map-view.ts';
import type { Flavour } from './flavours.ts';
import type { MapLibreGround } from './maplibre-ground.ts';
import { type Ground, loadGround } from './topology.ts';

/** From this zoom on the coarse ground looks coarse. */
const DETAIL_ZOOM = 7;

/**
 * The upper rungs of the ground: MapLibre takes over from d3 when it has painted, gives way when its context
 * is lost, and comes back with it; finer ground is fetched when a visitor comes near enough to see it.
 */
export function climb(
	view: MapView,
	coarse: Ground,
	flavour: ReadonlySignal<Flavour>,
	zoom: ReadonlySignal<number>,
): void {
	let ground = coarse;
	let gl: MapLibreGround | null = null;
	let tries = 0;

	const down = () => {
		if (!gl) return;
		view.stage.useD3();
		gl = null;
	};
	const up = async () => {
		if (tries++ > 3 || !hasWebGL()) return;
		const { mapLibreGround } = await import('./maplibre-ground.ts');
		let mine: MapLibreGround | null = null;
		mine = await mapLibreGround(
			view.stage.canvas,
			{ camera: view.stage.camera(), flavour: flavour.peek(), ground },
			{
				move: (camera) => {
					if (gl && gl === mine && !view.stage.flying()) view.stage.moved(camera);
				},
				settle: (camera) => {
					if (gl && gl === mine && !view.stage.flying()) view.stage.rested(camera);
				},
				lost: () => {
					down();
				},
				restored: () => {
					// The same map paints again; what it holds is of before, so it is told all anew.
					if (!mine || gl) return;
					gl = mine;
					mine.take(ground);
					mine.setFlavour(flavour.peek());
					view.stage.useGL(mine);
				},
			},
		);
		gl = mine;
		mine.take(ground);
		mine.setFlavour(flavour.peek());
		view.stage.useGL(mine);
		performance.mark('gl-ready');
	};

	effect(() => {
		const colours = flavour.value;
		gl?.setFlavour(colours);
	});
	let detailed = false;
	effect(() => {
		if (detailed || zoom.value < DETAIL_ZOOM) return;
		detailed = true;
		loadGround('detail').then(
			(fine) => {
				ground = fine;
				view.takeGround(fine);
				gl?.take(fine);
			},
			() => {
				// The coarse ground stays; the next approach asks again.
				detailed = false;
			},
		);
	});
	void up().catch(() => {
		// No WebGL, no worker, no memory: the ground that d3 paints is whole by itself.
	});
}

function hasWebGL(): boolean {
	try {
		return document.createElement('canvas').getContext('webgl2') !== null;
	} catch {
		return false;
	}
}
