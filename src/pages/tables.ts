/**
 * The tables of the open data, and beside each a description as "CSV on the Web" has it (W3C, Metadata Vocabulary for Tabular Data):
 * a table has no room of its own for licence, version and what its columns mean.
 */
import { type Field, toCsv } from './csv.ts';
import { LICENCE, type OpenData } from './open-record.ts';

interface Table {
	title: string;
	columns: { name: string; means: string; type?: 'number' | 'anyURI' }[];
	rows: (data: OpenData) => Field[][];
}

/** Between ids in one field; no id holds one. */
const BETWEEN = ' ';

const LON = { name: 'lon', means: 'longitude, WGS84 degrees', type: 'number' } as const;
const LAT = { name: 'lat', means: 'latitude, WGS84 degrees', type: 'number' } as const;
const NAMES = [
	{ name: 'name_en', means: 'name in English' },
	{ name: 'name_ru', means: 'name in Russian' },
];
const VERIFIED = { name: 'verified', means: 'seen, conflict, seed-only or from-memory' };

const TABLES: Record<string, Table> = {
	towns: {
		title: 'Who held the towns: one row a span of control',
		columns: [
			{ name: 'id', means: 'id of the town' },
			...NAMES,
			LON,
			LAT,
			{ name: 'holder', means: 'soviet, german, contested or partisan' },
			{ name: 'from', means: 'first day, EDTF' },
			{ name: 'to', means: 'the day on which the next holder follows, EDTF; empty: no other follows' },
			{ name: 'source', means: 'ids of sources of the beginning, with spaces between' },
			VERIFIED,
		],
		rows: ({ records }) =>
			records.flatMap(({ id, name, place, control }) =>
				(control ?? []).map(({ holder, from, sources, verified }, i): Field[] => [
					id,
					name.en,
					name.ru,
					place?.[0] ?? null,
					place?.[1] ?? null,
					holder,
					from,
					control?.[i + 1]?.from ?? null,
					sources.join(BETWEEN),
					verified,
				]),
			),
	},
	records: {
		title: 'All records',
		columns: [
			{ name: 'id', means: 'id of the record' },
			{ name: 'type', means: 'town, event, camp, memorial or topic' },
			{ name: 'kind', means: 'of what kind it is' },
			...NAMES,
			LON,
			LAT,
			{ name: 'precision', means: 'how far the point can be trusted: exact, street, town, district or region' },
			{ name: 'date', means: 'EDTF; empty: not known, or (of a town) none' },
			{ name: 'sources', means: 'ids of sources, with spaces between' },
			VERIFIED,
		],
		rows: ({ records }) =>
			records.map(({ id, type, kind, name, place, precision, date, sources, verified }): Field[] => [
				id,
				type,
				kind,
				name.en,
				name.ru,
				place?.[0] ?? null,
				place?.[1] ?? null,
				precision,
				date,
				sources.join(BETWEEN),
				verified,
			]),
	},
	sources: {
		title: 'Sources that the other tables name',
		columns: [
			{ name: 'id', means: 'id of the source' },
			{ name: 'title', means: 'title' },
			{ name: 'publisher', means: 'who published it' },
			{ name: 'url', means: 'where it was read', type: 'anyURI' },
			{ name: 'lang', means: 'language, ISO 639-1' },
			{ name: 'kind', means: 'press, academic, archive, guide, encyclopedia, official, museum, memoir or forum' },
		],
		rows: ({ sources }) =>
			sources.map(({ id, title, publisher, url, lang, kind }): Field[] => [id, title, publisher, url, lang, kind]),
	},
};

/** Name of the file -> its text: `<table>.csv` and `<table>.csv-metadata.json`. */
export function tables(data: OpenData): Record<string, string> {
	return Object.fromEntries(
		Object.entries(TABLES).flatMap(([name, { title, columns, rows }]) => {
			const header = columns.map((column) => column.name);
			const metadata = {
				'@context': 'http://www.w3.org/ns/csvw',
				url: `${name}.csv`,
				'dc:title': title,
				'dc:license': { '@id': LICENCE.url },
				'schema:version': data.edition,
				dialect: { header: true, delimiter: ',', lineTerminators: '\r\n', encoding: 'utf-8' },
				tableSchema: {
					columns: columns.map((column) => ({
						name: column.name,
						titles: column.name,
						'dc:description': column.means,
						datatype: column.type ?? 'string',
					})),
				},
			};
			return [
				[`${name}.csv`, toCsv(header, rows(data))],
				[`${name}.csv-metadata.json`, `${JSON.stringify(metadata, null, '\t')}\n`],
			];
		}),
	);
}
