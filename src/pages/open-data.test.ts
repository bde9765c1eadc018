/** The open data against their standards, and read back: over all records of the dataset. */
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../dataset/compile.ts';
import { parseDate, parseOnce } from '../dataset/edtf.ts';
import { readData } from '../dataset/read.ts';
import { toCsv } from './csv.ts';
import { fromGeoJson, type RecordCollection, toGeoJson } from './geojson.ts';
import { type Bound, fromLinkedPlaces, type PlaceCollection, toLinkedPlaces } from './linked-places.ts';
import { openFiles } from './open-files.ts';
import { type OpenData, type OpenRecord, openData } from './open-record.ts';
import { type TimelineJs, toTimelineJs } from './timelinejs.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const SITE = 'https://example.org/dnepr-oka/';
let data: OpenData;
let files: Record<string, string>;
const file = (name: string) => files[name] ?? expect.fail(`${name} is missing`);
const json = <T>(name: string) => JSON.parse(file(name)) as T;

beforeAll(() => {
	const compiled = compile(readData(fileURLToPath(new URL('../../', import.meta.url))));
	data = openData(compiled);
	files = openFiles(compiled, SITE);
});

const placed = () => data.records.filter(({ place }) => place !== null);

test('every file says its licence and its version', () => {
	expect(Object.keys(files)).toEqual(
		expect.arrayContaining([
			'records.geojson',
			'records.lpf.json',
			'towns.csv',
			'records.csv',
			'timeline.timelinejs.json',
			'schema/town.schema.json',
			'schema/source.schema.json',
		]),
	);
	for (const [name, text] of Object.entries(files)) {
		// A table has no room for it: its description, as "CSV on the Web" has it, stands beside it.
		const told = name.endsWith('.csv') ? file(`${name}-metadata.json`) : text;
		expect(told, name).toContain('https://creativecommons.org/licenses/by/4.0/');
		expect(told, name).toContain(data.edition);
	}
});

describe('records.geojson, as RFC 7946 asks', () => {
	test('is a collection of features with points on the globe, no `crs`, and a bbox around them all', () => {
		const collection = json<RecordCollection>('records.geojson');
		expect(collection.type).toBe('FeatureCollection');
		expect(collection).not.toHaveProperty('crs');
		expect(collection).not.toHaveProperty('geometry');
		expect(collection).not.toHaveProperty('properties');
		const [west, south, east, north] = collection.bbox as number[] as [number, number, number, number];
		const ids = new Set<unknown>();
		for (const feature of collection.features) {
			expect(feature.type).toBe('Feature');
			expect(ids.has(feature.id), `${feature.id} twice`).toBe(false);
			ids.add(feature.id);
			expect(feature.properties).toBeTypeOf('object');
			// A point has no ring to wind: the right-hand rule (3.1.6) asks nothing of it.
			expect(feature.geometry.type).toBe('Point');
			expect(feature.geometry.coordinates).toHaveLength(2);
			const [lon, lat] = feature.geometry.coordinates as [number, number];
			expect(lon >= west && lon <= east && lat >= south && lat <= north, `${feature.id} within the bbox`).toBe(true);
			expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
			// Longitude comes first: no place of the war lies so far north.
			expect(lat, String(feature.id)).toBeGreaterThan(lon > 45 ? 30 : 45);
		}
		const lons = collection.features.map(({ geometry }) => geometry.coordinates[0]);
		expect([Math.min(...(lons as number[])), Math.max(...(lons as number[]))]).toEqual([west, east]);
	});

	test('read back, it gives the records that have a place', () => {
		expect(fromGeoJson(json('records.geojson'))).toEqual(placed());
	});
});

/** The days that a bound of Linked Places allows. */
const days = (bound: Bound): [string | null, string | null] => {
	if (!('in' in bound)) return [bound.earliest ?? null, bound.latest ?? null];
	const { bounds } = parseDate(bound.in);
	return [iso(bounds[0]), iso(bounds[1])];
};
const iso = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('records.lpf.json, as Linked Places Format 1.3 asks', () => {
	test('has all that is required of a feature, and only the words that the format allows', () => {
		const collection = json<PlaceCollection>('records.lpf.json');
		expect(collection.type).toBe('FeatureCollection');
		expect(collection['@context']).toMatch(/^https:.*\.jsonld$/);
		expect(collection.features.length).toBe(placed().length);
		for (const feature of collection.features) {
			const at = feature['@id'];
			expect(at).toBe(`${SITE}record/${feature.properties.id}/`);
			expect(feature.type).toBe('Feature');
			expect(feature.properties.title, at).toBeTruthy();
			expect(feature.properties.fclasses, at).toHaveLength(1);
			for (const fclass of feature.properties.fclasses) expect('AHLPRST', at).toContain(fclass);
			expect(feature.geometry.type).toBe('Point');
			if (feature.geometry.certainty)
				expect(['certain', 'less-certain', 'uncertain']).toContain(feature.geometry.certainty);
			expect(feature.names.length, at).toBeGreaterThanOrEqual(2);
			// "At least one must have a citation": only what no source was seen for has none, and says so.
			if (!feature.names.some(({ citations = [] }) => citations.length > 0))
				expect(feature.properties.verified, at).toBe('from-memory');
			for (const { toponym, lang } of feature.names) {
				expect(toponym, at).toBeTruthy();
				expect(lang, at).toMatch(/^[a-z]{2}$/);
			}
			for (const { identifier } of feature.types ?? []) expect(identifier).toMatch(/^aat:\d{9}$/);
			for (const { timespans } of [feature.when, ...feature.names.flatMap(({ when }) => when ?? [])]) {
				expect(timespans.length, at).toBeGreaterThan(0);
				for (const { start, end } of timespans) {
					for (const text of Object.values({ ...start, ...end })) expect(text, at).toMatch(/^\d{4}(-\d\d){0,2}$/);
					expect(Object.keys(start).length, at).toBeGreaterThan(0);
					const [from, to] = [days(start)[0], end && days(end)[1]];
					if (from && to) expect(from <= to, at).toBe(true);
				}
			}
		}
	});

	test('its timespans are the days that the EDTF dates mean', () => {
		for (const { properties, when } of json<PlaceCollection>('records.lpf.json').features) {
			if (!when.label) continue;
			const once = properties.type === 'memorial';
			const { bounds, said } = once ? parseOnce(when.label) : parseDate(when.label);
			const { start, end } = when.timespans[0] as PlaceCollection['features'][number]['when']['timespans'][number];
			if (bounds[0] !== null || bounds[1] !== null)
				expect(days(start), properties.id).toEqual([iso(bounds[0]), iso(bounds[1])]);
			if (said.length === 1 || once) expect(end).toBeUndefined();
			else if (bounds[3] !== null) expect(end && days(end), properties.id).toEqual([iso(bounds[2]), iso(bounds[3])]);
		}
	});

	test('read back, it gives the records that have a place', () => {
		expect(fromLinkedPlaces(json('records.lpf.json'))).toEqual(placed());
	});
});

describe('tables, as RFC 4180 asks', () => {
	const table = (name: string) =>
		parse(file(name), {
			columns: true,
			bom: false,
			record_delimiter: '\r\n',
			relax_quotes: false,
			relax_column_count: false,
		}) as Record<string, string>[];

	test('records.csv holds every record', () => {
		const rows = table('records.csv');
		expect(Object.keys(rows[0] as object).join()).toBe(
			'id,type,kind,name_en,name_ru,lon,lat,precision,date,sources,verified',
		);
		expect(rows.map(({ id }) => id)).toEqual(data.records.map(({ id }) => id));
		for (const [i, row] of rows.entries()) {
			const { name, place, date, sources } = data.records[i] as OpenRecord;
			expect([row.name_en, row.name_ru, row.date]).toEqual([name.en, name.ru, date ?? '']);
			expect([row.lon, row.lat]).toEqual(place ? place.map(String) : ['', '']);
			expect(row.sources?.split(' ').filter(Boolean)).toEqual(sources);
		}
	});

	test('towns.csv holds every span, each to the beginning of the next', () => {
		const rows = table('towns.csv');
		expect(Object.keys(rows[0] as object).join()).toBe('id,name_en,name_ru,lon,lat,holder,from,to,source,verified');
		const spans = data.records.flatMap(({ id, control }) => (control ?? []).map((span) => ({ id, ...span })));
		expect(rows.map(({ id, holder, from }) => ({ id, holder, from }))).toEqual(
			spans.map(({ id, holder, from }) => ({ id, holder, from })),
		);
		for (const [i, row] of rows.entries()) {
			const next = rows[i + 1];
			expect(row.to, row.id).toBe(next?.id === row.id ? next?.from : '');
		}
	});

	test('sources.csv tells of every source that is named', () => {
		const known = new Set(table('sources.csv').map(({ id }) => id));
		for (const { id, sources } of data.records) for (const source of sources) expect(known, id).toContain(source);
	});

	test('the descriptions name the columns that are there', () => {
		for (const name of ['towns', 'records', 'sources']) {
			const { url, tableSchema } = json<{ url: string; tableSchema: { columns: { name: string }[] } }>(
				`${name}.csv-metadata.json`,
			);
			expect(tableSchema.columns.map((column) => column.name).join()).toBe(file(url).split('\r\n')[0]);
		}
	});

	test('whatever a field holds comes back', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'я', '"', ',', '\r\n', '\n', ' ', "'") });
		const rows = fc.array(fc.tuple(text, text, text), { minLength: 1 });
		fc.assert(
			fc.property(rows, (written) => {
				const read = parse(toCsv(['a', 'b', 'c'], written), { record_delimiter: '\r\n' }) as string[][];
				expect(read).toEqual([['a', 'b', 'c'], ...written]);
			}),
		);
	});
});

describe('timeline.timelinejs.json, as TimelineJS 3 asks', () => {
	test.each(['timeline.timelinejs.json', 'timeline.ru.timelinejs.json'])('%s has every event, dated', (name) => {
		const { title, events, scale } = json<TimelineJs>(name);
		expect(scale).toBe('human');
		expect(title.text.headline).toBeTruthy();
		expect(title).not.toHaveProperty('start_date');
		expect(events.map(({ unique_id }) => unique_id)).toEqual(
			data.records.filter(({ type }) => type === 'event').map(({ id }) => id),
		);
		for (const { unique_id, start_date, end_date, text, display_date } of events) {
			for (const date of [start_date, ...(end_date ? [end_date] : [])]) {
				expect(Number.isInteger(date.year), unique_id).toBe(true);
				if (date.day !== undefined) expect(date.month, unique_id).toBeDefined();
				const { year, month = 1, day = 1 } = date;
				const real = new Date(Date.UTC(year, month - 1, day));
				expect([real.getUTCMonth() + 1, real.getUTCDate()], unique_id).toEqual([month, day]);
			}
			const point = ({ year, month = 1, day = 1 }: typeof start_date) => year * 1e4 + month * 100 + day;
			if (end_date?.month) expect(point(end_date), unique_id).toBeGreaterThanOrEqual(point(start_date));
			expect(text.headline && display_date, unique_id).toBeTruthy();
			expect(text.text).toContain(`${SITE}${name.includes('.ru.') ? 'ru/' : ''}record/${unique_id}/`);
		}
	});

	test('what is text in a record is no markup in a slide', () => {
		const [record] = data.records.filter(({ type }) => type === 'event') as [OpenRecord];
		const sharp = { ...record, name: { en: '<b>&', ru: '' }, summary: { en: '<script>1</script>', ru: '' } };
		const [slide] = toTimelineJs({ ...data, records: [sharp] }, 'en', null).events;
		expect(slide?.text).toEqual({
			headline: '&lt;b&gt;&amp;',
			text: '<p>&lt;script&gt;1&lt;/script&gt;</p>',
		});
	});
});

test('whatever records there may be, GeoJSON and Linked Places give them back', () => {
	const text = fc.string({ minLength: 1 });
	const said = fc.record({ en: text, ru: text });
	const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
	const date = fc.constantFrom(
		'1941',
		'1941-10',
		'1942-02-02~',
		'196X?',
		'1941-07-16/1941-07-29',
		'../1943-09',
		'1942/..',
	);
	const point = fc.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -90, max: 90, noNaN: true }),
	);
	const place = point.map(([lon, lat]): [number, number] => [lon + 0, lat + 0]);
	const verified = fc.constantFrom('seen' as const, 'conflict' as const);
	const record = fc
		.record({
			id,
			type: fc.constantFrom('town' as const, 'event' as const, 'camp' as const, 'memorial' as const, 'topic' as const),
			kind: fc.constantFrom('battle', 'ghetto', 'monument'),
			name: said,
			former: fc.array(fc.record({ until: fc.constantFrom('1968-04-23', '1957'), name: said }), { maxLength: 2 }),
			summary: said,
			label: said,
			place: fc.option(place),
			precision: fc.option(fc.constantFrom('exact' as const, 'town' as const, 'region' as const)),
			end: fc.option(place),
			route: fc.option(fc.array(place, { minLength: 2, maxLength: 3 })),
			date: fc.option(date),
			control: fc.option(
				fc.array(
					fc.record({
						holder: fc.constantFrom('soviet', 'german'),
						from: fc.constantFrom('1941-06-22', '1943-09'),
						sources: fc.array(id),
						verified,
					}),
				),
			),
			links: fc.array(id),
			sources: fc.array(id),
			verified,
		})
		// JSON knows no minus nought.
		.map((each): OpenRecord => JSON.parse(JSON.stringify(each)));
	const overAll = {
		edition: 'x',
		year: 2025,
		title: { en: 'a', ru: 'б' },
		description: { en: 'a', ru: 'б' },
		sources: [],
	};
	fc.assert(
		fc.property(fc.uniqueArray(record, { selector: (each) => each.id, maxLength: 5 }), (records) => {
			const again = <T>(value: T): T => JSON.parse(JSON.stringify(value));
			const expected = records.filter((each) => each.place !== null);
			expect(fromGeoJson(again(toGeoJson({ ...overAll, records })))).toEqual(expected);
			expect(fromLinkedPlaces(again(toLinkedPlaces({ ...overAll, records }, '../record/')))).toEqual(expected);
		}),
	);
});
