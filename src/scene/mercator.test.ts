import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latitude, longitude, mercatorX, mercatorY, pixelsPerKilometre, projectionOf, worldSize } from './mercator.ts';

const places = fc.tuple(fc.double({ min: 20, max: 50, noNaN: true }), fc.double({ min: 48, max: 61, noNaN: true }));
const cameras = fc.record({
	lon: fc.double({ min: 29.5, max: 38.5, noNaN: true }),
	lat: fc.double({ min: 52.8, max: 57, noNaN: true }),
	zoom: fc.double({ min: 4.6, max: 13, noNaN: true }),
});
const sizes = fc.record({ width: fc.integer({ min: 300, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) });

test('the world is Web Mercator, 0 to 1 from west to east and from north to south', () => {
	expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
	expect(mercatorY(0)).toBeCloseTo(0.5, 12);
	expect(mercatorY(85.0511287798)).toBeCloseTo(0, 9);
	expect(mercatorY(-85.0511287798)).toBeCloseTo(1, 9);
	expect(worldSize(0)).toBe(512);
	expect(worldSize(3)).toBe(4096);
});

test('to the world and back is the same place', () => {
	fc.assert(
		fc.property(places, ([lon, lat]) => {
			expect(longitude(mercatorX(lon))).toBeCloseTo(lon, 9);
			expect(latitude(mercatorY(lat))).toBeCloseTo(lat, 9);
		}),
	);
});

test('to the view and back is the same place, and the centre is the middle', () => {
	fc.assert(
		fc.property(cameras, sizes, places, (camera, size, place) => {
			const { project, unproject, scale, dx, dy } = projectionOf(camera, size);
			const [x, y] = project([camera.lon, camera.lat]);
			expect(x).toBeCloseTo(size.width / 2, 4);
			expect(y).toBeCloseTo(size.height / 2, 4);
			const [lon, lat] = unproject(project(place));
			expect(lon).toBeCloseTo(place[0], 7);
			expect(lat).toBeCloseTo(place[1], 7);
			const [px, py] = project(place);
			expect([px, py]).toEqual([mercatorX(place[0]) * scale + dx, mercatorY(place[1]) * scale + dy]);
		}),
	);
});

test('a kilometre has its size on the ground', () => {
	// A degree of latitude is about 111.2 km.
	const { project } = projectionOf({ lon: 34, lat: 55, zoom: 7 }, { width: 1000, height: 800 });
	const pixels = project([34, 54.5])[1] - project([34, 55.5])[1];
	expect(pixels / pixelsPerKilometre(55, 7)).toBeCloseTo(111.2, 0);
});
