import type { Box, LonLat, Subject } from '../dataset/served.ts';
import { type Camera, latitude, longitude, mercatorX, mercatorY, type Size } from './mercator.ts';

/** Beyond this zoom the ground has nothing more to show, unless a museum names a file of streets. */
const DEEPEST = 12;
const DEEPEST_STREETS = 16;
/** The zooms that are allowed. */
export const ZOOM_RANGE: [least: number, most: number] = [5, DEEPEST];

/** Lets the camera go down to streets, or no longer. */
export function allowStreets(allowed: boolean): void {
	ZOOM_RANGE[1] = allowed ? DEEPEST_STREETS : DEEPEST;
}

/** The camera's centre stays within these: west, south, east, north; as the dataset has them (`takeViews`). */
export let CENTRE_BOUNDS: Readonly<Box> = [-180, -85, 180, 85];

/** Views to return to, by id; the first is the whole. */
export let VIEWS: Readonly<Record<string, Box>> = {};

/** What is shown unless the visitor chooses otherwise. */
export const wholeView = (): Box => Object.values(VIEWS)[0] ?? [...CENTRE_BOUNDS];

/** Takes the views of the dataset: once, before anything asks for them. */
export function takeViews(centre: Box, views: Subject['views']): void {
	CENTRE_BOUNDS = centre;
	VIEWS = Object.fromEntries(views.map(({ id, box }) => [id, box]));
}

/** Pixels at each side that something else covers. */
export interface Padding {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** What the controls of the map take of a view, about. */
export const viewPadding = ({ width }: Size): Padding =>
	width < 600 ? { top: 10, right: 56, bottom: 30, left: 10 } : { top: 24, right: 60, bottom: 52, left: 24 };

/** A camera held within what the map has ground for. */
export function heldCamera({ lon, lat, zoom }: Camera): Camera {
	const [west, south, east, north] = CENTRE_BOUNDS;
	return {
		lon: Math.min(Math.max(lon, west), east),
		lat: Math.min(Math.max(lat, south), north),
		zoom: Math.min(Math.max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1]),
	};
}

/** The camera that shows a box of degrees whole within a view. */
export function cameraFor([west, south, east, north]: Box, size: Size, padding: Padding): Camera {
	const width = Math.max(size.width - padding.left - padding.right, 50);
	const height = Math.max(size.height - padding.top - padding.bottom, 50);
	const [x0, x1, y0, y1] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
	const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
	const x = (x0 + x1) / 2 + (padding.right - padding.left) / 2 / scale;
	const y = (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / scale;
	return heldCamera({ lon: longitude(x), lat: latitude(y), zoom: Math.log2(scale / 512) });
}

/** The box around places, widened to at least `kilometres` each way. */
export function boxAround(places: readonly LonLat[], kilometres: number): Box {
	const lat = places.map((place) => place[1]);
	const lon = places.map((place) => place[0]);
	const up = kilometres / 111.2;
	const aside = up / Math.cos(((lat[0] ?? 0) * Math.PI) / 180);
	return [Math.min(...lon) - aside, Math.min(...lat) - up, Math.max(...lon) + aside, Math.max(...lat) + up];
}
