import { expect, test } from 'vitest';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { neighboursIn } from './neighbours.ts';

const record = (id: string, lane: IndexRecord['lane'], day: number | null) =>
	({
		id,
		type: lane ?? 'topic',
		lane,
		date: day === null ? null : { bounds: [day, day, day, day], said: [[1942, 1, 1, 0]] },
	}) as IndexRecord;
const town = (id: string, freed: number | null) =>
	({
		id,
		spans: [
			{ holder: 'soviet', from: [-1e4, -1e4] },
			...(freed === null ? [] : [{ holder: 'soviet', from: [freed, freed] }]),
		],
	}) as IndexTown;

const of = neighboursIn({
	records: [
		record('late', 'camp', 30),
		record('early', 'camp', 10),
		record('middle', 'camp', 20),
		record('never-dated', 'camp', null),
		record('event', 'event', 15),
	],
	towns: [town('never-taken', null), town('freed-late', 50), town('freed-early', 40)],
});

test('are of the same lane, in order of time, the undated last', () => {
	expect(of('early')).toEqual({ before: null, after: 'middle' });
	expect(of('middle')).toEqual({ before: 'early', after: 'late' });
	expect(of('never-dated')).toEqual({ before: 'late', after: null });
	expect(of('event')).toEqual({ before: null, after: null });
});

test('towns follow each other as they were freed', () => {
	expect(of('freed-late')).toEqual({ before: 'freed-early', after: 'never-taken' });
});

test('what is not known has none', () => {
	expect(of('nothing')).toEqual({ before: null, after: null });
});
