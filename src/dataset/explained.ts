/**
 * Checks that may be answered. What a check takes for a fault can be right all the same (a museum far from the battlefield it
 * tells of): the record then says why, under the name of the check, in `explained`. A reason that answers nothing is a fault too, so
 * that none outlives what it explained.
 */

import type { Located } from './located.ts';
import type { DataFile } from './read.ts';
import type { Camp, Check, Event, Memorial, Topic, Town } from './schema.ts';

export type Path = readonly PropertyKey[];
/** Notes a fault at a place of a file. */
export type Say = (file: DataFile, path: Path, message: string) => void;
export type AnyRecord = Town | Event | Camp | Memorial | Topic;
/** Notes a fault unless the record explains it. */
export type Ask = (record: Located<AnyRecord>, check: Check, path: Path, message: string) => void;

/** @returns `ask` for the checks, and `rest`, to be called after them, which notes the reasons that answered nothing */
export function asking(say: Say): { ask: Ask; rest: (records: readonly Located<AnyRecord>[]) => void } {
	const answered = new Set<string>();
	return {
		ask({ file, value }, check, path, message) {
			if (value.explained?.[check] === undefined) {
				say(file, path, `${message}; if it is right, say why: \`explained: {${check}: …}\``);
			} else answered.add(`${value.id} ${check}`);
		},
		rest(records) {
			for (const { file, value } of records) {
				for (const check of Object.keys(value.explained ?? {})) {
					if (!answered.has(`${value.id} ${check}`))
						say(file, ['explained', check], `'${check}' finds nothing here: take the reason out`);
				}
			}
		},
	};
}
