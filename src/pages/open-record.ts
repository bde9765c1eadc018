/** A record as it is given away: what every format of the open data is made of, in both languages, with dates as EDTF. */
import type { Compiled } from '../dataset/compile.ts';
import type { Place } from '../dataset/schema.ts';
import type { LonLat, Precision, RecordType, Said, Verified } from '../dataset/served.ts';
import { allSources } from '../dataset/texts.ts';

export interface OpenRecord {
	id: string;
	type: RecordType;
	kind: string;
	name: Said;
	/** Earlier names in order of time; `until`: the first day (EDTF) on which it was no longer the name. */
	former: { until: string; name: Said }[];
	summary: Said;
	/** Where, in words. */
	label: Said;
	/** WGS84; `null`: known by its label only. */
	place: LonLat | null;
	precision: Precision | null;
	/** Where it ended, if elsewhere. */
	end: LonLat | null;
	/** The way it took, in order. */
	route: LonLat[] | null;
	/** EDTF; `null`: not known, or (of a town) none. */
	date: string | null;
	/** Who held a town, from when (EDTF). */
	control: { holder: string; from: string; sources: string[]; verified: Verified }[] | null;
	/** Ids of records that it is tied to. */
	links: string[];
	/** Ids of sources. */
	sources: string[];
	verified: Verified;
}

export interface OpenSource {
	id: string;
	title: string;
	publisher: string;
	url: string | null;
	lang: string;
	kind: string;
}

/** All that is given away. */
export interface OpenData {
	records: OpenRecord[];
	sources: OpenSource[];
	/** A hash of the whole: the version of every file. */
	edition: string;
	/** The year of the edition. */
	year: number;
	title: Said;
	description: Said;
}

/** Everything is under this licence. */
export const LICENCE = {
	name: 'CC BY 4.0',
	url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Four decimals, as on the map: about 10 m. Points away from the map are points here too. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
const pointOf = ({ lon, lat }: Pick<Place, 'lon' | 'lat'>): LonLat | null =>
	lon === undefined || lat === undefined ? null : [round(lon), round(lat)];

/** In order of type, then of id: towns, events, camps, memorials, topics. */
export function openData(
	{ dataset, index }: Pick<Compiled, 'dataset' | 'index'>,
	year = new Date().getUTCFullYear(),
): OpenData {
	const links = new Map([...index.towns, ...index.records].map((known) => [known.id, known.links]));
	const { towns, events, camps, memorials, topics, project } = dataset;
	type Value = (typeof towns | typeof events | typeof camps | typeof memorials | typeof topics)[number]['value'];
	const record = (type: RecordType, value: Value, date: string | null, more: Partial<OpenRecord> = {}): OpenRecord => {
		const place = pointOf(value.place);
		return {
			id: value.id,
			type,
			kind: value.kind,
			name: value.name,
			former: [],
			summary: value.summary,
			label: value.place.label,
			place,
			precision: place ? (value.place.precision ?? null) : null,
			end: null,
			route: null,
			date,
			control: null,
			links: links.get(value.id) ?? [],
			sources: allSources(value),
			verified: value.verified,
			...more,
		};
	};
	return {
		records: [
			...towns.map(({ value }) => {
				const control = value.control.map(({ holder, from, sources, verified }) => ({
					holder,
					from,
					sources,
					verified,
				}));
				return record('town', value, null, { former: value.former, control });
			}),
			...events.map(({ value }) => {
				const end = value.endPlace ? pointOf(value.endPlace) : null;
				const route = value.route?.map((point) => pointOf(point) as LonLat) ?? null;
				return record('event', value, value.date, { end, route });
			}),
			...camps.map(({ value }) => record('camp', value, value.operated)),
			...memorials.map(({ value }) => record('memorial', value, value.unveiled)),
			...topics.map(({ value }) => record('topic', value, value.date ?? null)),
		],
		sources: dataset.sources.map(({ value: { id, title, publisher, url, lang, kind } }) => ({
			id,
			title,
			publisher: publisher ?? '',
			url,
			lang,
			kind,
		})),
		edition: index.edition,
		year,
		title: project.title,
		description: project.description,
	};
}
