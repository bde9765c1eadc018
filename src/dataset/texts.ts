/** What is read about a record, in one language: the served form of its file. */
import { parseDate, parseOnce } from './edtf.ts';
import { lonLat } from './places.ts';
import type { Camp, Claim, Event, Media, Memorial, Source, Topic, Town } from './schema.ts';
import type { Language, RecordText, ServedClaim, ServedDate, ServedMedia, ServedSource } from './served.ts';

/** A record and which type it is of. */
export type Typed =
	| { type: 'town'; value: Town }
	| { type: 'event'; value: Event }
	| { type: 'camp'; value: Camp }
	| { type: 'memorial'; value: Memorial }
	| { type: 'topic'; value: Topic };

/**
 * @param date as it is drawn, if that differs from what the file says
 * @param restsOn standing.ts
 */
export function recordText(
	{ type, value }: Typed,
	date: ServedDate | null,
	language: Language,
	restsOn: RecordText['restsOn'] = [],
): RecordText {
	const l = language;
	return {
		id: value.id,
		type,
		kind: value.kind,
		name: value.name[l],
		placeLabel: value.place.label[l],
		precision: lonLat(value.place) ? (value.place.precision ?? null) : null,
		date,
		summary: value.summary[l],
		claims: value.claims.map((claim) => servedClaim(claim, l)),
		...filled(
			'media',
			value.media.map((each) => servedMedia(each, l)),
		),
		...(type === 'town' && { control: value.control.map(servedControl) }),
		...(type === 'event' && filled('participants', value.participants?.[l])),
		...(type === 'camp' && { ...filled('authority', value.authority?.[l]), ...filled('groups', value.groups?.[l]) }),
		...(type === 'memorial' && {
			...filled('authors', value.authors?.[l]),
			...filled('commemorates', value.commemorates.text?.[l]),
			...filled('inscription', value.inscription?.[l]),
			...filled('material', value.material?.[l]),
			...filled('address', value.address?.[l]),
			...filled('status', value.status?.[l]),
			...filled(
				'phases',
				value.phases.map((phase) => ({ date: phase.date ? parseDate(phase.date) : null, what: phase.what[l] })),
			),
		}),
		sources: allSources(value),
		verified: value.verified,
		...filled('restsOn', restsOn),
		...(value.reviewed && { reviewed: { by: value.reviewed.by, date: parseDate(value.reviewed.date) } }),
	};
}

/** A key only where there is something to say. */
function filled<K extends string, V extends string | readonly unknown[]>(
	key: K,
	value: V | undefined,
): { [k in K]?: V } {
	return value === undefined || value.length === 0 ? {} : ({ [key]: value } as { [k in K]: V });
}

function servedControl(span: Town['control'][number]) {
	return { holder: span.holder, date: parseOnce(span.from), sources: span.sources, verified: span.verified };
}

function servedClaim(claim: Claim, language: Language): ServedClaim {
	const { property, value, low, high, bound, scope, sources } = claim;
	return {
		property,
		...(value !== undefined && {
			number: {
				value,
				...(low !== undefined && { low }),
				...(high !== undefined && { high }),
				bound: bound ?? 'exact',
			},
		}),
		...(claim.date !== undefined && { date: parseDate(claim.date) }),
		what: scope.what[language],
		...(scope.by && { by: scope.by[language] }),
		...(scope.derived && { derived: true }),
		sources,
		verified: claim.verified ?? 'seen',
	};
}

/** Of a IIIF service the whole picture, which a service of every level has (Image API 3.0, 4.2). */
function servedMedia({ image, iiif, width, height, ...said }: Media, l: Language): ServedMedia {
	return {
		src: image ?? `${iiif}/full/max/0/default.jpg`,
		width,
		height,
		alt: said.alt[l],
		...(said.caption && { caption: said.caption[l] }),
		credit: said.credit[l],
		licence: said.licence,
		...(said.licenceUrl && { licenceUrl: said.licenceUrl }),
	};
}

/** Sources of the record, of its claims and of its spans, each once, the record's own first. */
export function allSources(value: { sources: string[]; claims: Claim[]; control?: { sources: string[] }[] }): string[] {
	return [
		...new Set([
			...value.sources,
			...value.claims.flatMap((claim) => claim.sources),
			...(value.control ?? []).flatMap((span) => span.sources),
		]),
	];
}

export function servedSource({ title, publisher, url, lang, kind, copy }: Source): ServedSource {
	return { title, publisher: publisher ?? '', url, lang, kind, ...(copy && { copy }) };
}
