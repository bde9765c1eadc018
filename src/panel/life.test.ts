import { expect, test } from 'vitest';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { lifeOf } from './life.ts';

const at = (from: number, to = from) =>
	({
		bounds: [from, from, to, to],
		said: [
			[1942, 1, 1, 0],
			[1943, 1, 1, 0],
		],
	}) as IndexRecord['date'];
const town = {
	id: 'town',
	place: [34.3, 55.2],
	spans: [
		{ holder: 'soviet', from: [-1e4, -1e4] },
		{ holder: 'german', from: [10, 12] },
		{ holder: 'soviet', from: [40, 40] },
	],
	links: ['camp', 'stone', 'undated'],
} as unknown as IndexTown;
const records: Record<string, IndexRecord> = {
	camp: {
		id: 'camp',
		type: 'camp',
		lane: 'camp',
		date: at(20, 30),
		links: ['stone', 'town'],
	} as unknown as IndexRecord,
	stone: {
		id: 'stone',
		type: 'memorial',
		lane: 'memorial',
		date: at(900),
		phases: [at(1200)],
		links: ['camp', 'town'],
	} as unknown as IndexRecord,
	undated: { id: 'undated', type: 'memorial', lane: 'memorial', date: null, links: ['town'] } as unknown as IndexRecord,
	battle: { id: 'battle', type: 'event', lane: 'event', date: at(15), links: ['town'] } as unknown as IndexRecord,
	total: { id: 'total', type: 'topic', lane: null, date: null, links: ['camp'] } as unknown as IndexRecord,
};
const dataset = {
	towns: [town],
	record: (id: string) => records[id],
	town: (id: string) => (id === 'town' ? town : undefined),
};
const life = (id: string) => lifeOf(dataset, id === 'town' ? town : (records[id] as IndexRecord));

test('of a town: its occupation, its camps, its memorials of known date, their changes', () => {
	expect(life('town')).toEqual({
		occupied: [{ from: 11, to: 40 }],
		camps: [{ record: records.camp, from: 20, to: 30 }],
		memorials: [{ record: records.stone, day: 900 }],
		rebuilt: [1200],
	});
});

test.each(['camp', 'stone'])('of the %s: itself and what it is tied to', (id) => {
	expect(life(id)).toMatchObject({
		occupied: [{ from: 11, to: 40 }],
		camps: [{ from: 20 }],
		memorials: [{ day: 900 }],
	});
});

test('what has neither camp nor memorial has none, nor a total', () => {
	expect(life('battle')).toBeNull();
	expect(life('total')).toBeNull();
});

test('what is tied to no town has the occupation of the nearest, if that is near', () => {
	const lone = (lon: number) => ({ ...records.camp, place: [lon, 55.2], links: [] }) as unknown as IndexRecord;
	expect(lifeOf(dataset, lone(34.35))?.occupied).toHaveLength(1);
	expect(lifeOf(dataset, lone(35))?.occupied).toEqual([]);
});
