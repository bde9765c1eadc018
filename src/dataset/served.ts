/**
 * The shape of the files that the app loads (`dist/data/`), written by `compile.ts` at build time and
 * read by `load.ts` at run time. Types only: nothing of this file reaches the bundle.
 *
 * Days are integers since 1970-01-01 in UTC; longitudes and latitudes are WGS84 degrees.
 */

export type Language = 'en' | 'ru';

export type Holder = 'soviet' | 'german' | 'contested' | 'partisan';
export type Precision = 'exact' | 'street' | 'town' | 'district' | 'region';
export type RecordType = 'town' | 'event' | 'camp' | 'memorial' | 'topic';
export type Lane = 'operation' | 'event' | 'camp' | 'memorial';
export type Verified = 'seen' | 'conflict' | 'seed-only' | 'from-memory';
export type LonLat = [lon: number, lat: number];

/**
 * One point of a date as it is to be said: year, month (0: not known), day (0: not known), flags.
 * Flags are a sum: 1 about (`~`), 2 probably (`?`), 4 a decade (`196X`: year is 1960).
 */
export type DatePart = [year: number, month: number, day: number, flags: number];

/**
 * A date as it is drawn and said.
 * `bounds`: earliest and latest day of the start, earliest and latest day of the end; `null` is open: not known.
 * All four are inclusive days on which the start (the end) may have fallen.
 * `said`: one part for a single date; two for an interval, where `null` is an open end.
 */
export interface ServedDate {
	bounds: [number | null, number | null, number | null, number | null];
	said: [DatePart] | [DatePart | null, DatePart | null];
}

/** A change of holder: from the morning of a day within `from` (inclusive, earliest and latest) the town is held by `holder`. */
export interface ServedSpan {
	holder: Holder;
	from: [earliest: number, latest: number];
}

export interface IndexTown {
	id: string;
	place: LonLat;
	/** 1 the two capitals of the regions and Moscow, 2 towns of note, 3 district centres and small towns, 4 villages and stations. */
	rank: 1 | 2 | 3 | 4;
	/** Of today; `ring`: outside both. */
	region: 'smolensk' | 'kaluga' | 'ring';
	/** Part of the area of the two regions for which this is the nearest dated town inside them; all sum to 1; 0 in the ring. */
	weight: number;
	/** In order of time; the first holds from before the war, the last runs on. */
	spans: ServedSpan[];
	/** Ids of events, camps and memorials tied to the town. */
	links: string[];
	/** Which piece of texts tells of it. */
	piece: string;
}

export interface IndexRecord {
	id: string;
	type: 'event' | 'camp' | 'memorial' | 'topic';
	kind: string;
	/** 1 is the weightiest. */
	importance: 1 | 2 | 3;
	place: LonLat | null;
	precision: Precision | null;
	/** Where it ended, if elsewhere. */
	end?: LonLat;
	/** The way it took, in order. */
	route?: LonLat[];
	/** `null`: date unknown. */
	date: ServedDate | null;
	/** Where the timeline draws it; `null`: nowhere (topics). */
	lane: Lane | null;
	/** Later phases of a memorial. */
	phases?: ServedDate[];
	/** Ids of records and towns it is tied to, both ways, nearest tie first: for a camp or event its memorials first, for a memorial what it remembers first. */
	links: string[];
	piece: string;
}

/** `data/index.json` */
export interface IndexFile {
	version: 1;
	/** A hash of the whole dataset; every piece carries the same. */
	edition: string;
	/** Old id -> id of today. */
	aliases: Record<string, string>;
	towns: IndexTown[];
	records: IndexRecord[];
}

/** `data/names.en.json`, `data/names.ru.json` */
export interface NamesFile {
	version: 1;
	edition: string;
	/** By id, the name of today. */
	names: Record<string, string>;
	/** Short name for a label, where the full one is long. */
	short: Record<string, string>;
	/** Earlier names of towns: by id, in order of time, each with the first day on which it was no longer the name. */
	former: Record<string, { until: number; name: string }[]>;
}

export type Bound = 'exact' | 'at-least' | 'about' | 'up-to';

export interface ServedClaim {
	/** `dead`, `held-at-once`, `passed-through`, `buried`, `taken`, `freed`, `unveiled`, `height`, ... */
	property: string;
	number?: { value: number; low?: number; high?: number; bound: Bound };
	date?: ServedDate;
	/** What is counted: whom, where, when. */
	what?: string;
	/** Who says so, and how it was reached. */
	by?: string;
	/** True when it sums up others' counts, or repeats one. */
	derived?: boolean;
	sources: string[];
	verified: Verified;
}

export interface ServedSource {
	title: string;
	publisher: string;
	url: string | null;
	lang: string;
	kind: string;
}

/** What is read about one record, in one language. */
export interface RecordText {
	id: string;
	type: RecordType;
	kind: string;
	name: string;
	placeLabel: string;
	precision: Precision | null;
	date: ServedDate | null;
	summary: string;
	claims: ServedClaim[];
	/** Towns: who held it, with the sources of each change. */
	control?: { holder: Holder; date: ServedDate; sources: string[]; verified: Verified }[];
	participants?: string[];
	authority?: string;
	groups?: string[];
	authors?: string[];
	commemorates?: string;
	inscription?: string;
	material?: string;
	address?: string;
	status?: string;
	phases?: { date: ServedDate | null; what: string }[];
	sources: string[];
	verified: Verified;
}

/** `data/texts/<piece>.<language>.json` */
export interface TextsFile {
	version: 1;
	edition: string;
	records: Record<string, RecordText>;
	sources: Record<string, ServedSource>;
}
