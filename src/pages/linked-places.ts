/**
 * Records as Linked Places Format 1.3 (https://github.com/LinkedPasts/linked-places-format): GeoJSON that is linked data too, with
 * `when`, `names` and `citations`. Of each record that has a place.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { parseDate, parseOnce } from '../dataset/edtf.ts';
import type { LonLat, Precision, RecordType, Verified } from '../dataset/served.ts';
import { toISO } from '../time/day.ts';
import { LICENCE, type OpenData, type OpenRecord } from './open-record.ts';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** A day, or the days between which it lies. */
export type Bound = { in: string } | { earliest?: string; latest?: string };
export interface When {
	timespans: { start: Bound; end?: Bound }[];
	/** The date as EDTF. */
	label?: string;
}
type Certainty = 'certain' | 'less-certain' | 'uncertain';

export interface PlaceFeature extends Omit<Feature, 'geometry' | 'properties' | 'id'> {
	'@id': string;
	geometry: Point & { certainty?: Certainty };
	properties: {
		title: string;
		fclasses: ('A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T')[];
		/** What the format has no word for, so that nothing is lost. */
		id: string;
		type: RecordType;
		kind: string;
		place_en: string;
		place_ru: string;
		precision: Precision | null;
		end: LonLat | null;
		route: LonLat[] | null;
		control: OpenRecord['control'];
		sources: string[];
		verified: Verified;
	};
	when: When;
	names: { toponym: string; lang: string; citations?: { label: string; '@id': string }[]; when?: When }[];
	types?: { identifier: string; label: string; sourceLabels: { label: string; lang: string }[] }[];
	descriptions: { value: string; lang: string }[];
	relations?: { relationType: string; relationTo: string; label: string }[];
}
export interface PlaceCollection extends Omit<FeatureCollection, 'features'> {
	'@context': string;
	title: string;
	license: string;
	version: string;
	features: PlaceFeature[];
}

/** Concepts of the Art & Architecture Thesaurus, where there is one that says no more than the record does. */
const CONCEPTS: Record<string, [identifier: string, label: string]> = {
	town: ['aat:300008347', 'inhabited places'],
	battle: ['aat:300000835', 'battlefields'],
	ghetto: ['aat:300000750', 'ghettos'],
	'burial-site': ['aat:300387004', 'burial sites'],
	'mass-grave': ['aat:300387004', 'burial sites'],
	cemetery: ['aat:300266755', 'cemeteries'],
	'war-cemetery': ['aat:300266755', 'cemeteries'],
};

const CERTAINTY: Record<Precision, Certainty> = {
	exact: 'certain',
	street: 'certain',
	town: 'less-certain',
	district: 'uncertain',
	region: 'uncertain',
};

/** @param pages address of the folder of the pages of the records, with a slash at its end; relative to the file, or absolute */
export function toLinkedPlaces({ records, sources, title, edition, year }: OpenData, pages: string): PlaceCollection {
	const cited = new Map(sources.map((source) => [source.id, source]));
	const named = new Map(records.map(({ id, name }) => [id, name.en]));
	return {
		type: 'FeatureCollection',
		'@context': CONTEXT,
		title: title.en,
		license: LICENCE.url,
		version: edition,
		features: records.flatMap((record): PlaceFeature[] => {
			if (!record.place) return [];
			const { id, type, kind, name, label, precision, end, route, control, verified } = record;
			const concept = CONCEPTS[kind];
			const citations = record.sources.flatMap((source) => {
				const { title, url } = cited.get(source) ?? {};
				return title === undefined ? [] : [{ label: title, '@id': url ?? `sources.csv#${source}` }];
			});
			return [
				{
					'@id': `${pages}${id}/`,
					type: 'Feature',
					properties: {
						title: name.en,
						fclasses: [classOf(record)],
						id,
						type,
						kind,
						place_en: label.en,
						place_ru: label.ru,
						precision,
						end,
						route,
						control,
						sources: record.sources,
						verified,
					},
					when: whenOf(record, year),
					names: namesOf(record, citations),
					...(concept && {
						types: [
							{
								identifier: concept[0],
								label: concept[1],
								sourceLabels: [{ label: kind.replaceAll('-', ' '), lang: 'en' }],
							},
						],
					}),
					geometry: {
						type: 'Point',
						coordinates: record.place,
						...(precision && { certainty: CERTAINTY[precision] }),
					},
					descriptions: (['en', 'ru'] as const).map((lang) => ({ value: record.summary[lang], lang })),
					...(record.links.length > 0 && {
						relations: record.links.map((other) => ({
							relationType: 'gvp:tgn3000_related_to',
							relationTo: `${pages}${other}/`,
							label: named.get(other) ?? other,
						})),
					}),
				},
			];
		}),
	};
}

/** GeoNames' classes: settlements, sites, and areas for what is not known more exactly. */
function classOf({ type, precision }: OpenRecord): 'P' | 'S' | 'L' {
	if (type === 'town') return 'P';
	return type === 'topic' || precision === 'district' || precision === 'region' ? 'L' : 'S';
}

/** Of a town: it was there when it is first told of. Of what has no known date: it is there now, in this edition. */
function whenOf({ type, date, control }: OpenRecord, year: number): When {
	if (date === null) {
		const first = control?.[0]?.from;
		return { timespans: [{ start: { latest: first ? dayBefore(first) : String(year) } }] };
	}
	const { bounds, said } = type === 'memorial' ? parseOnce(date) : parseDate(date);
	const [a, b, c, d] = bounds;
	const start = boundOf(a, b);
	const single = said.length === 1 || type === 'memorial';
	const end = single ? null : boundOf(c, d);
	// A timespan must have a start: of what is known by its end alone, it is not after it.
	return {
		timespans: [{ start: start ?? { latest: toISO(d as number) }, ...(end && { end }) }],
		label: date,
	};
}

/** Written as exactly as it is known: a whole month or year is said as such. */
function boundOf(earliest: number | null, latest: number | null): Bound | null {
	if (earliest === null && latest === null) return null;
	if (earliest !== null && latest !== null) {
		const [from, to] = [toISO(earliest), toISO(latest)];
		if (from === to) return { in: from };
		if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return { in: from.slice(0, 4) };
		if (from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && toISO(latest + 1).endsWith('-01'))
			return { in: from.slice(0, 7) };
		return { earliest: from, latest: to };
	}
	return earliest === null ? { latest: toISO(latest as number) } : { earliest: toISO(earliest) };
}

const dayBefore = (date: string) => toISO((parseDate(date).bounds[0] as number) - 1);

/** Names of today, then earlier ones with the time at which each was given up. The first bears the citations. */
function namesOf({ name, former }: OpenRecord, citations: { label: string; '@id': string }[]): PlaceFeature['names'] {
	const languages = ['en', 'ru'] as const;
	const [first, ...others] = languages.map((lang) => ({ toponym: name[lang], lang }));
	return [
		{ ...(first as { toponym: string; lang: string }), ...(citations.length > 0 && { citations }) },
		...others,
		...former.flatMap((earlier) =>
			languages.map((lang) => ({
				toponym: earlier.name[lang],
				lang,
				when: {
					timespans: [{ start: { latest: dayBefore(earlier.until) }, end: { in: earlier.until } }],
					label: earlier.until,
				},
			})),
		),
	];
}

/** The records of such a collection: what was written is read back whole. */
export function fromLinkedPlaces({ features }: PlaceCollection): OpenRecord[] {
	return features.map(({ properties: p, geometry, when, names, descriptions, relations = [] }) => {
		const said = <T extends { lang: string }>(lang: string, list: T[], i = 0) =>
			list.filter((each) => each.lang === lang)[i] as T;
		const name = (i: number) => ({
			en: said('en', names, i).toponym,
			ru: said('ru', names, i).toponym,
		});
		const summary = (lang: string) => said(lang, descriptions).value;
		const earlier = names.filter((each) => each.lang === 'en').slice(1);
		return {
			id: p.id,
			type: p.type,
			kind: p.kind,
			name: name(0),
			former: earlier.map((each, i) => ({ until: each.when?.label ?? '', name: name(i + 1) })),
			summary: { en: summary('en'), ru: summary('ru') },
			label: { en: p.place_en, ru: p.place_ru },
			place: geometry.coordinates as LonLat,
			precision: p.precision,
			end: p.end,
			route: p.route,
			date: when.label ?? null,
			control: p.control,
			links: relations.map(({ relationTo }) => relationTo.split('/').at(-2) as string),
			sources: p.sources,
			verified: p.verified,
		};
	});
}
