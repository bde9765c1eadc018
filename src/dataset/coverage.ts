/** How far the dataset reaches, and what is missing in it: counts and lists, as plain data. A pure function of the dataset. */
import { parseDate } from './edtf.ts';
import type { AnyRecord } from './explained.ts';
import type { Dataset, Located } from './located.ts';
import type { Source, Town } from './schema.ts';
import { restsOn } from './standing.ts';
import { allSources } from './texts.ts';

/** So many of so many. */
export interface Share {
	of: number;
	all: number;
}

export interface Coverage {
	/** Each: what is counted -> how many. */
	records: Record<'type' | 'kind' | 'region' | 'year' | 'verified', Record<string, number>>;
	sources: Record<'kind' | 'language' | 'copy', Record<string, number>>;
	/** Each tour -> its steps, and the sources that it names. */
	tours: Record<'steps' | 'sources', Record<string, number>>;
	/** Shares that name a source that was seen. */
	sourced: { changes: Share; dates: Share };
	/** District centres of the regions: what is known of the day on which each was freed. */
	liberations: { sourced: string[]; unknown: string[]; unsourced: string[] };
	/** Ids of records, or `id: what` of parts of them. */
	gaps: Record<Gap, string[]>;
}

type Gap =
	| 'changes without a source'
	| 'dates without a source'
	| 'memorials without a date'
	| 'records without coordinates'
	| 'records that rest on one source'
	| 'records that rest on forums, reprints or mirrors alone'
	| 'records not reviewed'
	| 'tours not reviewed';

/** District centres and what is weightier; villages and stations are rank 4. */
const CENTRE = 3;

export function coverageOf(dataset: Dataset): Coverage {
	const { towns, events, camps, memorials, topics, sources, tours } = dataset;
	const placed = [...towns, ...events, ...camps, ...memorials];
	const all: Located<AnyRecord>[] = [...placed, ...topics];
	const bySource = new Map(sources.map(({ value }) => [value.id, value]));
	const changes = towns.flatMap(({ value }) =>
		value.control.slice(1).map((span) => ({
			what: `${value.id}: ${span.holder} ${span.from}`,
			sourced: span.sources.length > 0 && span.verified !== 'from-memory',
		})),
	);
	const dates = datedOf(dataset);
	return {
		records: {
			type: countBy([towns, events, camps, memorials, topics].flatMap((list, i) => list.map(() => TYPES[i] as string))),
			kind: countBy(all.map(({ value }) => value.kind)),
			region: countBy(all.map(({ value }) => regionOf(value, dataset))),
			year: countBy(all.flatMap(({ value }) => yearOf(value) ?? [])),
			verified: countBy(all.map(({ value }) => value.verified)),
		},
		sources: {
			kind: countBy(sources.map(({ value }) => value.kind)),
			language: countBy(sources.map(({ value }) => value.lang)),
			copy: countBy(sources.map(({ value }) => value.copy ?? 'the publication itself')),
		},
		tours: {
			steps: Object.fromEntries(tours.map(({ value }) => [value.id, value.steps.length])),
			sources: Object.fromEntries(
				tours.map(({ value }) => [value.id, new Set(value.steps.flatMap((step) => step.sources)).size]),
			),
		},
		sourced: { changes: shareOf(changes), dates: shareOf(dates) },
		liberations: liberations(towns),
		gaps: {
			'changes without a source': missing(changes),
			'dates without a source': missing(dates),
			'memorials without a date': ids(memorials.filter(({ value }) => value.unveiled === null)),
			'records without coordinates': ids(placed.filter(({ value: { place } }) => place.lon === undefined)),
			'records that rest on one source': ids(all.filter(({ value }) => allSources(value).length === 1)),
			'records that rest on forums, reprints or mirrors alone': ids(
				all.filter(({ value }) => restsOn(value, bySource as ReadonlyMap<string, Source>).length > 0),
			),
			'records not reviewed': ids(all.filter(({ value }) => !value.reviewed)),
			'tours not reviewed': tours.filter(({ value }) => !value.reviewed).map(({ value }) => value.id),
		},
	};
}

const TYPES = ['town', 'event', 'camp', 'memorial', 'topic'];

interface Dated {
	what: string;
	sourced: boolean;
}

/** Every dated statement but changes of holder: when things happened, camps ran, memorials were opened, and claims that are dates. */
function datedOf({ towns, events, camps, memorials }: Dataset): Dated[] {
	const own = (record: AnyRecord, what: string): Dated => ({
		what: `${record.id}: ${what}`,
		sourced: allSources(record).length > 0 && record.verified !== 'from-memory',
	});
	const records: AnyRecord[] = [...towns, ...events, ...camps, ...memorials].map(({ value }) => value);
	return [
		...events.map(({ value }) => own(value, value.date)),
		...camps.map(({ value }) => own(value, value.operated)),
		...memorials.flatMap(({ value }) => (value.unveiled === null ? [] : [own(value, value.unveiled)])),
		...records.flatMap(({ id, claims }) =>
			claims.flatMap(({ property, date, sources, verified }) =>
				date === undefined
					? []
					: [{ what: `${id}: ${property} ${date}`, sourced: sources.length > 0 && verified !== 'from-memory' }],
			),
		),
	];
}

function liberations(towns: readonly Located<Town>[]): Coverage['liberations'] {
	const result: Coverage['liberations'] = { sourced: [], unknown: [], unsourced: [] };
	for (const { value } of towns) {
		if (value.region === 'ring' || value.rank > CENTRE) continue;
		if (value.control.every(({ holder }) => holder === 'soviet')) continue;
		const freed = value.control
			.slice(1)
			.filter(({ holder }) => holder === 'soviet')
			.at(-1);
		if (!freed) result.unknown.push(value.id);
		else if (freed.sources.length > 0 && freed.verified !== 'from-memory') result.sourced.push(value.id);
		else result.unsourced.push(value.id);
	}
	return result;
}

/** A town's own; of others by the box in which the point lies, the smaller first; `elsewhere`, `no place`. */
function regionOf(value: AnyRecord, { project }: Dataset): string {
	if ('region' in value) return value.region;
	const { lon, lat } = value.place;
	if (lon === undefined || lat === undefined) return 'no place';
	const within = project.regions
		.filter(({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north)
		.map(({ id }) => id);
	return within.join(' or ') || 'elsewhere';
}

function yearOf(value: AnyRecord): string | null {
	const date =
		'operated' in value ? value.operated : 'unveiled' in value ? value.unveiled : 'date' in value ? value.date : null;
	if (!date) return null;
	const { bounds } = parseDate(date);
	const day = bounds[0] ?? bounds[1] ?? bounds[2] ?? bounds[3];
	return day === null ? null : String(new Date(day * 86_400_000).getUTCFullYear());
}

function countBy(keys: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
	return counts;
}

const ids = (records: readonly Located<AnyRecord>[]) => records.map(({ value }) => value.id).sort();
const missing = (dated: readonly Dated[]) => dated.filter(({ sourced }) => !sourced).map(({ what }) => what);
const shareOf = (dated: readonly Dated[]): Share => ({
	of: dated.filter(({ sourced }) => sourced).length,
	all: dated.length,
});
