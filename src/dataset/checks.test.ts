import { describe, expect, test } from 'vitest';
import { faultsAfter } from './fixture/fixture.ts';

/** [what is wrong, file, a text of it, what stands in its place, the fault] */
type Case = [string, string, string, string, string];

const TIME: Case[] = [
	[
		'a memorial opened before what it remembers',
		'memorials/caen-memorial.yaml',
		'1988-06-06',
		'1944-05',
		"data/memorials/caen-memorial.yaml:5:11: unveiled 1944-05, before 'caen-bombed' (commemorates.records, number 1) began",
	],
	[
		'a memorial opened before the date that it remembers',
		'memorials/caen-memorial.yaml',
		'{records: [caen-bombed, caen]}',
		'{records: [caen], date: 1990}',
		'unveiled 1988-06-06, before what it remembers (1990)',
	],
	[
		'a camp that outlasts the occupation',
		'camps/caen-prison.yaml',
		'1940/1944-06-06',
		'1940/1944-08-10',
		"data/camps/caen-prison.yaml:5:11: ends more than 14 days after 'caen' was freed (1944-07-19)",
	],
	[
		'a camp that began before its town was taken',
		'camps/caen-prison.yaml',
		'1940/1944-06-06',
		'1940-05-12/1944-06-06',
		"begins more than 14 days before 'caen' was taken (1940-06-01)",
	],
	[
		'an event unlike the day on which its town changed hands',
		'events/bayeux-freed.yaml',
		'1944-06-07',
		'1944-06-17',
		"data/events/bayeux-freed.yaml:5:7: 1944-06-17 is not within 3 days of a change of holder of 'bayeux' (1944-06-07)",
	],
	[
		'a claim shown first that the spans do not bear out',
		'towns/caen.yaml',
		'date: 1944-07-19\n    scope',
		'date: 1944-07-25\n    scope',
		"'freed' 1944-07-25 is the claim shown first, and not the day that `control` gives",
	],
	[
		'a claim shown first that is not the record’s own date',
		'memorials/caen-memorial.yaml',
		'commemorates:',
		'claims: [{property: unveiled, date: 1990, scope: {what: {en: opened, ru: открыт}}, sources: [memorial-caen-site]}]\ncommemorates:',
		"data/memorials/caen-memorial.yaml:8:37: 'unveiled' 1990 is the claim shown first, and not the record's own date",
	],
	[
		'a camp set up otherwise than its first claim says',
		'camps/caen-prison.yaml',
		'claims:',
		'claims:\n  - {property: opened, date: 1942, scope: {what: {en: set up, ru: открыта}}, sources: [enwiki-caen]}',
		"'opened' 1942 is the claim shown first",
	],
];

const PLACE: Case[] = [
	[
		'a point off the map',
		'camps/caen-prison.yaml',
		'lon: -0.387, lat: 49.186',
		'lon: 49.186, lat: -0.387',
		'the point lies off the map (lon -3 to 2, lat 48 to 50): are lon and lat the wrong way round?',
	],
	[
		'a town outside its region',
		'towns/falaise.yaml',
		'lat: 48.893',
		'lat: 48.593',
		"data/towns/falaise.yaml:6:14: the point lies outside 'calvados' (-1.2, 48.7, 0.5, 49.5)",
	],
	[
		'a place outside the region that its label names',
		'events/bayeux-freed.yaml',
		'lon: -0.703, lat: 49.279, precision: town, label: {en: Bayeux',
		'lon: -1.703, lat: 49.279, precision: town, label: {en: "Bayeux, Calvados"',
		"the point lies outside 'calvados'",
	],
	[
		'a place far from the centre of the district that its label names',
		'events/bayeux-freed.yaml',
		'lon: -0.703, lat: 49.279, precision: town, label: {en: Bayeux',
		'lon: 1.203, lat: 49.279, precision: town, label: {en: "Bayeux, arrondissement of Caen"',
		"the point lies 115 km from 'caen', the centre of the district that its label names, more than 60",
	],
	[
		'a district whose centre is no town',
		'project.yaml',
		'  caen: [arr',
		'  can: [arr',
		"data/project.yaml:33:8: there is no town 'can'; did you mean 'caen'?",
	],
	[
		'a memorial far from what it remembers',
		'memorials/caen-memorial.yaml',
		'[caen-bombed, caen]',
		'[caen-bombed, caen, falaise]',
		"data/memorials/caen-memorial.yaml:8:45: 'falaise' lies 36 km off, more than 30",
	],
	[
		'a camp far from its memorial',
		'camps/caen-prison.yaml',
		'lon: -0.387',
		'lon: 0.387',
		"'caen-memorial' lies 56 km off",
	],
];

const WORDING: Case[] = [
	[
		'a language that says much less',
		'events/caen-bombed.yaml',
		'В июне и июле 1944 года большую часть города разрушили с воздуха.',
		'Город разрушен.',
		"data/events/caen-bombed.yaml:7:87: 'ru' says much less than 'en' (15 letters to 66): say the same in both",
	],
	[
		'a remark on the dossier',
		'events/caen-bombed.yaml',
		'from the air',
		'(from memory)',
		"'from memory' speaks of the making of the dataset, and is shown: move it to `notes`",
	],
	[
		'a remark on the dossier in Russian',
		'events/caen-bombed.yaml',
		'с воздуха',
		'по досье',
		"'досье' speaks of the making",
	],
	['a word left for later', 'camps/caen-prison.yaml', 'prisoners shot', 'TODO', "'TODO' speaks of the making"],
	[
		'English in the place of Russian',
		'events/caen-bombed.yaml',
		'В июне и июле 1944 года большую часть города разрушили с воздуха.',
		'Most of the city was destroyed from the air in June and July 1944.',
		'is not in Russian: say it in Russian',
	],
	[
		'Russian in the place of English',
		'corrections.yaml',
		'en: The second day of liberation was added.',
		'en: Добавлен второй день освобождения города.',
		'data/corrections.yaml:4:14: is in Russian: say it in English',
	],
	[
		'a word explained at length in one language alone',
		'glossary.yaml',
		'ru: Небольшие поля между валами с живой изгородью, которые дают укрытие тому, кто обороняется.',
		'ru: Поля между валами с изгородью.',
		"data/glossary.yaml:6:9: 'ru' says much less than 'en'",
	],
];

const SOURCES: Case[] = [
	[
		'a copy told in the name of the publisher',
		'sources/enwiki-caen.yaml',
		'Wikipedia (en)',
		'Wikipedia (en), read at wikisum.wiki',
		'data/sources/enwiki-caen.yaml:4:12: ',
	],
	[
		'a mirror cited as the encyclopaedia',
		'sources/enwiki-caen.yaml',
		'en.wikipedia.org',
		'wikipedia.example.org',
		"data/sources/enwiki-caen.yaml:5:6: this is not the encyclopaedia's own address: write `copy: mirror`",
	],
	[
		'a mirror of what is no encyclopaedia',
		'sources/memorial-caen-site.yaml',
		'kind: museum',
		'kind: museum\ncopy: mirror',
		'a mirror is a copy of an encyclopaedia; of anything else write `copy: reprint`',
	],
	[
		'a number without a source',
		'camps/caen-prison.yaml',
		'энциклопедия}}\n    sources: [enwiki-caen]',
		'энциклопедия}}\n    verified: from-memory',
		"'claims.0.sources': a number needs a source",
	],
	[
		'a number without a scope',
		'camps/caen-prison.yaml',
		'    scope: {what: {en: prisoners shot, ru: расстрелянные узники}, by: {en: encyclopaedia, ru: энциклопедия}}\n',
		'',
		"data/camps/caen-prison.yaml:10:5: 'claims.0.scope' is missing: add it",
	],
	[
		'a kind that the field does not use',
		'camps/caen-prison.yaml',
		'kind: prison',
		'kind: jail',
		"'jail' is not one of pow-camp",
	],
];

describe.each([
	['time', TIME],
	['place', PLACE],
	['wording', WORDING],
	['sources', SOURCES],
])('faults of %s', (_, cases) => {
	test.each(cases)('%s', (_what, path, from, to, message) => {
		const faults = faultsAfter(path, from, to);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toContain(message);
	});
});

test('a memorial is not older than the war in the town that it remembers', () => {
	const faults = faultsAfter('memorials/caen-memorial.yaml', 'unveiled: 1988-06-06', 'unveiled: 1940-05');
	expect(faults).toHaveLength(2);
	expect(faults[1]).toContain("unveiled 1940-05, before 'caen' (commemorates.records, number 2) began");
});

describe('a reason in the record', () => {
	test('answers a check', () => {
		const faults = faultsAfter(
			'camps/caen-prison.yaml',
			'operated: 1940/1944-06-06',
			'operated: 1940/1944-08-10\nexplained: {outlasts-occupation: The prisoners were taken east.}',
		);
		expect(faults).toEqual([]);
	});

	test('that answers nothing is a fault', () => {
		const faults = faultsAfter(
			'camps/caen-prison.yaml',
			'verified: seen',
			'explained: {far-apart: It is not.}\nverified: seen',
		);
		expect(faults).toEqual(["data/camps/caen-prison.yaml:17:24: 'far-apart' finds nothing here: take the reason out"]);
	});

	test('is given under the name of a check', () => {
		const faults = faultsAfter('camps/caen-prison.yaml', 'verified: seen', 'explained: {far-apert: x}\nverified: seen');
		expect(faults).toEqual([
			"data/camps/caen-prison.yaml:17:13: 'far-apert' is no key of this; did you mean 'far-apart'?",
		]);
	});
});

describe('what is within tolerance is no fault', () => {
	test.each([
		['a camp a fortnight longer', 'camps/caen-prison.yaml', '1944-06-06', '1944-08-02'],
		['an event two days off', 'events/bayeux-freed.yaml', '1944-06-07', '1944-06-09'],
		[
			'an older memorial with a later phase',
			'memorials/caen-memorial.yaml',
			'unveiled: 1988-06-06',
			'unveiled: 1930\nphases: [{date: 1988, what: {en: New, ru: Новое}}]',
		],
		[
			'a name that both languages write alike',
			'camps/caen-prison.yaml',
			'{en: encyclopaedia, ru: энциклопедия}',
			'{en: Wikipedia, ru: Wikipedia}',
		],
	])('%s', (_, path, from, to) => expect(faultsAfter(path, from, to)).toEqual([]));
});
