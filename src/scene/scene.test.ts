import { describe, expect, test } from 'vitest';
import type { FrontGeometry } from '../control/front.ts';
import type { IndexRecord, IndexTown, NamesFile } from '../dataset/served.ts';
import { LAYERS, type Layer } from '../state/store.ts';
import { dayOf } from '../time/day.ts';
import { mercatorX, mercatorY, projectionOf } from './mercator.ts';
import { areasOf, sceneOf, townLabels, townsOf } from './scene.ts';
import { signMaker } from './signs.ts';

const size = { width: 800, height: 600 };
const camera = { lon: 34, lat: 54.8, zoom: 7 };
const projection = projectionOf(camera, size);
const town = (id: string, rank: IndexTown['rank'], place: IndexTown['place']): IndexTown => ({
	id,
	rank,
	place,
	region: 'smolensk',
	weight: 0,
	spans: [],
	links: [],
	piece: 'a',
});
const towns = [
	town('city', 1, [34, 54.8]),
	town('note', 2, [34.6, 55.2]),
	town('small', 3, [33.4, 54.5]),
	town('village', 4, [33.2, 55.1]),
	town('far', 1, [60, 55]),
];
const marks = (zoom: number, selection: string | null = null) =>
	townsOf({
		towns,
		held: towns.map((_, i) => ({ holder: i === 0 ? 'german' : 'soviet', uncertain: false })),
		name: ({ id }) => id,
		camera: { ...camera, zoom },
		projection,
		selection,
		size,
	});

describe('the towns marked', () => {
	test('are those in view, more of them the closer one comes', () => {
		const ids = (zoom: number) => marks(zoom).map((mark) => mark.town.id);
		expect(ids(5)).toEqual(['city', 'note']);
		expect(ids(6)).toEqual(['city', 'note', 'small']);
		expect(ids(7)).toEqual(['city', 'note', 'small', 'village']);
	});

	test('have the selected among them at any zoom', () => {
		expect(marks(5, 'village').find((mark) => mark.town.id === 'village')?.selected).toBe(true);
	});

	test('stand at their places, know who holds them, and are the larger the weightier', () => {
		const [city, ...others] = marks(7);
		expect([city!.x, city!.y].map(Math.round)).toEqual([400, 300]);
		expect(city!.holder).toBe('german');
		const radii = [city!, ...others].map(({ radius }) => radius);
		expect(radii).toEqual([...radii].sort((a, b) => b - a));
	});

	test('have no holder when the front is no more', () => {
		const none = townsOf({ towns, held: null, name: ({ id }) => id, camera, projection, selection: null, size });
		expect(none.map(({ holder }) => holder)).toEqual([null, null, null, null]);
	});
});

describe('the names of towns', () => {
	const names: NamesFile = {
		version: 1,
		edition: 'x',
		names: { city: 'Gagarin', note: 'note' },
		short: {},
		former: { city: [{ until: dayOf(1968, 4, 23), name: 'Gzhatsk' }] },
	};
	const measure = (text: string, px: number) => text.length * px * 0.55;
	const labels = (name: string) =>
		townLabels({
			marks: marks(7).map((mark) => (mark.town.id === 'city' ? { ...mark, name } : mark)),
			names,
			size,
			zoom: 7,
			measure,
			obstacles: {},
		});

	test('are those of the day, with the name of today below where it is another', () => {
		const city = labels('Gzhatsk').find(({ id }) => id === 'city')!;
		expect([city.text, city.below]).toEqual(['Gzhatsk', 'Gagarin']);
		expect(labels('Gagarin').find(({ id }) => id === 'city')).not.toHaveProperty('below');
	});

	test('come in order of weight', () => {
		const ranks = labels('Gzhatsk').map(({ rank }) => rank);
		expect(ranks).toEqual([...ranks].sort());
	});
});

describe('areas and front', () => {
	const at = (lon: number, lat: number) => [mercatorX(lon), mercatorY(lat), false] as const;
	// From its beginning over one corner to a second point and over another back.
	const ring = [at(33, 54), at(34, 53), at(35, 54), at(34, 56), at(33, 54)].map(
		([x, y, frame]) => [x, y, frame] as [number, number, boolean],
	);
	const front: FrontGeometry = {
		rings: [ring],
		lines: [
			{ line: ring.slice(0, 3), near: true },
			{ line: ring.slice(2), near: false },
		],
		partisan: [],
		contested: [],
		uncertain: [ring],
	};

	test('are paths in pixels: areas closed, lines open, the faint apart', () => {
		const areas = areasOf(front, projection);
		const pixel = (lon: number, lat: number) =>
			projection
				.project([lon, lat])
				.map((n) => n.toFixed(1))
				.join(',');
		expect(areas.occupied).toBe(
			`M${pixel(33, 54)}Q${pixel(34, 53)} ${pixel(35, 54)}Q${pixel(34, 56)} ${pixel(33, 54)}Z`,
		);
		expect(areas.front).toBe(`M${pixel(33, 54)}Q${pixel(34, 53)} ${pixel(35, 54)}`);
		expect(areas.farFront).toBe(`M${pixel(35, 54)}Q${pixel(34, 56)} ${pixel(33, 54)}`);
		expect(areas.partisan).toBe('');
		expect(areas.uncertain).toBe(areas.occupied);
	});

	test('of an odd-looking place are numbers all the same', () => {
		const areas = areasOf({ ...front, rings: [[]], lines: [] }, projection);
		expect(areas.occupied).not.toMatch(/NaN/);
	});
});

describe('the scene', () => {
	const selected = {
		id: 'march',
		type: 'event',
		kind: 'operation',
		importance: 1,
		place: [33, 54.5],
		precision: 'town',
		route: [
			[33, 54.5],
			[34, 54.8],
			[35, 55],
		],
		date: null,
		lane: 'operation',
		links: [],
		piece: 'a',
	} as IndexRecord;
	const scene = (layers: readonly Layer[], record: IndexRecord | null = null) =>
		sceneOf({
			camera,
			size,
			day: dayOf(1943, 9, 25),
			layers: new Set(layers),
			selection: record?.id ?? null,
			selected: record,
			tied: new Set(),
			standings: [{ record: selected, standing: 'now' }],
			sign: signMaker(projection, camera.zoom, size),
			find: () => undefined,
			areas: { occupied: 'M0,0Z', partisan: '', contested: '', uncertain: '', front: '', farFront: '' },
			changed: 'M1,1Z',
			cells: '',
			veils: [],
			groundLabels: { rivers: [], regions: [] },
			towns: marks(7),
			labels: [],
		});

	test('has what its layers show', () => {
		const all = scene(LAYERS);
		expect([all.areas !== null, all.towns.length, all.signs.length]).toEqual([true, 4, 1]);
		const none = scene([]);
		expect([none.areas, none.changed, none.towns, none.labels, none.signs, none.routes]).toEqual([
			null,
			'',
			[],
			[],
			[],
			[],
		]);
	});

	test('is the same for the same input', () => expect(scene(LAYERS, selected)).toEqual(scene(LAYERS, selected)));
});
