import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoDistance } from 'd3';
import type { LineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LonLat } from '../dataset/served.ts';
import { type GroundTopology, groundOf } from './topology.ts';
import { readLines, sourcesOf, waysOf, withWays } from './ways.ts';

const data = new URL('../../data/', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, data), 'utf8');
const towns = readdirSync(new URL('towns/', data)).map((file) => {
	const { id, place } = parse(textOf(`towns/${file}`)) as { id: string; place: { lon: number; lat: number } };
	return { id, place: [place.lon, place.lat] as LonLat };
});
const lines = readLines(textOf('ground/lines.yaml'));
const ways = waysOf(lines, towns);

const km = (a: Position, b: Position) => geoDistance(a as LonLat, b as LonLat) * 6371;
const away = (line: readonly Position[], place: LonLat) => Math.min(...line.map((point) => km(point, place)));
const placeOf = (id: string): LonLat => {
	const point = lines.points[id];
	return point ? [point.lon, point.lat] : (towns.find((town) => town.id === id)?.place as LonLat);
};

describe.each(lines.lines.map((line, i) => [line.name.en, line, ways.features[i]] as const))('%s', (_, line, way) => {
	const course = way?.geometry.coordinates as Position[];

	test('is named in both languages and has its sources', () => {
		expect(way?.properties).toEqual({ kind: line.kind, name_en: line.name.en, name_ru: line.name.ru });
		expect(line.name.en).toMatch(/^[A-Z][\w –]+$/);
		expect(line.name.ru).toMatch(/^[А-Я][А-Яа-яё –-]+$/);
		for (const { url } of line.sources) expect(new URL(url).hostname).toMatch(/\./);
	});

	test('goes through its towns, and past those it passes on the side that is said', () => {
		for (const stop of line.through) {
			if (typeof stop === 'string') expect(away(course, placeOf(stop)), stop).toBeLessThan(0.5);
			else {
				const town = placeOf(stop.beside);
				const nearest = course.reduce((a, b) => (km(a, town) < km(b, town) ? a : b));
				expect(km(nearest, town), stop.beside).toBeGreaterThan(3);
				expect((nearest[1] as number) > town[1], stop.beside).toBe(stop.to === 'north');
			}
		}
	});

	test('makes no detour: a way from stop to stop is hardly longer than straight', () => {
		const length = (points: readonly Position[]) =>
			points.slice(1).reduce((sum, point, i) => sum + km(points[i] as Position, point), 0);
		const stops = line.through.map((stop) => placeOf(typeof stop === 'string' ? stop : stop.beside));
		expect(length(course)).toBeLessThan(length(stops) * 1.06);
	});
});

test('the lines asked for are there', () => {
	expect(ways.features.filter(({ properties }) => properties.kind === 'highway')).toHaveLength(2);
	const through = (kind: string, ...ids: string[]) =>
		lines.lines.some(
			(line) =>
				line.kind === kind &&
				ids.every((id) => line.through.some((stop) => (typeof stop === 'string' ? stop : stop.beside) === id)),
		);
	expect(through('highway', 'moscow', 'vyazma', 'smolensk', 'minsk')).toBe(true);
	expect(through('highway', 'moscow', 'maloyaroslavets', 'yukhnov', 'roslavl', 'krichev')).toBe(true);
	expect(through('railway', 'moscow', 'smolensk', 'minsk')).toBe(true);
	expect(through('railway', 'vyazma', 'kaluga', 'tula')).toBe(true);
	expect(through('railway', 'vyazma', 'rzhev')).toBe(true);
	expect(through('railway', 'smolensk', 'roslavl', 'bryansk')).toBe(true);
	const crossing = lines.lines.filter(({ kind, through: stops }) => kind === 'railway' && stops.includes('sukhinichi'));
	expect(crossing).toHaveLength(3);
});

test('no point of the file is idle or doubles a town', () => {
	const used = new Set(lines.lines.flatMap((line) => line.through));
	for (const id of Object.keys(lines.points)) {
		expect(used.has(id), id).toBe(true);
		expect(
			towns.some((town) => town.id === id),
			id,
		).toBe(false);
	}
});

test('a stop that does not exist is a fault that names the line and the stop', () => {
	const broken = textOf('ground/lines.yaml').replace('- maloyaroslavets\n', '- maloyaroslavetz\n');
	expect(() => waysOf(readLines(broken), towns)).toThrow(/Moscow – Warsaw highway: maloyaroslavetz is neither/);
});

test('a line without a source is a fault', () => {
	const name = '{en: A, ru: А}';
	const bare = `points: {}\nlines: [{kind: railway, name: ${name}, through: [moscow, tula], sources: []}]`;
	expect(() => readLines(bare)).toThrow(/lines\.yaml[\s\S]*sources/);
});

describe.each([
	['coarse', 60_000],
	['detail', 160_000],
] as const)('in the %s ground', (piece, most) => {
	const before = textOf(`ground/${piece}.json`);
	const served = withWays(before, ways);
	const ground = groundOf(JSON.parse(served) as GroundTopology);

	test('they are whole, on its grid', () => {
		expect(ground.ways.features.map(({ properties }) => properties)).toEqual(
			ways.features.map((way) => way.properties),
		);
		ground.ways.features.forEach(({ geometry }, i) => {
			const [drawn, wanted] = [geometry, ways.features[i]?.geometry] as LineString[];
			for (const end of [0, -1])
				expect(km(drawn?.coordinates.at(end) as Position, wanted?.coordinates.at(end) as Position)).toBeLessThan(0.1);
			for (const point of wanted?.coordinates ?? [])
				expect(away(drawn?.coordinates ?? [], point as LonLat)).toBeLessThan(0.1);
		});
	});

	test('nothing else changes', () => {
		const { ways: _, ...rest } = ground;
		const { ways: none, ...bare } = groundOf(JSON.parse(before) as GroundTopology);
		expect(none.features).toEqual([]);
		expect(rest).toEqual(bare);
	});

	test('the sum of sizes holds', () => {
		const size = (text: string) => gzipSync(text, { level: 9 }).length;
		expect(size(served)).toBeLessThanOrEqual(most);
		expect(size(served) - size(before)).toBeLessThan(8_000);
	});
});

test('what is told of each line on the screen is its name and all of its sources, and no more', () => {
	const told = sourcesOf(lines);
	expect(told.map(({ name }) => name)).toEqual(lines.lines.map(({ name }) => name));
	for (const [i, { sources }] of told.entries()) {
		expect(sources).toHaveLength(lines.lines[i]!.sources.length);
		for (const source of sources) expect(Object.keys(source).sort()).toEqual(['title', 'url']);
	}
});
