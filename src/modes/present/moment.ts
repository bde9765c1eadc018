import type { TourStep } from '../../dataset/served-tours.ts';
import { cameraFor, heldCamera, type Padding, wholeView } from '../../scene/camera.ts';
import type { Camera, Size } from '../../scene/mercator.ts';
import { DEFAULT_LAYERS, type Layer } from '../../state/store.ts';
import type { Window } from '../../time/axis.ts';
import type { Day } from '../../time/day.ts';

/** What is to be seen at a step: all of the state that a step decides. */
export interface Moment {
	date: Day;
	selection: string | null;
	layers: ReadonlySet<Layer>;
	/** The part of the timeline in view; `null`: the whole. */
	window: Window | null;
	/** The camera itself, or a box of degrees to be shown whole; `null`: both regions. */
	map: TourStep['map'] | null;
}

/** What a step of a tour shows. */
export const momentOf = ({ day, selection, layers, window, map }: TourStep): Moment => ({
	date: day,
	selection,
	layers: layers ? new Set(layers) : DEFAULT_LAYERS,
	window,
	map,
});

/** The camera of a moment in a view of some size: a box is framed, wherever it is shown. @param padding pixels that are covered */
export function cameraOf({ map }: Pick<Moment, 'map'>, size: Size, padding: Padding): Camera {
	if (map && 'camera' in map) return heldCamera(map.camera);
	return cameraFor(map?.frame ?? wholeView(), size, padding);
}

/** What a view without controls keeps free at its edges: room for names; pixels. */
export const BARE_PADDING: Padding = { top: 16, right: 16, bottom: 28, left: 16 };
