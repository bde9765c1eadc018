/** The files of texts: what is read of the records of one piece, with all the sources they name. */

import type { Dataset } from './located.ts';
import type { Piece } from './pieces.ts';
import type { ServedDate, TextsFile } from './served.ts';
import { restsOn } from './standing.ts';
import { allSources, recordText, servedSource, type Typed } from './texts.ts';

/**
 * @param drawn the date at which a record is drawn
 * @returns path under `data/` -> records and sources of one piece in one language
 */
export function textFiles(
	dataset: Dataset,
	list: Piece[],
	drawn: (id: string) => ServedDate | null,
): Record<string, Pick<TextsFile, 'records' | 'sources'>> {
	const typed: Typed[] = [
		...dataset.towns.map(({ value }) => ({ type: 'town' as const, value })),
		...dataset.events.map(({ value }) => ({ type: 'event' as const, value })),
		...dataset.camps.map(({ value }) => ({ type: 'camp' as const, value })),
		...dataset.memorials.map(({ value }) => ({ type: 'memorial' as const, value })),
		...dataset.topics.map(({ value }) => ({ type: 'topic' as const, value })),
	];
	const sourceById = new Map(dataset.sources.map(({ value }) => [value.id, value]));
	const byId = new Map(typed.map((record) => [record.value.id, record]));
	const files: Record<string, Pick<TextsFile, 'records' | 'sources'>> = {};
	for (const { name, ids } of list) {
		const here = ids.flatMap((id) => byId.get(id) ?? []);
		const named = new Set(here.flatMap(({ value }) => allSources(value)));
		const sources = Object.fromEntries(
			dataset.sources.flatMap(({ value }) => (named.has(value.id) ? [[value.id, servedSource(value)]] : [])),
		);
		for (const l of ['en', 'ru'] as const) {
			const texts = here.map((r) => [r.value.id, recordText(r, drawn(r.value.id), l, restsOn(r.value, sourceById))]);
			files[`texts/${name}.${l}.json`] = { records: Object.fromEntries(texts), sources };
		}
	}
	return files;
}
