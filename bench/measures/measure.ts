import type { Visit } from '../visit.ts';

/** What is measured, by name: values in the unit that `metrics.ts` gives. */
export type Values = Record<string, number[]>;

/** What a visit knows of its candidate and its data. */
export interface Plan {
	candidate: string;
	/** Where the candidate's page is. */
	address: string;
	/** Days since 1970-01-01 between which a scrub goes. */
	war: Days;
	/** Records to select, each with a day on which it is to be seen. */
	targets: { id: string; day: number }[];
	quick: boolean;
	/** The first visit that counts: what need not be done on every one is done on it. */
	firstVisit: boolean;
}

/** One thing that is measured on a visit, after those before it in the list. */
export interface Measure {
	name: string;
	/** Seconds that it may take; what takes longer is a result too. */
	limit: number;
	/** Left out: of every candidate. */
	only?: string[];
	run(visit: Visit, plan: Plan): Promise<Values>;
}

export interface Step {
	script: number;
	painted: number;
	/** The front is not where it was. */
	moved: boolean;
}

interface Scrub {
	/** Day on which it begins. */
	from: number;
	/** Days. */
	step: number;
	count: number;
	/** Milliseconds after which no further step is begun: a candidate that is slow takes fewer. */
	budget: number;
}

/** What `in-page/probe.js` offers within the page. */
export interface Probe {
	usable: Promise<{ timeline: number; both: number; whole: number }>;
	idle(how: { count: number; budget: number }): Promise<number[]>;
	scrub(how: Scrub): Promise<Step[]>;
	catchUp(how: Scrub): Promise<number[]>;
	select(targets: Plan['targets']): Promise<number[]>;
	read(targets: Plan['targets']): Promise<number[]>;
	zoom(wide: Days, narrow: Days[]): Promise<{ script: number; painted: number }[]>;
	pan(how: { frames: number; hidden: string | null }): Promise<number[]>;
	soak(how: { rounds: number; first: number; last: number }): Promise<void>;
}

/** From a day to a day. */
export type Days = [from: number, to: number];

/** The page's globals, where a measure's function runs. */
export interface InPage {
	benchProbe: Probe;
}
