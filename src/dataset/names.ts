/** Names of records in one language: those of today, short ones for labels, earlier ones of towns. */
import { parseDate } from './edtf.ts';
import type { Dataset } from './located.ts';
import type { Language, NamesFile } from './served.ts';

export type Names = Pick<NamesFile, 'names' | 'short' | 'former'>;

export function namesIn(dataset: Dataset, l: Language): Names {
	const all = [...dataset.towns, ...dataset.events, ...dataset.camps, ...dataset.memorials, ...dataset.topics];
	return {
		names: Object.fromEntries(all.map(({ value }) => [value.id, value.name[l]])),
		short: Object.fromEntries(all.flatMap(({ value }) => (value.short ? [[value.id, value.short[l]]] : []))),
		former: Object.fromEntries(
			dataset.towns.flatMap(({ value }) =>
				value.former.length
					? [
							[
								value.id,
								value.former.map(({ until, name }) => ({ until: parseDate(until).bounds[0] ?? 0, name: name[l] })),
							],
						]
					: [],
			),
		),
	};
}
