import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains, geoDistance } from 'd3';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

const EARTH_KM = 6371.0088;

function load(name: 'coarse' | 'detail') {
	const text = readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8');
	const topology: Topology = JSON.parse(text);
	const layer = <G extends Polygon | MultiPolygon | LineString | MultiLineString | Point>(object: string) =>
		(feature(topology, topology.objects[object] as GeometryCollection) as unknown as FeatureCollection<G>).features;
	return { gzip: gzipSync(text, { level: 9 }).length, topology, layer };
}

const rings = (geometry: Polygon | MultiPolygon) =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const named = (features: Feature[], name: string) => features.filter((f) => f.properties?.name_en === name);
const km = (a: [number, number], b: [number, number]) => geoDistance(a, b) * EARTH_KM;

describe.each([
	['coarse', 60_000],
	['detail', 160_000],
] as const)('the %s ground', (name, most) => {
	const { gzip, topology, layer } = load(name);
	const rivers = layer<LineString>('rivers');
	const water = layer<Polygon>('water');

	it('is small enough and has every layer', () => {
		expect(gzip).toBeLessThanOrEqual(most);
		expect(Object.keys(topology.objects)).toEqual(['land', 'water', 'rivers', 'regions', 'borders', 'region_labels']);
	});

	it.each([
		['smolensk', 49_779, 'Smolensk Region', 'Смоленская область', [32.05, 54.78]],
		['kaluga', 29_777, 'Kaluga Region', 'Калужская область', [36.25, 54.54]],
	] as const)('has %s with its area within 3 %', (id, area, english, russian, capital) => {
		const region = layer<MultiPolygon>('regions').find((f) => f.id === id)!;
		expect(region.properties).toEqual({ name_en: english, name_ru: russian });
		expect(Math.abs((geoArea(region) * EARTH_KM ** 2) / area - 1)).toBeLessThan(0.03);
		expect(geoContains(region, [...capital])).toBe(true);
	});

	it('winds every exterior clockwise, so that d3-geo fills the inside', () => {
		const areas = [...layer<MultiPolygon>('land'), ...water, ...layer<MultiPolygon>('regions')];
		for (const { geometry } of areas) {
			for (const [exterior] of rings(geometry)) {
				expect(geoArea({ type: 'Polygon', coordinates: [exterior!] })).toBeLessThan(1);
			}
		}
	});

	it('has no edge of the land in a wide view', () => {
		const [land] = layer<MultiPolygon>('land');
		for (const point of [
			[26, 48],
			[51, 48],
			[51, 61],
			[24, 56],
		] as [number, number][])
			expect(geoContains(land!, point), point.join(', ')).toBe(true);
		expect(geoContains(land!, [19, 57.5])).toBe(false);
	});

	it.each([
		['Dnepr', [32.04, 54.79], [33.29, 54.92], [30.42, 54.51], [30.34, 53.9]],
		['Oka', [36.25, 54.5], [36.07, 52.97], [37.42, 54.87]],
		['Western Dvina', [31.2, 55.6], [30.2, 55.19]],
		['Volga', [34.33, 56.26], [35.9, 56.86]],
		['Desna', [33.17, 54.58], [34.33, 53.23]],
		['Moskva', [36.03, 55.51], [37.6, 55.75]],
		['Sozh', [31.02, 52.42]],
		['Bolva', [34.42, 53.87]],
		['Ugra', [35.24, 54.75]],
		['Protva', [36.49, 55.21]],
		['Nara', [36.73, 55.39]],
		['Zhizdra', [35.78, 54.04]],
		['Vop', [32.7, 55.07]],
		['Vazuza', [34.28, 55.83]],
		['Gzhat', [35.0, 55.55]],
	] as [string, ...[number, number][]][])('has the %s as one line past the places on it', (river, ...places) => {
		const found = named(rivers, river) as Feature<LineString>[];
		expect(found).toHaveLength(1);
		expect(found[0]!.properties).toMatchObject({ name_ru: expect.stringMatching(/^[А-Я]/), rank: expect.any(Number) });
		for (const place of places) {
			const away = Math.min(...found[0]!.geometry.coordinates.map((p) => km(p as [number, number], place)));
			expect(away, place.join(', ')).toBeLessThan(10);
		}
	});

	it('leaps over no reservoir: no step of a surveyed river in the focus is longer than 15 km', () => {
		for (const { properties, geometry } of rivers) {
			const inside = ([x, y]: number[]) => x! > 28 && x! < 40 && y! > 52 && y! < 57.5;
			const line = geometry.coordinates as [number, number][];
			for (let i = 1; i < line.length; i++) {
				if (!properties?.approximate && inside(line[i - 1]!) && inside(line[i]!)) {
					expect(km(line[i - 1]!, line[i]!), `${properties?.name_en} at ${line[i]}`).toBeLessThan(15);
				}
			}
		}
	});

	it.each([
		['Vazuza', [34.6, 55.97]],
		['Yauza', [34.85, 55.8]],
		['Desnogorsk', [33.25, 54.13]],
		['Mozhaysk', [35.85, 55.6]],
		['Rybinsk', [38.2, 58.5]],
		['Kuybyshev', [49.3, 54.2]],
		['Kyiv', [30.5, 50.9]],
	] as [string, [number, number]][])('has no %s reservoir, which came later', (_, place) => {
		for (const lake of water) {
			const corners = lake.geometry.coordinates[0] as [number, number][];
			expect(geoContains(lake, place) || corners.some((p) => km(p, place) < 12)).toBe(false);
		}
	});

	it('has the lakes that were there', () => {
		for (const place of [
			[31.3, 58.25],
			[33.05, 57.2],
			[31.27, 56.24],
		] as [number, number][])
			expect(
				water.some((lake) => geoContains(lake, place)),
				place.join(', '),
			).toBe(true);
	});

	it('draws every border once', () => {
		const borders = layer<MultiLineString>('borders');
		expect(borders.map((f) => f.properties?.kind)).toEqual(['region', 'state']);
		const seen = new Set<string>();
		for (const { geometry } of borders) {
			for (const line of geometry.coordinates) {
				for (let i = 1; i < line.length; i++) {
					const key = [line[i - 1]!.join(), line[i]!.join()].sort().join(' ');
					expect(seen.has(key), key).toBe(false);
					seen.add(key);
				}
			}
		}
		expect(seen.size).toBeGreaterThan(1000);
	});

	it('names the regions around, each inside itself', () => {
		const labels = layer<Point>('region_labels');
		for (const place of [
			'Smolensk',
			'Kaluga',
			'Bryansk',
			'Oryol',
			'Tula',
			'Moscow',
			'Tver',
			'Pskov',
			'Vitebsk',
			'Mogilev',
			'Gomel',
		]) {
			expect(named(labels, `${place} Region`), place).toHaveLength(1);
		}
		for (const region of layer<MultiPolygon>('regions')) {
			const label = labels.find((f) => f.properties?.id === region.id)!;
			expect(geoContains(region, label.geometry.coordinates as [number, number])).toBe(true);
		}
	});
});
