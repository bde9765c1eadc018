/** The ways to the regions show each of them whole, and nothing of it under a control. */
import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../dataset/served.ts';
import type { GroundTopology } from '../ground/topology.ts';
import { cameraFor, VIEWS, viewPadding, ZOOM_RANGE } from './camera.ts';
import { projectionOf } from './mercator.ts';
import { WINDOWS } from './windows.ts';

const topology = JSON.parse(
	readFileSync(new URL('../../data/ground/coarse.json', import.meta.url), 'utf8'),
) as GroundTopology;
const outline = (id: string): LonLat[] =>
	feature(topology, topology.objects.regions)
		.features.filter((region) => region.id === id)
		.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []))
		.map((at: Position) => at as LonLat);
const REGIONS = { both: ['smolensk', 'kaluga'], smolensk: ['smolensk'], kaluga: ['kaluga'] } as const;

describe.each(Object.entries(WINDOWS))('in a window of %s', (_, { size, controls }) => {
	test.each(['both', 'smolensk', 'kaluga'] as const)('the view %s is whole and clear of controls', (view) => {
		const camera = cameraFor(VIEWS[view]!, size, viewPadding(size));
		expect(camera.zoom).toBeGreaterThanOrEqual(ZOOM_RANGE[0]);
		const { project } = projectionOf(camera, size);
		const points = REGIONS[view].flatMap(outline).map(project);
		expect(points.length).toBeGreaterThan(100);
		for (const [x, y] of points) {
			expect(x >= 0 && y >= 0 && x <= size.width && y <= size.height).toBe(true);
			for (const [left, top, right, bottom] of Object.values(controls).flat()) {
				expect(x > left && x < right && y > top && y < bottom, `${x}, ${y} under a control`).toBe(false);
			}
		}
		// And as large as that allows, by and large.
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const fill = Math.max(
			(Math.max(...xs) - Math.min(...xs)) / size.width,
			(Math.max(...ys) - Math.min(...ys)) / size.height,
		);
		expect(fill).toBeGreaterThan(0.6);
	});
});
