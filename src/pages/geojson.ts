/**
 * Records as GeoJSON (RFC 7946): one feature for each record that has a place, with its dates as EDTF and its texts in both
 * languages. A way is told as a property, so that every geometry is a point and any program shows it.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LonLat, Precision, RecordType, Verified } from '../dataset/served.ts';
import { LICENCE, type OpenData, type OpenRecord } from './open-record.ts';

export interface RecordProperties {
	type: RecordType;
	kind: string;
	name_en: string;
	name_ru: string;
	summary_en: string;
	summary_ru: string;
	place_en: string;
	place_ru: string;
	/** EDTF. */
	date: string | null;
	precision: Precision | null;
	end: LonLat | null;
	route: LonLat[] | null;
	former: { until: string; name_en: string; name_ru: string }[];
	control: OpenRecord['control'];
	/** Ids of records. */
	links: string[];
	/** Ids of `sources.csv`. */
	sources: string[];
	verified: Verified;
}

/** RFC 7946, 6.1: members of our own beside those of the standard. */
interface Headed {
	title: string;
	title_ru: string;
	licence: string;
	version: string;
}

export type RecordCollection = FeatureCollection<Point, RecordProperties> & Headed;

export function toGeoJson({ records, title, edition }: OpenData): RecordCollection {
	const placed = records.filter((record): record is OpenRecord & { place: LonLat } => record.place !== null);
	return {
		type: 'FeatureCollection',
		title: title.en,
		title_ru: title.ru,
		licence: LICENCE.url,
		version: edition,
		...(placed.length > 0 && { bbox: boxOf(placed.map(({ place }) => place)) }),
		features: placed.map(featureOf),
	};
}

/** West, south, east, north (RFC 7946, 5). */
function boxOf(places: readonly LonLat[]): [number, number, number, number] {
	const lon = places.map((place) => place[0]);
	const lat = places.map((place) => place[1]);
	return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
}

function featureOf(record: OpenRecord & { place: LonLat }): Feature<Point, RecordProperties> {
	const { type, kind, name, summary, label, date, precision, end, route, control, links, sources, verified } = record;
	return {
		type: 'Feature',
		id: record.id,
		geometry: { type: 'Point', coordinates: record.place },
		properties: {
			type,
			kind,
			name_en: name.en,
			name_ru: name.ru,
			summary_en: summary.en,
			summary_ru: summary.ru,
			place_en: label.en,
			place_ru: label.ru,
			date,
			precision,
			end,
			route,
			former: record.former.map(({ until, name }) => ({ until, name_en: name.en, name_ru: name.ru })),
			control,
			links,
			sources,
			verified,
		},
	};
}

/** The records of such a collection: what was written is read back whole. */
export function fromGeoJson({ features }: FeatureCollection<Point, RecordProperties>): OpenRecord[] {
	return features.map(({ id, geometry, properties: p }) => ({
		id: String(id),
		type: p.type,
		kind: p.kind,
		name: { en: p.name_en, ru: p.name_ru },
		former: p.former.map(({ until, name_en, name_ru }) => ({ until, name: { en: name_en, ru: name_ru } })),
		summary: { en: p.summary_en, ru: p.summary_ru },
		label: { en: p.place_en, ru: p.place_ru },
		place: geometry.coordinates as LonLat,
		precision: p.precision,
		end: p.end,
		route: p.route,
		date: p.date,
		control: p.control,
		links: p.links,
		sources: p.sources,
		verified: p.verified,
	}));
}
