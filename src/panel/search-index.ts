import MiniSearch from 'minisearch';
import type { Dataset } from '../dataset/dataset.ts';
import type { RecordType } from '../dataset/served.ts';
import { fold } from './fold.ts';

export interface Found {
	id: string;
	type: RecordType;
}

export interface SearchIndex {
	/** The best matches for a text in either language and spelling, the best first. */
	find(text: string): readonly Found[];
}

/** How many results are shown. */
const MOST = 12;

/** An index over the names of both languages, folded to one spelling. */
export async function createSearchIndex(dataset: Dataset): Promise<SearchIndex> {
	const both = await dataset.namesOfAll();
	const index = new MiniSearch<{ id: string; name: string }>({
		fields: ['name'],
		processTerm: (term) => fold(term) || null,
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : 0),
			combineWith: 'AND',
		},
	});
	const known = [
		...dataset.towns.map(({ id, rank }) => ({ id, type: 'town' as const, boost: 2.6 - rank * 0.2 })),
		...dataset.records.map(({ id, type, importance }) => ({ id, type, boost: 1.3 - importance * 0.1 })),
	];
	const byId = new Map(known.map((each) => [each.id, each]));
	index.addAll(known.map(({ id }) => ({ id, name: both(id).join(' ') })));
	return {
		find: (text) =>
			index
				.search(text, { boostDocument: (id) => byId.get(String(id))?.boost ?? 1 })
				.slice(0, MOST)
				.map(({ id }) => ({ id: String(id), type: byId.get(String(id))?.type ?? 'event' })),
	};
}
