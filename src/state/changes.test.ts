import { expect, test } from 'vitest';
import { controlOf } from '../control/holder.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { changesBetween, sayChanges } from './changes.ts';
import { turningOf } from './standings.ts';

const town = (id: string, weight: number, taken: number, freed: number) =>
	({
		id,
		rank: 3,
		weight,
		spans: [
			{ holder: 'soviet', from: [-1e4, -1e4] },
			{ holder: 'german', from: [taken, taken] },
			{ holder: 'soviet', from: [freed, freed] },
		],
	}) as unknown as IndexTown;
const record = (id: string, lane: 'camp' | 'memorial', from: number, to = from) =>
	({
		id,
		lane,
		date: {
			bounds: [from, from, to, to],
			said: [
				[1942, 1, 1, 0],
				[1942, 1, 1, 0],
			],
		},
	}) as unknown as IndexRecord;

const records = [record('camp', 'camp', 12, 30), record('brief', 'camp', 21, 25), record('stone', 'memorial', 28)];
const dataset = {
	control: controlOf([town('Vyazma', 0.1, 10, 30), town('Gzhatsk', 0.05, 10, 28), town('Roslavl', 0.2, 10, 90)]),
	name: (id: string) => id,
} as unknown as Dataset;
const between = (one: number, other: number) => changesBetween(dataset, turningOf(records, 20_000), one, other);

test('what changed between two days: towns, their area, camps, memorials; what came and went between is none', () => {
	const changes = between(20, 40);
	expect(changes.freed.map(({ id }) => id)).toEqual(['Vyazma', 'Gzhatsk']);
	expect(changes.freedShare).toBeCloseTo(0.15);
	expect(changes).toMatchObject({ taken: [], takenShare: 0, campsBegun: 0, campsEnded: 1, memorialsOpened: 1 });
	expect(sayChanges(changes, 40, dataset, 'en')).toEqual([
		'Vyazma and Gzhatsk liberated',
		'about 12,000 km² of the two regions freed',
		'1 camp or site ended',
		'1 memorial opened',
	]);
});

test('going back it is told forward all the same', () => {
	expect(between(40, 20)).toEqual(between(20, 40));
});

test('of many towns three are named; of one its verb agrees in Russian', () => {
	expect(sayChanges(between(0, 20), 20, dataset, 'en')[0]).toMatch(/ and .+ taken by German troops$/);
	expect(sayChanges(between(0, 20), 20, dataset, 'en')[1]).toBe('about 28,000 km² of the two regions under occupation');
	expect(sayChanges(between(89, 91), 91, { ...dataset, name: () => 'Рославль' }, 'ru')[0]).toBe('освобождён Рославль');
});

test('where nothing changed nothing is said', () => {
	expect(sayChanges(between(40, 41), 41, dataset, 'en')).toEqual([]);
});
