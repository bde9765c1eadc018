import { type D3ZoomEvent, select, zoom as zoomBehaviour, zoomIdentity } from 'd3';
import { calm } from '../calm.ts';
import { heldCamera, ZOOM_RANGE } from './camera.ts';
import { type Camera, latitude, longitude, projectionOf, type Size } from './mercator.ts';

/**
 * Pan and zoom by d3-zoom, for the ground that d3 paints. MapLibre has gestures of its own.
 * d3's transform is the world of zoom 0 (512 pixels wide) to the view.
 */
export function d3Gestures(
	stage: HTMLElement,
	size: () => Size,
	on: { move: (camera: Camera) => void; settle: (camera: Camera) => void },
) {
	const selection = select(stage);
	let own = false;
	let active = false;
	const cameraOf = ({ k, x, y }: { k: number; x: number; y: number }): Camera => {
		const { width, height } = size();
		return heldCamera({
			lon: longitude((width / 2 - x) / (512 * k)),
			lat: latitude((height / 2 - y) / (512 * k)),
			zoom: Math.log2(k),
		});
	};
	const transformOf = (camera: Camera) => {
		const { scale, dx, dy } = projectionOf(camera, size());
		return zoomIdentity.translate(dx, dy).scale(scale / 512);
	};
	const behaviour = zoomBehaviour<HTMLElement, unknown>()
		// The view's centre is held, not its edges: the same as MapLibre is told.
		.constrain((transform) => transformOf(cameraOf(transform)))
		.on('start', () => {
			active = !own;
		})
		.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
			if (!own) on.move(cameraOf(transform));
		})
		.on('end', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
			if (own) return;
			active = false;
			on.settle(cameraOf(transform));
		});
	return {
		/** A gesture is under way. */
		active: () => active,
		attach(): void {
			selection.call(behaviour);
		},
		detach(): void {
			selection.on('.zoom', null);
			active = false;
		},
		/** Tells d3 where the camera is, after it was moved by other means. */
		tell(camera: Camera): void {
			own = true;
			// What holds now: the deepest zoom, and whether motion is wanted.
			behaviour.scaleExtent([2 ** ZOOM_RANGE[0], 2 ** ZOOM_RANGE[1]]).duration(calm.matches ? 0 : 250);
			selection.call(behaviour.transform, transformOf(camera));
			own = false;
		},
	};
}
