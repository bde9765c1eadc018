/**
 * What a record of the dataset is: one YAML file in `data/` each, checked by these schemas at build time.
 * The type of a record is its folder; the name of the file is its id. Unknown keys are faults.
 */
import { z } from 'zod';
import { project } from './project-schema.ts';
import {
	bilingual,
	bilingualList,
	claim,
	date,
	day,
	holder,
	id,
	media,
	place,
	point,
	text,
	verified,
} from './schema-parts.ts';
import { tour } from './tour-schema.ts';

const importance = z.literal([1, 2, 3]);

/** Checks that a record may answer with a reason (`explained`), and what each asks. */
export const CHECKS = {
	'before-remembered': 'a memorial was opened before what it remembers had begun',
	'outlasts-occupation': 'what the occupier ran ends after its town was freed, or begins before it was taken',
	'unlike-its-town': 'the event that took or freed a town is not of the days on which the town changed hands',
	'unlike-its-claims': 'the claim on a date that is shown first is not the date of the record',
	'outside-region': 'the point lies outside the region that the label or the town names',
	'outside-district': 'the point lies too far from the centre of the district that the label names',
	'far-apart': 'what is tied together lies far apart',
	'unlike-lengths': 'one language says much more than the other',
} as const;
export type Check = keyof typeof CHECKS;
const EXPLAINABLE = Object.keys(CHECKS) as [Check, ...Check[]];

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
	/** Pictures; none without a licence that allows them to be shown. */
	media: z.array(media).default([]),
	sources: z.array(id).default([]),
	verified,
	/** Who checked the record against its sources, and when. */
	reviewed: z.strictObject({ by: text, date }).optional(),
	/** Why what a check takes for a fault is none here: name of the check -> the reason. For editors; never served. */
	explained: z.partialRecord(z.enum(EXPLAINABLE), text).optional(),
	/** For editors; never served. */
	notes: text.optional(),
};

const span = z.strictObject({ holder, from: date, sources: z.array(id).default([]), verified, note: text.optional() });
const phase = z.strictObject({ date: date.optional(), what: bilingual });

const SOURCE_KINDS = [
	'press',
	'academic',
	'archive',
	'guide',
	'encyclopedia',
	'official',
	'museum',
	'memoir',
	'forum',
] as const;
/** Of an encyclopaedia on another site; put into another language by a machine; of a book, an article or a document on another site. */
const COPIES = ['mirror', 'translation', 'reprint'] as const;
const VERDICTS = ['confirmed', 'corrected', 'not-found'] as const;

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
	/** One of the regions of project.yaml, or `ring`: outside them. */
	region: id,
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
	kind: z.enum(SOURCE_KINDS),
	/** What was read is a copy of it at `url`; left out where the publication itself was read. */
	copy: z.enum(COPIES).optional(),
	/** For editors; never served. */
	note: text.optional(),
});

/** Where the collection began: the first documents, and what was found of each of their claims. */
export const began = z.strictObject({
	documents: z
		.array(z.strictObject({ id, title: bilingual, intro: bilingual, sources: z.array(id).default([]) }))
		.min(1),
	claims: z.array(
		z.strictObject({
			id,
			document: id,
			claim: bilingual,
			verdict: z.enum(VERDICTS),
			known: bilingual,
			sources: z.array(id).default([]),
			records: z.array(id).default([]),
		}),
	),
});

/** What was put right after it had been published: newest first. */
export const corrections = z.array(z.strictObject({ date: day, records: z.array(id).default([]), what: bilingual }));

/** Words that the texts use, as they are meant here. */
export const glossary = z.array(
	z.strictObject({
		id,
		term: bilingual,
		text: bilingual,
		sources: z.array(id).default([]),
		/** Records that show it. */
		records: z.array(id).default([]),
	}),
);

/** Folder of `data/` -> schema of its files. */
export const SCHEMAS = {
	towns: town,
	events: event,
	camps: camp,
	memorials: memorial,
	topics: topic,
	sources: source,
	tours: tour,
} as const;
export type Folder = keyof typeof SCHEMAS;

/** The files of `data/` that stand alone -> schema; `optional`: the dataset is whole without it. */
export const SINGLE = {
	project: { schema: project, optional: false },
	began: { schema: began, optional: true },
	corrections: { schema: corrections, optional: true },
	glossary: { schema: glossary, optional: true },
} as const;
export type Single = keyof typeof SINGLE;

export type Claim = z.output<typeof claim>;
export type Media = z.output<typeof media>;
export type Place = z.output<typeof place>;
export type Town = z.output<typeof town>;
export type Event = z.output<typeof event>;
export type Camp = z.output<typeof camp>;
export type Memorial = z.output<typeof memorial>;
export type Topic = z.output<typeof topic>;
export type Source = z.output<typeof source>;
export type Project = z.output<typeof project>;
export type Began = z.output<typeof began>;
export type Corrections = z.output<typeof corrections>;
export type Glossary = z.output<typeof glossary>;
