/**
 * A tour: a talk through the records, step by step, for a class or a kiosk. One YAML file in `data/tours/` each; what more
 * is asked of it than its schema says is in tour-checks.ts.
 */
import { z } from 'zod';
import type { Layer } from '../state/store.ts';
import { bilingual, date, id, text } from './schema-parts.ts';

const LAYERS = ['front', 'towns', 'events', 'camps', 'memorials', 'traces', 'cells'] as const satisfies Layer[];

/** Steps of a tour, fewest and most. */
const STEPS = [8, 14] as const;

const instant = date.refine(
	(value) => /^\d{4}(-\d\d-\d\d)?$/.test(value),
	'write a day as 1941-10-05, or a year of memory as 1975',
);

/** First and last day. */
const window = date.refine(
	(value) => /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value),
	'a window is two days: 1941-07-01/1943-12-31',
);

const step = z.strictObject({
	title: bilingual,
	/** The day that is shown; of a year of memory its end. */
	date: instant,
	/** The part of the timeline in view; left out: the whole. */
	window: window.optional(),
	/** What the map is turned to: a view of project.yaml, or records and towns to be framed; left out: the first view. */
	view: z.union([id, z.array(id).min(1)]).optional(),
	/** The camera itself, in place of `view`. */
	map: z.strictObject({ zoom: z.number(), lat: z.number(), lon: z.number() }).optional(),
	/** The record whose page is open. */
	select: id.optional(),
	/** All that is shown on the map; left out: what is shown to a visitor at first. */
	layers: z.array(z.enum(LAYERS)).optional(),
	/** What is shown. What a worksheet leaves out stands in braces: "{Vyazma} was cut off on {7 October}." */
	text: bilingual,
	/** For the teacher. */
	notes: bilingual,
	question: bilingual,
	answer: bilingual,
	/** The records, beside `select`, that every statement of the step stands in. */
	records: z.array(id).default([]),
	/** Those sources of these records in which the statements are. */
	sources: z.array(id).min(1, 'a step names its sources'),
});

export const tour = z.strictObject({
	id,
	/** Its place in the list, from 1; left out: behind those that have one. */
	order: z.int().min(1).optional(),
	title: bilingual,
	summary: bilingual,
	/** Years from which on it is meant to be shown. */
	age: z.int().min(6).max(18),
	/** How long it takes to show. */
	minutes: z.int().min(3).max(60),
	/** What hard matter it holds, said beforehand. */
	matter: bilingual,
	/** Records to go on to. */
	related: z.array(id).default([]),
	/** Who checked it against the sources, and when. */
	reviewed: z.strictObject({ by: text, date }).optional(),
	steps: z
		.array(step)
		.min(STEPS[0], `a tour has ${STEPS[0]} to ${STEPS[1]} steps`)
		.max(STEPS[1], `a tour has ${STEPS[0]} to ${STEPS[1]} steps`),
});

export type Tour = z.output<typeof tour>;
export type Step = Tour['steps'][number];
