/**
 * The shape of the files that the app loads (`dist/data/`), written by `compile.ts` at build time and
 * read by `load.ts` at run time; tours have a page of their own (served-tours.ts). Types only: nothing of this file reaches the bundle.
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
 * Flags are a sum: 1 about (`~`), 2 probably (`?`), 4 a decade (`196X`: year is 1960), 8 not after, 16 not before.
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
	/**
	 * Only where sources disagree: the bounds then span all that they say, and this is the day of the start and of the end by
	 * the one that is shown first (`null`: open).
	 */
	first?: [start: number | null, end: number | null];
}

/** A change of holder: from the morning of a day within `from` (inclusive, earliest and latest) the town is held by `holder`. */
export interface ServedSpan {
	holder: Holder;
	from: [earliest: number, latest: number];
	/** Only where sources disagree on the day: the day by the one that is shown first. Else the change is drawn in the middle. */
	first?: number;
}

export interface IndexTown {
	id: string;
	place: LonLat;
	/** 1 capitals, 2 towns of note, 3 district centres and small towns, 4 villages and stations. */
	rank: 1 | 2 | 3 | 4;
	/** One of the regions of the project, of today; `ring`: outside them. */
	region: string;
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

/** What the dataset is of, as `data/project.yaml` says; days as numbers, boxes as west, south, east, north. */
export interface Subject {
	title: Said;
	subtitle: Said;
	intro: Said;
	note: Said;
	/** `whole` (all regions together; in Russian in the genitive), `byOccupier` (taken by whom; instrumental). */
	phrases: Record<'whole' | 'inFigures' | 'byOccupier' | 'noteShort' | 'titleShort', Said>;
	/** Russian names of places on a soft sign that are feminine. */
	feminine: string[];
	eras: { before: number; war: number; memory: number; frontless: number; lastDay: number };
	centre: Box;
	/** `area`: square kilometres. */
	regions: { id: string; name: Said; area: number }[];
	/** The first is shown at the start. */
	views: { id: string; name: Said; box: Box }[];
	holders: Record<Holder, Said>;
	/** What the ground under the map shows and where it is from. */
	ground: Record<'credit' | 'land' | 'water' | 'ways' | 'railway' | 'highway' | 'licences', Said>;
	/** An address for corrections: `mailto:` or `https:`; `null`: none. */
	corrections: string | null;
}
export type Said = Record<Language, string>;
export type Box = [west: number, south: number, east: number, north: number];

/** `data/index.json`, unpacked (packed.ts). */
export interface IndexFile {
	version: 1;
	subject: Subject;
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
	/** What was read at `url` is a copy: of an encyclopaedia, put into another language by a machine, of anything else. */
	copy?: SourceCopy;
}
export type SourceCopy = 'mirror' | 'translation' | 'reprint';

/** `data/people.json`: who is named in the records; fetched when the search is used. */
export interface PeopleFile {
	version: 1;
	edition: string;
	/** Ids of the records that name them. */
	people: { en: string; ru: string; records: string[] }[];
}

/** A picture of a record. */
export interface ServedMedia {
	/** Address relative to the page. */
	src: string;
	/** Pixels. */
	width: number;
	height: number;
	alt: string;
	caption?: string;
	credit: string;
	licence: string;
	licenceUrl?: string;
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
	media?: ServedMedia[];
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
	/** It rests on such alone, without any source of better standing; left out where that is not so. */
	restsOn?: ('forum' | SourceCopy)[];
	/** Who checked the record against its sources, and when. */
	reviewed?: { by: string; date: ServedDate };
}

/** `data/texts/<piece>.<language>.json` */
export interface TextsFile {
	version: 1;
	edition: string;
	records: Record<string, RecordText>;
	sources: Record<string, ServedSource>;
}

/** `data/began.<language>.json`: where the collection began, and what became of every claim of its first documents. */
export interface BeganFile {
	version: 1;
	edition: string;
	documents: { id: string; title: string; intro: string; sources: string[] }[];
	claims: {
		id: string;
		/** Id of the document that makes it. */
		document: string;
		claim: string;
		verdict: 'confirmed' | 'corrected' | 'not-found';
		/** What is known. */
		known: string;
		sources: string[];
		/** Ids of records that tell more. */
		records: string[];
	}[];
	sources: Record<string, ServedSource>;
}

/** `data/corrections.<language>.json`: what was put right after it had been published, the newest first. */
export interface CorrectionsFile {
	version: 1;
	edition: string;
	corrections: { day: number; records: string[]; what: string }[];
}
