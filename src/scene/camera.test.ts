import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../dataset/served.ts';
import { boxAround, CENTRE_BOUNDS, cameraFor, heldCamera, VIEWS, wholeView, ZOOM_RANGE } from './camera.ts';
import { projectionOf } from './mercator.ts';

const [west, south, east, north] = CENTRE_BOUNDS;
const paddings = fc.record({
	top: fc.integer({ min: 0, max: 120 }),
	right: fc.integer({ min: 0, max: 200 }),
	bottom: fc.integer({ min: 0, max: 120 }),
	left: fc.integer({ min: 0, max: 200 }),
});
const sizes = fc.record({ width: fc.integer({ min: 700, max: 3000 }), height: fc.integer({ min: 500, max: 2000 }) });

test('a held camera stays where there is ground, and one that is there stays as it is', () => {
	const any = fc.double({ min: -1000, max: 1000, noNaN: true });
	fc.assert(
		fc.property(fc.record({ lon: any, lat: any, zoom: any }), (camera) => {
			const held = heldCamera(camera);
			expect(held.lon >= west && held.lon <= east && held.lat >= south && held.lat <= north).toBe(true);
			expect(held.zoom >= ZOOM_RANGE[0] && held.zoom <= ZOOM_RANGE[1]).toBe(true);
			expect(heldCamera(held)).toEqual(held);
		}),
	);
});

describe('the camera for a box', () => {
	test.each(Object.entries(VIEWS))('shows all of "%s", clear of what covers the view', (_, box) => {
		fc.assert(
			fc.property(sizes, paddings, (size, padding) => {
				const camera = cameraFor(box, size, padding);
				// At the ends of zoom, or with the centre held, a box may not fit.
				if (camera.zoom <= ZOOM_RANGE[0] || camera.lon <= west || camera.lon >= east) return;
				if (camera.lat <= south || camera.lat >= north) return;
				const { project } = projectionOf(camera, size);
				const [left, top] = project([box[0], box[3]]);
				const [right, bottom] = project([box[2], box[1]]);
				expect(left).toBeGreaterThanOrEqual(padding.left - 0.01);
				expect(top).toBeGreaterThanOrEqual(padding.top - 0.01);
				expect(right).toBeLessThanOrEqual(size.width - padding.right + 0.01);
				expect(bottom).toBeLessThanOrEqual(size.height - padding.bottom + 0.01);
			}),
		);
	});

	test('shows both regions whole on a phone, a tablet and a desk', () => {
		for (const size of [
			{ width: 390, height: 420 },
			{ width: 660, height: 480 },
			{ width: 1040, height: 600 },
		]) {
			const camera = cameraFor(wholeView(), size, { top: 0, right: 0, bottom: 0, left: 0 });
			const { project } = projectionOf(camera, size);
			const [left, top] = project([wholeView()[0], wholeView()[3]]);
			const [right, bottom] = project([wholeView()[2], wholeView()[1]]);
			expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.01);
			expect(right).toBeLessThanOrEqual(size.width + 0.01);
			expect(bottom).toBeLessThanOrEqual(size.height + 0.01);
		}
	});

	test('is no broken number when the view is all but covered', () => {
		const camera = cameraFor(wholeView(), { width: 10, height: 10 }, { top: 90, right: 90, bottom: 90, left: 90 });
		expect(Object.values(camera).every(Number.isFinite)).toBe(true);
	});
});

test('a box around places holds them all, with room on every side', () => {
	const place = fc.tuple(fc.double({ min: 30, max: 38, noNaN: true }), fc.double({ min: 53, max: 57, noNaN: true }));
	fc.assert(
		fc.property(
			fc.array(place, { minLength: 1, maxLength: 8 }),
			fc.integer({ min: 1, max: 60 }),
			(list, kilometres) => {
				const [w, s, e, n] = boxAround(list as LonLat[], kilometres);
				for (const [lon, lat] of list) {
					expect((lat - s) * 111.2).toBeGreaterThanOrEqual(kilometres - 1e-6);
					expect((n - lat) * 111.2).toBeGreaterThanOrEqual(kilometres - 1e-6);
					expect(Math.min(lon - w, e - lon) * 111.2 * Math.cos((53 * Math.PI) / 180)).toBeGreaterThanOrEqual(
						kilometres * 0.99,
					);
				}
			},
		),
	);
});
