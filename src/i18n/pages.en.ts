import { PHRASES } from './phrases.ts';

/** Words of the plain pages and the open data, in English: made at build time, they are no part of what the app loads. */
export const pagesEn = {
	home: 'Map and timeline',
	seeOnMap: 'See it on the map',
	seeMoment: (date: string) => `The map on ${date}`,
	otherLanguage: 'Русский',
	otherLanguageTitle: 'Эта страница по-русски',
	path: 'You are here',
	skip: 'Skip to the text',
	chronicle: 'Chronicle',
	chronicleLead:
		'All events in the records, in order of time: the war by month, then what was decided, found and judged after it. Each leads to its own page, with sources.',
	camps: 'Camps and sites of killing',
	campsLead:
		'Camps, ghettos, prisons, sites of mass killing and burnt villages, in order of the time at which each began. Each leads to its own page, with every figure and who gives it.',
	memorials: 'Memorials',
	memorialsLead:
		'Memorials and museums in order of the year in which each was opened; those of unknown date are at the end.',
	towns: 'Towns',
	townsLead:
		'The dated towns from which the front on the map is computed: by region, each with the day on which its occupation ended.',
	regionRing: 'Round about',
	glossary: 'Glossary',
	glossaryLead: 'Words that the texts use, as they are meant here.',
	seeAlso: 'See also',
	data: 'Open data',
	dataLead:
		'All records are free to use, in formats that other programs read. Dates are EDTF (ISO 8601-2), places WGS84; every statement names its sources.',
	dataFiles: 'Files',
	dataUse: 'Use',
	dataTerms:
		'Texts and data of this project may be used, changed and passed on, also for profit, if it is named. Sources keep their own rights: they are cited here, not copied.',
	dataAttribution: 'To be named as',
	files: {
		'records.geojson': 'every record with a place, with dates and texts in both languages',
		'records.lpf.json': 'the same as linked data: places with times, names and citations',
		'records.csv': 'all records as a table',
		'towns.csv': 'who held the towns: one row a span of control',
		'sources.csv': 'the sources that the other files name by id',
		'timeline.timelinejs.json': 'the events, in English',
		'timeline.ru.timelinejs.json': 'the events, in Russian',
		schema: 'the rules of the files from which all this is made',
	} as Record<string, string>,
	licensed: (licence: string) => `Texts and data: ${licence}.`,
	edition: (edition: string) => `Edition ${edition}.`,
	licence: 'Licence',
	cite: 'Cite this page',
	citeNote: 'The words in square brackets are for you to fill in.',
	visited: 'day of your visit',
	thisAddress: 'address of this page',
	citeStyles: { gost: 'GOST R 7.0.100-2018', chicago: 'Chicago', bibtex: 'BibTeX' },
	pictureOf: (name: string, date: string) => `Map of ${PHRASES.en.whole} on ${date}: ${name} is marked.`,
	pictureUnplaced: (date: string) => `Map of ${PHRASES.en.whole} on ${date}.`,
	pictureOccupied: (occupied: string) =>
		`The grey area is ${occupied}, the red line is the front, computed from dated towns.`,
	dateOf: 'Date',
	edtf: 'as EDTF',
	coordinates: 'Point',
	formerNames: 'Earlier names',
	until: (name: string, date: string) => `${name} (until ${date})`,
	moved: 'This page has a new address.',
	unknownDate: 'Date not known',
	afterWar: 'After the war',
	freedOn: (date: string) => `freed ${date}`,
	neverOccupied: 'not occupied',
	noscriptTitle: 'A short chronicle',
	noscriptNote: 'The timeline and the map need JavaScript. All records can be read without it:',
};

export type PagesWords = typeof pagesEn;
