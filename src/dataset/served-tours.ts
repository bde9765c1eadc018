/** The shape of the files of tours, as served.ts has it for all others: a step is a moment of the app, and so speaks of its state. */

import type { Camera } from '../scene/mercator.ts';
import type { Layer } from '../state/store.ts';
import type { Box, DatePart, ServedDate, ServedSource } from './served.ts';

/** A tour in a list of them. */
export interface TourSummary {
	id: string;
	title: string;
	/** Of what it tells. */
	summary: string;
	/** Years from which on it is meant to be shown. */
	age: number;
	/** How long it takes to show. */
	minutes: number;
	/** What hard matter it holds: to be said beforehand. */
	matter: string;
	/** How many steps it has. */
	steps: number;
}

/** One step of a tour: a moment of the app, and what is said of it. */
export interface TourStep {
	title: string;
	/** The day that is shown; of a year of memory its last. */
	day: number;
	/** As it is to be said: a day or a year. */
	date: DatePart;
	/** The part of the timeline in view, first and last day; `null`: the whole. */
	window: [from: number, to: number] | null;
	/** What the map is turned to: the camera itself, or a box to be framed in whatever size the map has. */
	map: { camera: Camera } | { frame: Box };
	/** The record whose page is open; `null`: none. */
	selection: string | null;
	/** All that is shown on the map; `null`: what is shown to a visitor at first. */
	layers: Layer[] | null;
	/** What is shown, 25 to 60 words. */
	text: string;
	/** What a worksheet leaves out: each from its first letter to behind its last, in UTF-16 units of `text` (blanks.ts). */
	blanks: [from: number, to: number][];
	/** For the teacher. */
	notes: string;
	question: string;
	answer: string;
	/** Ids of the records that tell of it, the selected first. */
	records: string[];
	/** Ids of sources; never empty. */
	sources: string[];
}

export interface Tour extends Omit<TourSummary, 'steps'> {
	steps: TourStep[];
	/** Ids of records to go on to. */
	related: string[];
	/** Who checked it against the sources, and when. */
	reviewed?: { by: string; date: ServedDate };
	/** Those that its steps name. */
	sources: Record<string, ServedSource>;
}

/** `data/tours.<language>.json` */
export interface ToursFile {
	version: 1;
	edition: string;
	tours: TourSummary[];
}

/** `data/tours/<id>.<language>.json` */
export interface TourFile extends Tour {
	version: 1;
	edition: string;
}
