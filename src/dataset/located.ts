/** What was read of `data/`, each record with the file that it stands in. Build time only; what the page holds is `dataset.ts`. */
import type { DataFile } from './read.ts';
import type { Began, Camp, Corrections, Event, Glossary, Memorial, Project, Source, Topic, Town } from './schema.ts';
import type { Tour } from './tour-schema.ts';

/** A record and the file that it stands in. */
export interface Located<T> {
	file: DataFile;
	value: T;
}

/** Everything that was read, by folder, in order of id. */
export interface Dataset {
	project: Project;
	/** `null`: there is no such page. */
	began: Located<Began> | null;
	corrections: Located<Corrections> | null;
	glossary: Located<Glossary> | null;
	towns: Located<Town>[];
	events: Located<Event>[];
	camps: Located<Camp>[];
	memorials: Located<Memorial>[];
	topics: Located<Topic>[];
	sources: Located<Source>[];
	tours: Located<Tour>[];
}

/** Every record, type by type. */
export const recordsOf = ({ towns, events, camps, memorials, topics }: Dataset) =>
	[...towns, ...events, ...camps, ...memorials, ...topics] as Located<Town | Event | Camp | Memorial | Topic>[];

/** The files that did not fit their schema: their fault is told already, and what names them is none. */
export function brokenFiles(dataset: Dataset, files: readonly DataFile[]): DataFile[] {
	const whole = new Set([...recordsOf(dataset), ...dataset.sources, ...dataset.tours].map(({ file }) => file));
	return files.filter((file) => !whole.has(file));
}
