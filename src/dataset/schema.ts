/**
 * What a record of the dataset is: one YAML file in `data/` each, checked by these schemas at build time.
 * The type of a record is its folder; the name of the file is its id. Unknown keys are faults.
 */
import { z } from 'zod';
import { bilingual, bilingualList, claim, date, holder, id, place, point, text, verified } from './schema-parts.ts';

const importance = z.literal([1, 2, 3]);

const common = {
	id,
	/** Ids that the record bore earlier, or of records merged into it: old links still open it. */
	aliases: z.array(id).default([]),
	name: bilingual,
	/** For a label on the map, where the name is long. */
	short: bilingual.optional(),
	/** 1 is the weightiest; left out, a rule decides (data/README.md). */
	importance: importance.optional(),
	place,
	summary: bilingual,
	claims: z.array(claim).default([]),
	related: z.array(id).default([]),
	sources: z.array(id).default([]),
	verified,
	reviewed: z.strictObject({ by: text, date }).optional(),
	/** For editors; never served. */
	notes: text.optional(),
};

const span = z.strictObject({ holder, from: date, sources: z.array(id).default([]), verified, note: text.optional() });
const phase = z.strictObject({ date: date.optional(), what: bilingual });

const KINDS = {
	town: ['town'],
	event: [
		'battle',
		'operation',
		'occupation',
		'liberation',
		'atrocity',
		'persecution',
		'partisan',
		'resistance',
		'siege',
		'bombing',
		'evacuation',
		'industry',
		'order',
		'diplomacy',
		'civilian-life',
		'aftermath',
	],
	camp: [
		'pow-camp',
		'pow-transit-camp',
		'pow-hospital',
		'civilian-camp',
		'labour-camp',
		'ghetto',
		'prison',
		'deportation-point',
		'massacre-site',
		'burial-site',
		'burnt-village',
	],
	memorial: [
		'memorial-complex',
		'monument',
		'mass-grave',
		'war-cemetery',
		'cemetery',
		'eternal-flame',
		'tank-or-gun-monument',
		'museum',
		'church',
		'alley',
		'sign',
		'plaque',
	],
	topic: ['totals', 'area', 'subject'],
} as const;

export const town = z.strictObject({
	...common,
	kind: z.enum(KINDS.town).default('town'),
	region: z.enum(['smolensk', 'kaluga', 'ring']),
	rank: z.literal([1, 2, 3, 4]),
	/** Earlier names in order of time, each with the first day on which it was no longer the name. */
	former: z.array(z.strictObject({ until: date, name: bilingual })).default([]),
	/** Who held it, in order of time: each span runs until the next begins, the last one runs on. */
	control: z.array(span).min(1),
});

export const event = z.strictObject({
	...common,
	kind: z.enum(KINDS.event),
	date,
	/** Where it ended, if elsewhere. */
	endPlace: place.optional(),
	/** The way it took, in order. */
	route: z.array(point).optional(),
	participants: bilingualList.optional(),
});

export const camp = z.strictObject({
	...common,
	kind: z.enum(KINDS.camp),
	/** When it was in operation: what the timeline draws. */
	operated: date,
	authority: bilingual.optional(),
	/** Who was held or killed there. */
	groups: bilingualList.optional(),
	memorials: z.array(id).default([]),
});

export const memorial = z.strictObject({
	...common,
	kind: z.enum(KINDS.memorial),
	/** `null`: not known. */
	unveiled: date.nullable(),
	phases: z.array(phase).default([]),
	authors: bilingualList.optional(),
	commemorates: z.strictObject({ records: z.array(id).default([]), date: date.optional(), text: bilingual.optional() }),
	inscription: bilingual.optional(),
	material: bilingual.optional(),
	status: bilingual.optional(),
	address: bilingual.optional(),
});

/** A regional total or a subject: what has neither one place nor one time, and is drawn nowhere. */
export const topic = z.strictObject({ ...common, kind: z.enum(KINDS.topic), date: date.optional() });

export const source = z.strictObject({
	id,
	title: text,
	publisher: text.nullable(),
	url: z.url({ protocol: /^https?$/, error: 'an address begins with http:// or https://' }).nullable(),
	lang: z.string().regex(/^[a-z]{2}$/, 'two letters, as in ISO 639-1'),
	kind: z.enum(['press', 'academic', 'archive', 'guide', 'encyclopedia', 'official', 'museum', 'memoir', 'forum']),
	/** Where and how it was read, when the publication itself was not at hand. Served. */
	note: text.optional(),
});

export const project = z.strictObject({
	title: bilingual,
	period: date,
	/** west, south, east, north in degrees */
	extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
	holders: z.strictObject({ soviet: bilingual, german: bilingual, contested: bilingual, partisan: bilingual }),
	/** An address for corrections: mailto: or https:. */
	corrections: z.string().nullable(),
});

/** Folder of `data/` -> schema of its files. */
export const SCHEMAS = {
	towns: town,
	events: event,
	camps: camp,
	memorials: memorial,
	topics: topic,
	sources: source,
} as const;
export type Folder = keyof typeof SCHEMAS;

export type Claim = z.output<typeof claim>;
export type Place = z.output<typeof place>;
export type Town = z.output<typeof town>;
export type Event = z.output<typeof event>;
export type Camp = z.output<typeof camp>;
export type Memorial = z.output<typeof memorial>;
export type Topic = z.output<typeof topic>;
export type Source = z.output<typeof source>;
export type Project = z.output<typeof project>;
