import { geoContains, geoDistance } from 'd3';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test, vi } from 'vitest';
import type { IndexTown, LonLat } from '../dataset/served.ts';
import { cellsOf, type Region, weightsOf } from './cells.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const town = (id: string, place: LonLat, region: IndexTown['region'] = 'smolensk'): IndexTown => ({
	id,
	place,
	rank: 3,
	region,
	weight: 0,
	spans: [{ holder: 'soviet', from: [0, 0] }],
	links: [],
	piece: 'a',
});
/** Towns about as thick as the real ones: one in each field of a grid, anywhere in it. */
const towns = fc
	.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -12, max: 12 })), {
		minLength: 90,
		maxLength: 90,
	})
	.map((shifts) =>
		shifts.map(([x, y], i) =>
			town(`t${i}`, [30.5 + (i % 10) * 0.6 + x / 100, 53.4 + Math.floor(i / 10) * 0.35 + y / 100]),
		),
	);

describe('the cells', () => {
	test('are one for each town, hold it, and give every point between the towns to the nearest on the ground', () => {
		fc.assert(
			fc.property(towns, (list) => {
				const topology = cellsOf(list, { centre: [29.5, 52.8, 38.5, 57], frame: [13, 45.5, 55, 63] });
				const { features } = feature(topology, topology.objects.cells);
				expect(features.map(({ properties }) => properties.town)).toEqual(list.map(({ id }) => id));
				const cellAt = (place: LonLat) =>
					features.filter(({ geometry }) => inPolygon((geometry as Polygon).coordinates[0] as LonLat[], place));
				for (const { id, place } of list) expect(cellAt(place).map(({ properties }) => properties.town)).toEqual([id]);
				for (let lon = 31; lon < 35.6; lon += 0.37) {
					for (let lat = 53.6; lat < 56; lat += 0.23) {
						const [nearest, second] = list
							.map(({ id, place }) => ({ id, km: geoDistance(place, [lon, lat]) * 6371 }))
							.sort((a, b) => a.km - b.km);
						// The projection is true about the middle: within a kilometre of an edge either may be right.
						if (second!.km - nearest!.km < 1) continue;
						expect(cellAt([lon, lat]).map(({ properties }) => properties.town)).toEqual([nearest!.id]);
					}
				}
			}),
			{ numRuns: 6 },
		);
	});
});

describe('the weights', () => {
	// Wound for d3-geo: clockwise encloses the small area.
	const square = (west: number, south: number, east: number, north: number): Region => ({
		type: 'Feature',
		properties: {},
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[west, south],
					[west, north],
					[east, north],
					[east, south],
					[west, south],
				],
			],
		},
	});
	const region = square(32, 54, 36, 55);

	test('are parts of the area, and sum to one', () => {
		expect(geoContains(region, [34, 54.5])).toBe(true);
		const weights = weightsOf([town('west', [33, 54.5]), town('east', [35, 54.5])], [region], 5);
		expect(weights.get('west')).toBeCloseTo(0.5, 1);
		expect([...weights.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
	});

	test('are of area, not of number: where towns lie thick each counts for less', () => {
		const thick = Array.from({ length: 9 }, (_, i) =>
			town(`t${i}`, [35.5 + (i % 3) * 0.1, 54.4 + Math.floor(i / 3) * 0.1]),
		);
		const weights = weightsOf([town('alone', [32.5, 54.5]), ...thick], [region], 5);
		expect(weights.get('alone')).toBeGreaterThan(0.3);
		expect(weights.get('t4') ?? 0).toBeLessThan(0.05);
	});

	test('leave the ring out, be it ever so near', () => {
		const weights = weightsOf([town('in', [33, 54.5]), town('out', [35, 54.5], 'ring')], [region], 10);
		expect([...weights.keys()]).toEqual(['in']);
	});
});

function inPolygon(ring: readonly LonLat[], [x, y]: LonLat): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}
