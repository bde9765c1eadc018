/**
 * A record in the words of schema.org: what a search engine reads. EDTF stands beside it (`temporalCoverage`), as schema.org's own
 * dates know no "about" and no "between".
 */
import type { DatePart, Language, ServedDate } from '../dataset/served.ts';
import type { OpenRecord, OpenSource } from './open-record.ts';

const ABOUT = {
	town: 'City',
	event: 'Event',
	camp: 'Place',
	memorial: 'LandmarksOrHistoricalBuildings',
	topic: 'Thing',
} as const;

/** Members of the `WebPage`. */
export function structuredRecord(
	record: OpenRecord,
	{ date, sources, language }: { date: ServedDate | null; sources: OpenSource[]; language: Language },
): object {
	const { type, name, former, place, label } = record;
	const where = {
		'@type': 'Place',
		name: label[language],
		...(place && { geo: { '@type': 'GeoCoordinates', longitude: place[0], latitude: place[1] } }),
	};
	const [start, end] = (date?.said ?? []).map(isoPart);
	return {
		...(record.date && { temporalCoverage: record.date }),
		...(place && { spatialCoverage: where }),
		about: {
			'@type': ABOUT[type],
			name: name[language],
			alternateName: [name[language === 'ru' ? 'en' : 'ru'], ...former.map((earlier) => earlier.name[language])],
			description: record.summary[language],
			...(type === 'event' && {
				...(start && { startDate: start }),
				...((end ?? start) && { endDate: end ?? start }),
				location: where,
			}),
			...(type !== 'event' && type !== 'topic' && place && { geo: where.geo, address: label[language] }),
		},
		citation: sources.map(({ title, publisher, url, lang }) => ({
			'@type': 'CreativeWork',
			name: title,
			inLanguage: lang,
			...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
			...(url && { url }),
		})),
	};
}

/** ISO 8601, as exact as it is known; nothing for an open end or for a decade. */
function isoPart(part: DatePart | null): string | null {
	if (!part || part[3] & 4) return null;
	const [year, month, day] = part;
	const two = (n: number) => String(n).padStart(2, '0');
	return `${year}${month ? `-${two(month)}` : ''}${month && day ? `-${two(day)}` : ''}`;
}
