import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, compileDataset } from './compile.ts';
import { parseDay } from './edtf.ts';
import { inOrder, sayFault } from './faults.ts';
import { fixtureRoot } from './fixture/fixture.ts';
import { readData, readText } from './read.ts';
import type { TourFile, ToursFile } from './served-tours.ts';
import { validate } from './validate.ts';

const STEP = `  - title: {en: The bombing, ru: Бомбардировка}
    date: 1944-06-10
    window: 1944-05-01/1944-08-31
    view: [caen, bayeux]
    select: caen-bombed
    layers: [towns, events]
    text:
      en: >-
        Most of the city of {Caen} was destroyed from the air in {June and July 1944}. The bombing began on the
        day of the landing, 6 June, and the town was freed only in the weeks that followed it.
      ru: >-
        В {июне и июле 1944 года} большую часть города {Кан} разрушили с воздуха. Бомбардировки начались в день
        высадки, 6 июня, а освободили город лишь в следующие за ней недели, сначала один берег реки, затем другой.
    notes: {en: Point at the river on the map., ru: Покажите на карте реку.}
    question: {en: When was the city bombed?, ru: Когда бомбили город?}
    answer: {en: In June and July 1944., ru: В июне и июле 1944 года.}
    records: [caen]
    sources: [enwiki-caen]
`;
const TOUR = `# yaml-language-server: $schema=../schema/tour.schema.json
id: caen-tour
title: {en: Caen in the war, ru: Кан во время войны}
summary: {en: What became of the city., ru: Что стало с городом.}
age: 12
minutes: 10
matter: {en: The bombing of a city., ru: Бомбардировка города.}
related: [caen-memorial]
reviewed: {by: A reader, date: 2020-05-02}
steps:
${STEP.repeat(8)}`;

const withTour = (text: string) => [...readData(fixtureRoot), readText(text, 'data/tours/caen-tour.yaml', 'tours')];
/** The faults of the tour with one text changed; where it stands in every step, in the first. */
const faultsAfter = (from: string, to: string) => {
	expect(TOUR).toContain(from);
	return inOrder(validate(withTour(TOUR.replace(from, () => to))).faults).map(sayFault);
};

describe('a tour as it is served', () => {
	const { files, index } = compile(withTour(TOUR));
	const read = <T>(path: string) => JSON.parse(files[path] ?? 'null') as T;

	test('is in the list, in both languages, of the edition of the whole', () => {
		const { tours, ...head } = read<ToursFile>('tours.ru.json');
		expect(head).toEqual({ version: 1, edition: index.edition });
		expect(tours).toEqual([
			{
				id: 'caen-tour',
				title: 'Кан во время войны',
				summary: 'Что стало с городом.',
				age: 12,
				minutes: 10,
				matter: 'Бомбардировка города.',
				steps: 8,
			},
		]);
	});

	test('has its days as numbers, its map as a frame, its text without braces, its sources beside it', () => {
		const tour = read<TourFile>('tours/caen-tour.en.json');
		const [step] = tour.steps;
		expect(step).toMatchObject({
			title: 'The bombing',
			day: parseDay('1944-06-10'),
			date: [1944, 6, 10, 0],
			window: [parseDay('1944-05-01'), parseDay('1944-08-31')],
			selection: 'caen-bombed',
			layers: ['towns', 'events'],
			records: ['caen-bombed', 'caen'],
			sources: ['enwiki-caen'],
		});
		expect(step!.text).not.toMatch(/[{}]/);
		expect(step!.blanks.map(([from, to]) => step!.text.slice(from, to))).toEqual(['Caen', 'June and July 1944']);
		const [west, south, east, north] = (step!.map as { frame: number[] }).frame as [number, number, number, number];
		for (const [lon, lat] of [
			[-0.37, 49.183],
			[-0.703, 49.279],
		] as const)
			expect(west < lon && lon < east && south < lat && lat < north).toBe(true);
		expect(Object.keys(tour.sources)).toEqual(['enwiki-caen']);
		expect(tour.reviewed?.by).toBe('A reader');
	});

	test('may show a year, a camera of its own, or nothing but the whole', () => {
		const plain = TOUR.replace('date: 1944-06-10\n    window: 1944-05-01/1944-08-31\n', 'date: 1988\n')
			.replace('    view: [caen, bayeux]\n    select: caen-bombed\n    layers: [towns, events]\n', '')
			.replace('records: [caen]', 'records: [caen, caen-bombed]')
			.replace('view: [caen, bayeux]', 'map: {zoom: 9, lat: 49.2, lon: -0.4}');
		const { steps } = JSON.parse(compile(withTour(plain)).files['tours/caen-tour.en.json'] ?? 'null') as TourFile;
		expect(steps[0]).toMatchObject({
			day: parseDay('1988-12-31'),
			date: [1988, 0, 0, 0],
			window: null,
			map: { frame: [-1.3, 48.8, 0.1, 49.5] },
			selection: null,
			layers: null,
		});
		expect(steps[1]?.map).toEqual({ camera: { zoom: 9, lat: 49.2, lon: -0.4 } });
	});

	test('the list is in the order that the tours ask for, and those that ask for none come last', () => {
		const named = (id: string, order: string) =>
			readText(TOUR.replace('id: caen-tour', `id: ${id}${order}`), `data/tours/${id}.yaml`, 'tours');
		const all = [named('a', ''), named('b', '\norder: 2'), named('c', '\norder: 1')];
		const list = JSON.parse(compile([...readData(fixtureRoot), ...all]).files['tours.en.json'] ?? 'null') as ToursFile;
		expect(list.tours.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
	});

	test('no line breaks within a number, nor before a dash', () => {
		const files = compile(withTour(TOUR.replace('Что стало с городом.', 'С 1 мая 1944 года – 25 000 дней.'))).files;
		const [tour] = (JSON.parse(files['tours.ru.json'] ?? 'null') as ToursFile).tours;
		expect(tour?.summary).toBe('С 1 мая 1944 года\u00a0– 25\u00a0000 дней.');
	});

	test('a dataset without tours has an empty list', () => {
		expect(JSON.parse(compile(readData(fixtureRoot)).files['tours.en.json'] ?? 'null').tours).toEqual([]);
	});
});

describe('faults of a tour', () => {
	test('there are none in a whole one', () => expect(faultsAfter('age: 12', 'age: 13')).toEqual([]));

	test.each([
		['id: caen-tour', 'id: caen', "caen-tour.yaml:2:5: the id is 'caen', the file's name 'caen-tour'"],
		[STEP.repeat(8), STEP.repeat(7), 'a tour has 8 to 14 steps'],
		[STEP.repeat(8), STEP.repeat(15), 'a tour has 8 to 14 steps'],
		['related: [caen-memorial]', 'related: [caen-memoriel]', "caen-tour.yaml:8:11: there is no record 'caen-memoriel'"],
		['select: caen-bombed', 'select: caen-bomb', "caen-tour.yaml:15:13: there is no record 'caen-bomb'; did you mean"],
		['records: [caen]', 'records: [caen-city]', "'caen-city' is an old id: write 'caen'"],
		['sources: [enwiki-caen]', 'sources: [enwiki-can]', "there is no source 'enwiki-can'; did you mean 'enwiki-caen'?"],
		['sources: [enwiki-caen]', 'sources: []', 'a step names its sources'],
		[
			'sources: [enwiki-caen]',
			'sources: [memorial-caen-site]',
			"'memorial-caen-site' is a source of none of caen-bombed, caen",
		],
		['records: [caen]', 'records: [falaise]', "'falaise' has no source that was seen"],
		['date: 1944-06-10', 'date: 1944-06', 'write a day as 1941-10-05, or a year of memory as 1975'],
		['date: 1944-06-10', 'date: 1944', '1944 is told by day'],
		['date: 1944-06-10', 'date: 1939-01-10', '1939-01-10 lies off the axis: the axis runs from 1939-09-01'],
		['date: 1944-06-10', 'date: 2200', '2200 lies off the axis'],
		['date: 1944-06-10', 'date: 1944-09-10', 'the day that is shown, 1944-09-10, lies outside it: widen it'],
		['window: 1944-05-01/1944-08-31', 'window: 1944-06-08/1944-06-12', 'is shorter than 7 days'],
		['window: 1944-05-01/1944-08-31', 'window: 1938-05-01/1944-08-31', '1938-05-01/1944-08-31 lies off the axis'],
		['window: 1944-05-01/1944-08-31', 'window: 1944-05/1944-08', 'a window is two days'],
		['view: [caen, bayeux]', 'view: [caen, bayeu]', "'bayeu' is no view and no record; did you mean 'bayeux'?"],
		['view: [caen, bayeux]', 'view: al', "'al' is no view and no record; did you mean 'all'?"],
		['view: [caen, bayeux]', 'view: all\n    map: {zoom: 9, lat: 49.2, lon: -0.4}', 'give either `view` or `map`'],
		['view: [caen, bayeux]', 'map: {zoom: 9, lat: -0.4, lon: 49.2}', 'the centre lies off the map (lon -2 to 1'],
		['view: [caen, bayeux]', 'map: {zoom: 30, lat: 49.2, lon: -0.4}', 'the zoom is from 5 to 12'],
		['date: 1944-06-10', 'date: 1944-06-01', "'caen-bombed' is not to be seen on 1944-06-01, it begins on 1944-06-06"],
		['select: caen-bombed', 'select: caen-memorial', "'caen-memorial' is not to be seen on 1944-06-10"],
		['layers: [towns, events]', 'layers: [town]', "'town' is not one of"],
		['city of {Caen}', 'city of {Caen', 'a brace opens within braces'],
		['city of {Caen}', 'city of Caen', 'the languages leave out different things (1 in English, 2 in Russian)'],
		['en: When was the city', 'en: "When was {the city}', 'not YAML'],
		['question: {en: When was the city bombed?', 'question: {en: "When was {Caen} bombed?"', 'take them out here'],
		['title: {en: The bombing, ', `title: {en: The bombing ${'x'.repeat(60)}, `, 'at most 60 are read at a glance'],
		['day of the landing, 6 June, and the town was freed only in the weeks that followed it', 'day', 'has 22 words'],
		['the weeks that followed it', `the weeks${' on'.repeat(60)}`, 'words: a step is read in 25 to 60'],
		['6 June, and', '8 June, and', '8 stands in none of caen-bombed, caen: correct it'],
		['answer: {en: In June and July 1944.', 'answer: {en: 75 prisoners.', '75 stands in none of caen-bombed, caen'],
		[
			'notes: {en: Point at the river on the map.',
			'notes: {en: To be checked.',
			"'To be checked' speaks of the making of the dataset",
		],
	])('%s: %s', (from, to, message) => {
		expect(faultsAfter(from, to).join('\n')).toContain(message);
	});

	test('a step that names no record', () => {
		const faults = faultsAfter(
			STEP,
			STEP.replace('    select: caen-bombed\n', '').replace('    records: [caen]\n', ''),
		);
		expect(faults.join('\n')).toContain('names no record');
	});

	test('whatever stands in it, it is told in faults or compiled', () => {
		const spot = fc.tuple(fc.nat(TOUR.length), fc.nat(40), fc.oneof(fc.string({ unit: 'binary' }), fc.string()));
		fc.assert(
			fc.property(spot, ([from, cut, put]) => {
				const { dataset, faults } = validate(withTour(TOUR.slice(0, from) + put + TOUR.slice(from + cut)));
				if (faults.length === 0) expect(compileDataset(dataset).files['tours.en.json']).toContain('caen-tour');
			}),
			{ numRuns: 60 },
		);
	});

	test.each(['events/caen-bombed', 'towns/caen'])(
		'a record that is broken is a fault of its own alone: %s',
		(broken) => {
			const files = withTour(TOUR).map((file) =>
				file.path === `data/${broken}.yaml`
					? readText(`id: ${broken.replace(/.*\//, '')}\nkind: nothing\n`, file.path, file.folder)
					: file,
			);
			const { faults } = validate(files);
			expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([`data/${broken}.yaml`]));
		},
	);
});
