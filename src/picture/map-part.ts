import { signal } from '@preact/signals-core';
import { d3Ground } from '../ground/d3-ground.ts';
import type { Measure } from '../lettering/measure.ts';
import { cameraFor, heldCamera, wholeView } from '../scene/camera.ts';
import { composeScene } from '../scene/compose.ts';
import type { Camera, Size } from '../scene/mercator.ts';
import { SCENE_LAYERS, type SceneLayers, scenePainter } from '../scene/paint.ts';
import { drawHatching } from './hatching.ts';
import type { Seen } from './seen.ts';

/** Free at the edges of the whole, pixels: a sign upon its western edge is whole. */
const PADDING = { top: 8, right: 12, bottom: 8, left: 26 };
const UNNAMED = { sign: () => '', town: () => '' };
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The map of the moment as one group of shapes, ground and scene, by the painters of the screen. The ground is d3's: MapLibre's would
 * be a picture of points.
 * @param id names its patterns; unlike any other's in the same document
 */
export function mapPart(
	seen: Seen,
	{ size, camera, measure, id }: { size: Size; camera: Camera; measure: Measure; id: string },
) {
	const part = document.createElementNS(SVG, 'svg');
	for (const [name, value] of Object.entries(size)) part.setAttribute(name, String(value));
	part.setAttribute('class', 'map-part');
	const group = (name: string) => {
		const made = document.createElementNS(SVG, 'g');
		made.setAttribute('class', name);
		part.append(made);
		return made;
	};
	const ground = group('ground');
	const water = document.createElementNS(SVG, 'rect');
	for (const [name, value] of Object.entries({ ...size, class: 'water' })) water.setAttribute(name, String(value));
	ground.append(water);
	if (seen.ground) {
		const painter = d3Ground(ground as unknown as SVGSVGElement);
		painter.take(seen.ground);
		painter.paint(camera, size);
	}
	const layers = Object.fromEntries(SCENE_LAYERS.map((name) => [name, group(name)])) as unknown as SceneLayers;
	const { store, dataset, derived, front } = seen;
	const scene = composeScene(store, dataset, derived, front, {
		size: signal(size),
		camera: signal(camera),
		ground: signal(seen.ground),
		measure,
		controls: () => [],
	});
	scenePainter(layers, id).paint(scene.peek(), UNNAMED);
	drawHatching(layers.areas, size, id);
	return part;
}

/** The camera that shows on a picture at least what a view shows. @param shown the view's size and camera; no camera: the whole */
export function pictureCamera(size: Size, shown: { size: Size; camera: Camera | null }): Camera {
	if (!shown.camera) return cameraFor(wholeView(), size, PADDING);
	const by = Math.min(size.width / shown.size.width, size.height / shown.size.height);
	return heldCamera({ ...shown.camera, zoom: shown.camera.zoom + Math.log2(by) });
}
