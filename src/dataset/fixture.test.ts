import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { parseDate } from './edtf.ts';
import { changed, faultsAfter, fixtureRoot } from './fixture/fixture.ts';
import { readData } from './read.ts';
import type { BeganFile, CorrectionsFile, TextsFile } from './served.ts';
import { validate } from './validate.ts';

const day = (text: string) => parseDate(text).bounds[0] as number;

describe('a dataset of another subject', () => {
	const { files, index, names } = compile(readData(fixtureRoot));
	const read = <T>(path: string) => JSON.parse(files[path] ?? 'null') as T;

	test('has no fault', () => expect(validate(readData(fixtureRoot)).faults).toEqual([]));

	test('compiles to an index that tells what it is of', () => {
		expect(index.subject.title.en).toBe('Calvados 1944');
		expect(index.subject.eras.war).toBe(day('1940-05-10'));
		expect(index.subject.views[0]?.box).toEqual([-1.3, 48.8, 0.1, 49.5]);
		expect(index.subject.corrections).toBe('mailto:corrections@example.org');
		expect(index.towns.map(({ id, region }) => [id, region])).toEqual([
			['bayeux', 'calvados'],
			['caen', 'calvados'],
			['falaise', 'calvados'],
		]);
		expect(names.ru.names.caen).toBe('Кан');
		expect(index.aliases).toEqual({ 'caen-city': 'caen' });
	});

	test('a change of holder on which sources disagree spans all that they say, and falls on the day shown first', () => {
		const freed = index.towns.find(({ id }) => id === 'caen')?.spans.at(-1);
		expect(freed).toEqual({ holder: 'soviet', from: [day('1944-07-09'), day('1944-07-19')], first: day('1944-07-19') });
	});

	test('says who reviewed a record, and when', () => {
		const { piece } = index.towns.find(({ id }) => id === 'caen')!;
		const { reviewed } = read<TextsFile>(`texts/${piece}.en.json`).records.caen!;
		expect(reviewed).toEqual({ by: 'A reader', date: parseDate('2020-05-02') });
	});

	test('serves where it began, with the sources, and the corrections, the newest first', () => {
		const began = read<BeganFile>('began.ru.json');
		expect(began.documents[0]?.title).toBe('Открытка');
		expect(began.claims.map(({ verdict }) => verdict)).toEqual(['confirmed', 'corrected']);
		expect(Object.keys(began.sources).sort()).toEqual(['enwiki-caen', 'memorial-caen-site']);
		const { corrections } = read<CorrectionsFile>('corrections.en.json');
		expect(corrections.map((each) => each.day)).toEqual([day('2021-06-06'), day('2020-05-01')]);
	});

	test('without the page and the log it is whole too', () => {
		const without = readData(fixtureRoot).filter(({ folder }) => folder !== 'began' && folder !== 'corrections');
		const compiled = compile(without);
		expect(compiled.files['began.en.json']).toBeUndefined();
		expect(JSON.parse(compiled.files['corrections.en.json']!).corrections).toEqual([]);
	});
});

describe('faults of the single files', () => {
	test.each([
		[
			'began.yaml',
			'document: postcard',
			'document: postcart',
			"there is no document 'postcart'; did you mean 'postcard'?",
		],
		[
			'began.yaml',
			'[caen-memorial]',
			'[caen-memoriel]',
			"there is no record 'caen-memoriel'; did you mean 'caen-memorial'?",
		],
		['began.yaml', 'sources: [memorial-caen-site]', 'sources: []', 'what is confirmed names a source'],
		['began.yaml', 'id: freed-in-a-day', 'id: opened-1988', "'opened-1988' is there already"],
		['began.yaml', 'verdict: confirmed', 'verdict: right', "'right' is not one of confirmed, corrected, not-found"],
		['corrections.yaml', 'records: [caen]', 'records: [cane]', "there is no record 'cane'; did you mean 'caen'?"],
		['corrections.yaml', '2020-05-01', '2020-05', 'write a day as YYYY-MM-DD'],
		['glossary.yaml', '[caen]', '[cane]', "there is no record 'cane'; did you mean 'caen'?"],
		['glossary.yaml', 'sources: [enwiki-caen]', 'sources: [enwiki]', "there is no source 'enwiki'"],
		['project.yaml', 'mailto:corrections', 'corrections', 'begins with mailto: or https://'],
		['project.yaml', '[-3, 48, 2, 50]', '[2, 48, -3, 50]', 'a box is [west, south, east, north]'],
		['towns/caen.yaml', 'region: calvados', 'region: calvado', "'calvado' is not one of calvados, ring"],
	])('%s: %s', (path, from, to, message) => {
		expect(faultsAfter(path, from, to).join('\n')).toContain(message);
	});
});

test('an empty log of corrections is a log', () => {
	const files = changed('corrections.yaml', '- date: 2020', '# - date: 2020').filter(
		({ folder }) => folder !== 'corrections',
	);
	expect(validate(files).faults).toEqual([]);
});
