import { readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { aboutKm2, REGIONS_KM2 } from './area.ts';

test('the area of the two regions is that of the polygons of the ground, within 1 %', () => {
	const topology = JSON.parse(readFileSync(new URL('../../data/ground/detail.json', import.meta.url), 'utf8'));
	const regions = feature(topology, topology.objects.regions) as unknown as FeatureCollection;
	const area = regions.features.reduce((sum, region) => sum + geoArea(region), 0) * 6371.0088 ** 2;
	expect(area / REGIONS_KM2).toBeGreaterThan(0.99);
	expect(area / REGIONS_KM2).toBeLessThan(1.01);
});

test.each([
	[0, 0],
	[90 / REGIONS_KM2, 0],
	[437 / REGIONS_KM2, 400],
	[2740 / REGIONS_KM2, 2500],
	[9213 / REGIONS_KM2, 9000],
	[1, 80_000],
])('%f of it is about %i km²', (share, km2) => {
	expect(aboutKm2(share)).toBe(km2);
});
