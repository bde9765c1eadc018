import { beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../dataset/compile.ts';
import { peopleIn } from '../dataset/people.ts';
import { readData } from '../dataset/read.ts';
import { indexOf, type SearchIndex } from './search-index.ts';

/** What is typed, and the record that is meant; `|` where either would do. */
const SPELLINGS: readonly (readonly [typed: string, meant: string])[] = [
	['Elnya', 'yelnya'],
	['Yelnya', 'yelnya'],
	['Ельня', 'yelnya'],
	['jelnja', 'yelnya'],
	['ельна', 'yelnya'],
	['Vyazma', 'vyazma'],
	['вязма', 'vyazma'],
	['вязм', 'vyazma'],
	['Wjasma', 'vyazma'],
	['Viazma', 'vyazma'],
	['Smolensk', 'smolensk'],
	['смоленс', 'smolensk'],
	['Смаленск', 'smolensk'],
	['Kaluga', 'kaluga'],
	['колуга', 'kaluga'],
	['Roslawl', 'roslavl'],
	['рослав', 'roslavl'],
	['Gzhatsk', 'gagarin'],
	['гжатск', 'gagarin'],
	['Gagarin', 'gagarin'],
	['Sychevka', 'sychyovka'],
	['Сычёвка', 'sychyovka'],
	['Sytschowka', 'sychyovka'],
	['Yukhnov', 'yukhnov'],
	['Juchnow', 'yukhnov'],
	['Dukhovshina', 'dukhovshchina'],
	['Maloyaroslavec', 'maloyaroslavets'],
	['Малоярославиц', 'maloyaroslavets'],
	['Хвастовичи', 'khvastovichi'],
	['hvastovichi', 'khvastovichi'],
	['Velizh', 'velizh'],
	['Wjelisch', 'velizh'],
	['Dulag 184', 'dulag-184-vyazma'],
	['дулаг184', 'dulag-184-vyazma'],
	['Dulag 126', 'dulag-126-smolensk'],
	['Дулаг 130', 'dulag-130-roslavl'],
	['Katyn', 'katyn'],
	['катынь', 'katyn'],
	['Hannover', 'operation-hannover'],
	['тайфун', 'operation-typhoon-1941'],
	['Безымянная высота', 'bezymyannaya-height'],
	['Курган бессмертия', 'kurgan-of-immortality'],
	['buffel', 'operation-bueffel'],
];

let compiled: Compiled;
let search: SearchIndex;
beforeAll(() => {
	compiled = compile(readData(process.cwd()));
	const { index, names, dataset } = compiled;
	const records = new Map(index.records.map((record) => [record.id, record]));
	search = indexOf({
		records: index.records,
		towns: index.towns,
		record: (id) => records.get(id),
		namesOf: (id) =>
			Object.values(names).flatMap(({ names: all, short, former }) => [
				all[id] ?? '',
				short[id] ?? '',
				...(former[id] ?? []).map(({ name }) => name),
			]),
		people: peopleIn(dataset),
	});
}, 120_000);

const first = (typed: string) => search.find(typed)[0]?.found[0]?.id;

test('of 40 spellings and more all but two have the record that is meant first', () => {
	expect(SPELLINGS.length).toBeGreaterThanOrEqual(40);
	const missed = SPELLINGS.filter(([typed, meant]) => first(typed) !== meant);
	const told = missed.map(([typed]) => `${typed}: ${first(typed)}`);
	expect(told.length, told.join(', ')).toBeLessThanOrEqual(2);
});

describe('groups', () => {
	test('what is found stands in groups, none empty, nothing twice in one', () => {
		for (const [typed] of SPELLINGS) {
			const groups = search.find(typed);
			expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
			for (const { found } of groups) {
				expect(found.length).toBeGreaterThan(0);
				expect(new Set(found.map(({ id, person }) => id + person?.en)).size).toBe(found.length);
			}
		}
	});

	test('a kind of record is found by its name, in both languages', () => {
		for (const typed of ['ghetto Velizh', 'гетто Велиж']) expect(first(typed)).toBe('velizh-ghetto');
	});

	test('who is named is found in either alphabet', () => {
		for (const typed of ['Sokolovsky', 'Соколовский', 'sokolovskij']) {
			const people = search.find(typed).find(({ name }) => name === 'person');
			expect(people?.found[0]?.person).toEqual({ en: 'V. Sokolovsky', ru: 'В. Д. Соколовский' });
		}
	});

	test('what is nothing finds nothing', () => {
		for (const typed of ['', ' ', '—', 'qqqqqq']) expect(search.find(typed)).toEqual([]);
	});
});
