import { describe, expect, test, vi } from 'vitest';
import { holdersOn } from '../control/holder.ts';
import { shareOn } from '../control/share.ts';
import { createDataset } from '../dataset/dataset.ts';
import { parseDate } from '../dataset/edtf.ts';
import type { Holder, IndexFile, IndexTown, NamesFile } from '../dataset/served.ts';
import { dayOf } from '../time/day.ts';
import { FRONT_TO, WAR_FROM } from '../time/eras.ts';
import { CHANGE_DAYS, derive } from './derive.ts';
import { createStore, LAYERS } from './store.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const town = (id: string, weight: number, ...spans: [Holder, number, number?][]): IndexTown => ({
	id,
	place: [34, 55],
	rank: 3,
	region: 'smolensk',
	weight,
	spans: [
		{ holder: 'soviet', from: [WAR_FROM, WAR_FROM] },
		...spans.map(([holder, from, to]) => ({
			holder,
			from: [WAR_FROM + from, WAR_FROM + (to ?? from)] as [number, number],
		})),
	],
	links: id === 'a' ? ['camp'] : [],
	piece: 'a',
});
const index: IndexFile = {
	version: 1,
	edition: 'x',
	subject: {} as IndexFile['subject'],
	aliases: { old: 'a' },
	towns: [
		town('a', 0.6, ['german', 30], ['soviet', 700, 720]),
		town('b', 0.4, ['contested', 40], ['german', 44], ['partisan', 250, 260], ['soviet', 800]),
	],
	records: [
		{
			id: 'camp',
			type: 'camp',
			kind: 'prison',
			importance: 2,
			place: [34, 55],
			precision: 'town',
			date: parseDate('1941-07-25/1943-06-01'),
			lane: 'camp',
			links: ['a'],
			piece: 'a',
		},
	],
};
const names: NamesFile = { version: 1, edition: 'x', names: { a: 'A', b: 'B', camp: 'Camp' }, short: {}, former: {} };

function setUp() {
	const dataset = createDataset(index, { language: 'en', names });
	const store = createStore(
		{
			date: WAR_FROM,
			selection: null,
			layers: new Set(LAYERS),
			camera: null,
			window: null,
			language: 'en',
			theme: 'auto',
			mode: 'explore',
		},
		end,
	);
	return { dataset, store, derived: derive(store, dataset) };
}

describe('what follows from the date', () => {
	test('is who holds and how surely, on every day until the front is no more', () => {
		const { dataset, store, derived } = setUp();
		for (let day = WAR_FROM - 20; day < FRONT_TO; day++) {
			store.goTo(day);
			expect(derived.held.value, `${day - WAR_FROM}`).toEqual(holdersOn(dataset.control, day));
		}
		store.goTo(FRONT_TO);
		expect(derived.held.value).toBeNull();
	});

	test('is the share on every day', () => {
		const { dataset, store, derived } = setUp();
		for (let day = WAR_FROM - 20; day < WAR_FROM + 900; day++) {
			store.goTo(day);
			expect(derived.share.value).toBe(shareOn(dataset.control, day));
		}
	});

	test('is the same array as long as nothing changes: no front is drawn anew for nothing', () => {
		const { store, derived } = setUp();
		store.goTo(WAR_FROM + 50);
		const held = derived.held.value;
		store.goTo(WAR_FROM + 249);
		expect(derived.held.value).toBe(held);
		store.goTo(WAR_FROM + 250);
		expect(derived.held.value).not.toBe(held);
	});

	test('is what has just changed: from the day of change for a week', () => {
		const { store, derived } = setUp();
		const changed = (day: number) => {
			store.goTo(WAR_FROM + day);
			return derived.changed.value.map(({ town: { id }, to }) => `${id} ${to}`);
		};
		expect(changed(29)).toEqual([]);
		expect(changed(30)).toEqual(['a german']);
		expect(changed(30 + CHANGE_DAYS - 1)).toEqual(['a german']);
		expect(changed(30 + CHANGE_DAYS)).toEqual([]);
		expect(changed(709)).toEqual([]);
		expect(changed(710)).toEqual(['a soviet']);
	});

	test('is how each record stands', () => {
		const { store, derived } = setUp();
		const standing = (day: number) => {
			store.goTo(WAR_FROM + day);
			return derived.standings.value[0]?.standing;
		};
		expect([standing(0), standing(60), standing(1500)]).toEqual(['ahead', 'now', 'over']);
	});
});

describe('what follows from the selection', () => {
	test('is the record or town, by any id it ever had, and what it is tied to', () => {
		const { store, derived } = setUp();
		expect(derived.selected.value).toBeNull();
		expect(derived.tied.value).toEqual(new Set());
		store.select('old');
		expect(derived.selected.value).toBe(index.towns[0]);
		expect(derived.tied.value).toEqual(new Set(['camp']));
		store.select('camp');
		expect(derived.selected.value).toBe(index.records[0]);
		store.select('nobody');
		expect(derived.selected.value).toBeNull();
	});
});
