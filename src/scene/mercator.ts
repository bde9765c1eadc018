import type { LonLat } from '../dataset/served.ts';

/** Zoom as MapLibre counts it: at zoom z the world is 512 × 2^z pixels wide. */
export interface Camera {
	lon: number;
	lat: number;
	zoom: number;
}

export interface Size {
	width: number;
	height: number;
}

export type Point = [x: number, y: number];

const RADIANS = Math.PI / 180;

/** Longitude to the world's width, 0 at 180° W to 1 at 180° E. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

/** Latitude to the world's height, 0 in the north to 1 in the south. */
export const mercatorY = (lat: number): number =>
	0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);

export const longitude = (x: number): number => x * 360 - 180;
export const latitude = (y: number): number =>
	(2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;

/** Width of the world in pixels at a zoom. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** Pixels a kilometre takes at a latitude and zoom. */
export const pixelsPerKilometre = (lat: number, zoom: number): number =>
	worldSize(zoom) / (40075.017 * Math.cos(lat * RADIANS));

/** Web Mercator as MapLibre has it, to pixels of a view whose centre is the camera's. */
export interface Projection {
	/** World coordinates (0-1) to pixels: `x = world * scale + dx`. */
	scale: number;
	dx: number;
	dy: number;
	project: (place: LonLat) => Point;
	unproject: (point: Point) => LonLat;
}

export function projectionOf(camera: Camera, size: Size): Projection {
	const scale = worldSize(camera.zoom);
	const dx = size.width / 2 - mercatorX(camera.lon) * scale;
	const dy = size.height / 2 - mercatorY(camera.lat) * scale;
	return {
		scale,
		dx,
		dy,
		project: ([lon, lat]) => [mercatorX(lon) * scale + dx, mercatorY(lat) * scale + dy],
		unproject: ([x, y]) => [longitude((x - dx) / scale), latitude((y - dy) / scale)],
	};
}
