import type { Keys } from '../candidates.ts';
import type { Network } from '../server.ts';
import type { Visit } from '../visit.ts';

/** A number in the unit that `metrics.ts` gives, or whether it can be done at all. */
export type Value = number | 'yes' | 'no';
/** What is measured, by name. */
export type Values = Record<string, Value[]>;

/** What a visit knows of its candidate and its data. */
export interface Plan {
	candidate: string;
	/** Where the candidate's page is. */
	address: string;
	/** Days since 1970-01-01 between which a scrub goes. */
	war: Days;
	/** Records to select, each with a day on which it is to be seen. */
	targets: { id: string; day: number }[];
	/** The record that is to be reached by keyboard, and where its items begin: `null` where the candidate has none. */
	task: { name: string };
	keys: Keys | null;
	/** Whether a service worker keeps the page for later. */
	keeps: boolean;
	/** The server that all pages are on. */
	network: Network;
	/** Fewer of everything. */
	quick: boolean;
	/** The first visit that counts with this number of records, and the first number of records: what need not be done always is done then. */
	firstVisit: boolean;
	firstCount: boolean;
	/** What is to be said below the table: the reason of a "no", say. */
	note(says: string): void;
}

/** One thing that is measured on a visit, after those before it in the list. */
export interface Measure {
	name: string;
	/** Seconds that it may take; what takes longer is a result too. */
	limit: number;
	/** Left out: of every candidate. */
	only?: string[];
	/** On one visit only: of each number of records, or of the whole run, with the first of them. Left out: on each visit. */
	once?: 'count' | 'run';
	/** With the first number of records only. */
	first?: true;
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

/** Milliseconds from the navigation. */
export interface Usable {
	timeline: number;
	both: number;
	whole: number;
	/** When the page said that both can be used: without the frames in which it is painted. */
	marked: number;
}

/** What `in-page/probe.js` offers within the page. */
export interface Probe {
	usable: Promise<Usable>;
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

/** What every candidate's page offers, of what the measures outside of the page use. */
interface Bench {
	scrubTo(day: number): void;
	select(id: string): unknown;
	/** Whether the text of the record of this name is to be read. Left out: no record has a text. */
	reads?(name: string): boolean;
}

/** The page's globals, where a measure's function runs. */
export interface InPage {
	benchProbe: Probe;
	bench: Bench;
	/** Of `in-page/contexts.js`. */
	benchContexts: { count(): number; lose(): void; restore(): void };
}

/** Whether a measure is taken on a visit. */
export const isDue = ({ once, first }: Measure, { firstVisit, firstCount }: Pick<Plan, 'firstVisit' | 'firstCount'>) =>
	(!once || firstVisit) && ((once !== 'run' && !first) || firstCount);
