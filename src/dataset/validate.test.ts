import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { BrokenData, nearest, sayFault } from './faults.ts';
import { type DataFile, readText } from './read.ts';
import { validate } from './validate.ts';

/** Without the districts, whose centres are no towns of these tests. */
const project = readText(
	readFileSync(new URL('../../data/project.yaml', import.meta.url), 'utf8').replace(/^districts:\n( {2}.*\n)+/m, ''),
	'data/project.yaml',
	'project',
);
const source = readText(
	`id: book
title: Book
publisher: null
url: null
lang: en
kind: academic
`,
	'data/sources/book.yaml',
	'sources',
);
const town = `id: vyazma
name: {en: Vyazma, ru: Вязьма}
region: smolensk
rank: 2
place: {lon: 34.3, lat: 55.21, precision: town, label: {en: Vyazma, ru: Вязьма}}
summary: {en: A town., ru: Город.}
control:
  - {holder: soviet, from: 1941-06-22, sources: [], verified: from-memory}
  - {holder: german, from: 1941-10-07, sources: [book], verified: seen}
  - {holder: soviet, from: 1943-03-12, sources: [book], verified: seen}
verified: seen
`;
const camp = `id: dulag-184
name: {en: Dulag 184, ru: Дулаг 184}
kind: pow-transit-camp
operated: 1941-10/1943-03-12
place: {label: {en: Vyazma, ru: Вязьма}}
summary: {en: A camp., ru: Лагерь.}
related: [vyazma]
verified: seen
`;
const memorial = `id: dulag-184-memorial
name: {en: Memorial, ru: Мемориал}
kind: memorial-complex
unveiled: 2014-06-21
place: {label: {en: Vyazma, ru: Вязьма}}
summary: {en: A memorial., ru: Мемориал.}
commemorates: {records: [dulag-184]}
verified: seen
`;
const read = {
	town: (text = town, name = 'vyazma') => readText(text, `data/towns/${name}.yaml`, 'towns'),
	camp: (text = camp, name = 'dulag-184') => readText(text, `data/camps/${name}.yaml`, 'camps'),
	memorial: (text = memorial) => readText(text, 'data/memorials/dulag-184-memorial.yaml', 'memorials'),
};
const said = (...files: DataFile[]) => validate([project, source, ...files]).faults.map(sayFault);
/** The whole small dataset with one text changed in one file. */
const broken = (which: keyof typeof read, from: string | RegExp, to: string) => {
	const texts = { town, camp, memorial };
	expect(texts[which]).toMatch(from);
	texts[which] = texts[which].replace(from, to);
	return said(read.town(texts.town), read.camp(texts.camp), read.memorial(texts.memorial));
};

test('a whole dataset has no fault', () => {
	expect(said(read.town(), read.camp(), read.memorial())).toEqual([]);
});

describe('every fault has its place and its remedy', () => {
	test.each<[string, keyof typeof read, string | RegExp, string, string]>([
		['YAML itself', 'town', 'rank: 2', 'rank: [2', 'data/towns/vyazma.yaml:5:1: not YAML'],
		[
			'a key twice',
			'camp',
			'verified: seen',
			'verified: seen\nverified: seen',
			'data/camps/dulag-184.yaml:9:1: this key is there twice: keep one',
		],
		[
			'a mistyped key',
			'town',
			'region:',
			'regoin:',
			"data/towns/vyazma.yaml:3:1: 'regoin' is no key of this; did you mean 'region'?",
		],
		[
			'a word not known',
			'town',
			'region: smolensk',
			'region: smolnsk',
			"data/towns/vyazma.yaml:3:9: 'smolnsk' is not one of smolensk, kaluga, ring; did you mean 'smolensk'?",
		],
		[
			'a language missing',
			'camp',
			', ru: Лагерь.',
			'',
			"data/camps/dulag-184.yaml:6:10: 'summary.ru' is missing: add it (every text is in both languages)",
		],
		['a key missing', 'camp', /operated.*\n/, '', "data/camps/dulag-184.yaml:1:1: 'operated' is missing: add it"],
		[
			'a date of no form',
			'camp',
			'1941-10/1943-03-12',
			'10.1941',
			"data/camps/dulag-184.yaml:4:11: 'operated': '10.1941' is not a date we understand",
		],
		[
			'a day not in the calendar',
			'town',
			'1941-10-07',
			'1941-10-32',
			"data/towns/vyazma.yaml:9:28: 'control.1.from': '1941-10-32' is not in the calendar",
		],
		[
			'lon and lat the wrong way round',
			'town',
			'lon: 34.3, lat: 55.21',
			'lon: 55.21, lat: 34.3',
			'data/towns/vyazma.yaml:5:14: the point lies off the map',
		],
		['half a point', 'town', 'lon: 34.3, ', '', "data/towns/vyazma.yaml:5:8: 'place': lon and lat belong together"],
		[
			'an id unlike its file',
			'town',
			'id: vyazma',
			'id: viazma',
			"data/towns/vyazma.yaml:1:5: the id is 'viazma', the file's name 'vyazma': make them the same",
		],
		[
			'a record not there',
			'camp',
			'[vyazma]',
			'[viazma]',
			"data/camps/dulag-184.yaml:7:11: there is no record 'viazma'; did you mean 'vyazma'?",
		],
		[
			'a source not there',
			'town',
			'sources: [book], verified: seen}\n  - {holder: soviet',
			'sources: [bok], verified: seen}\n  - {holder: soviet',
			"data/towns/vyazma.yaml:9:50: there is no source 'bok'; did you mean 'book'?",
		],
		[
			'spans out of order',
			'town',
			'1943-03-12',
			'1941-09',
			'data/towns/vyazma.yaml:10:28: begins on 1941-09, not after the span before it (1941-10-07)',
		],
		[
			'a span twice',
			'town',
			'holder: german',
			'holder: soviet',
			"data/towns/vyazma.yaml:9:14: 'soviet' holds it already: join the two spans",
		],
		[
			'a memorial older than what it remembers',
			'memorial',
			'2014-06-21',
			'1939',
			"data/memorials/dulag-184-memorial.yaml:4:11: unveiled 1939, before 'dulag-184'",
		],
		[
			'a number without a source',
			'camp',
			'verified: seen',
			'claims: [{property: dead, value: 5, bound: about, scope: {what: {en: a, ru: б}}}]\nverified: seen',
			"data/camps/dulag-184.yaml:8:10: 'claims.0.sources': a number needs a source",
		],
		[
			'a number where a date belongs',
			'camp',
			'verified: seen',
			'claims: [{property: freed, value: 5, bound: about, scope: {what: {en: a, ru: б}}, sources: [book]}]\nverified: seen',
			"data/camps/dulag-184.yaml:8:21: 'claims.0.property': 'freed' is a date: give `date`",
		],
	])('%s', (_, which, from, to, message) => {
		expect(broken(which, from, to).join('\n')).toContain(message);
	});

	test('all at once, in one go', () => {
		const faults = said(
			read.town(town.replace('rank: 2', 'rank: 7').replace('region: smolensk', 'region: X')),
			read.camp(camp.replace('[vyazma]', '[nobody]')),
		);
		expect(faults).toHaveLength(3);
	});

	test('a record that is broken itself is not reported as missing', () => {
		expect(said(read.town(town.replace('rank: 2', 'rank: 7')), read.camp())).toHaveLength(1);
	});

	test('ids and aliases are unique', () => {
		const faults = said(read.town(), read.camp(camp.replace('kind:', 'aliases: [vyazma]\nkind:')));
		expect(faults.join('\n')).toContain("'vyazma' is taken by data/towns/vyazma.yaml");
	});

	test('an old id is to be written as the new one', () => {
		const faults = said(
			read.town(town.replace('region:', 'aliases: [viazma]\nregion:')),
			read.camp(camp.replace('[vyazma]', '[viazma]')),
		);
		expect(faults).toEqual(["data/camps/dulag-184.yaml:7:11: 'viazma' is an old id: write 'vyazma'"]);
	});
});

test('broken data are never compiled', () => {
	expect(() => compile([project, source, read.town(town.replace('rank: 2', 'rank: 7'))])).toThrow(BrokenData);
	expect(() => compile([project, source, read.town(town.replace('rank: 2', 'rank: 7'))])).toThrow(
		/data\/towns\/vyazma\.yaml:4:7/,
	);
});

test('a suggestion is near, or none', () => {
	expect(nearest('smolnsk', ['kaluga', 'smolensk'])).toBe('smolensk');
	expect(nearest('berlin', ['kaluga', 'smolensk'])).toBeNull();
});
