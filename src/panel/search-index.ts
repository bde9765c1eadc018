import MiniSearch from 'minisearch';
import type { Dataset } from '../dataset/dataset.ts';
import { fold, foldedWords, wordsIn } from '../dataset/fold.ts';
import type { Language, PeopleFile, RecordType } from '../dataset/served.ts';
import { loadWords, say } from '../i18n/index.ts';

export type GroupName = RecordType | 'person';

export interface Found {
	/** The record to open. */
	id: string;
	type: RecordType;
	/** Found by somebody named in the record. */
	person?: Record<Language, string>;
}

export interface Group {
	name: GroupName;
	found: Found[];
}

export interface SearchIndex {
	/** The best matches for a text in either language and spelling, in groups: the group of the best match first. */
	find(text: string): Group[];
}

/** What of the dataset is searched. */
export type Searched = Pick<Dataset, 'records' | 'towns' | 'record'> & {
	namesOf: (id: string) => readonly string[];
	people: PeopleFile['people'];
};

/** How many results are shown of one group, and of all. */
const MOST_OF_GROUP = 5;
const MOST = 14;
/** Records shown for one person. */
const MOST_OF_PERSON = 3;
/** Letters of what is typed that are looked at: more is no name, and would be compared with every word. */
const LONGEST = 100;
/** A name that is what was typed, or begins so, comes before names in which it stands somewhere. */
const WHOLE = 3;
const BEGINS = 1.6;

interface Entry {
	found: Found[];
	name: GroupName;
	/** All its names, as folded words. */
	names: string[][];
	boost: number;
}

/** An index over names in both languages, kinds, and people named, folded to one spelling. */
export function indexOf({ records, towns, record, namesOf, people }: Searched): SearchIndex {
	const entries: Entry[] = [];
	const index = new MiniSearch<{ id: number; name: string; kind: string }>({
		fields: ['name', 'kind'],
		tokenize: wordsIn,
		processTerm: (term) => fold(term) || null,
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : 0),
			weights: { fuzzy: 0.4, prefix: 0.5 },
			boost: { name: 3, kind: 0.4 },
			combineWith: 'AND',
		},
	});
	const add = (entry: Omit<Entry, 'names'>, names: readonly string[], kind: string) => {
		entries.push({ ...entry, names: names.map(foldedWords) });
		index.add({ id: entries.length - 1, name: [...new Set(names)].join(' '), kind });
	};
	const kindOf = (kind: string) => `${say('en').kind[kind] ?? ''} ${say('ru').kind[kind] ?? ''}`;
	for (const { id, rank } of towns)
		add({ found: [{ id, type: 'town' }], name: 'town', boost: 2.6 - rank * 0.2 }, namesOf(id), '');
	for (const { id, type, kind, importance } of records)
		add({ found: [{ id, type }], name: type, boost: 1.3 - importance * 0.1 }, namesOf(id), kindOf(kind));
	for (const { en, ru, records: ids } of people) {
		const found = ids.flatMap((id) => {
			const type = record(id)?.type;
			return type ? [{ id, type, person: { en, ru } }] : [];
		});
		add({ found: found.slice(0, MOST_OF_PERSON), name: 'person', boost: 0.8 }, [en, ru], '');
	}
	return {
		find(all) {
			const text = all.slice(0, LONGEST);
			const typed = foldedWords(text);
			if (typed.length === 0) return [];
			const scored = index
				.search(text)
				.map(({ id, score, terms }) => {
					const { names, boost } = entries[id as number] as Entry;
					return { id, score: score * boost * Math.max(...names.map((name) => nearness(name, typed, terms))) };
				})
				.sort((a, b) => b.score - a.score)
				.slice(0, MOST * 2);
			const groups = new Map<GroupName, Group>();
			let count = 0;
			for (const { id } of scored) {
				const { name, found } = entries[id as number] as Entry;
				const group = groups.get(name) ?? { name, found: [] };
				groups.set(name, group);
				for (const each of found) {
					if (group.found.length === MOST_OF_GROUP || count === MOST) break;
					group.found.push(each);
					count++;
				}
			}
			return [...groups.values()].filter((group) => group.found.length > 0);
		},
	};
}

/**
 * How much of a name what is typed makes up, 1-2; more where the name begins with it, and more where it is it.
 * @param terms words of the index that were taken for what was typed, misspelt or not
 */
function nearness(name: readonly string[], typed: readonly string[], terms: readonly string[]): number {
	const letters = name.reduce((all, word) => all + word.length, 0);
	const met = (word: string) =>
		Math.max(
			terms.includes(word) ? word.length / 2 : 0,
			...typed.map((each) => (word.startsWith(each) ? each.length : 0)),
		);
	const [said, asked] = [name.join(' '), typed.join(' ')];
	const misspelt = name.length === typed.length && name.every((word) => terms.includes(word));
	const place = said === asked ? WHOLE : misspelt || said.startsWith(asked) ? BEGINS : 1;
	return (1 + name.reduce((all, word) => all + met(word), 0) / Math.max(letters, 1)) * place;
}

/** The index over the dataset, once the names and words of both languages and the people are there. @throws DataError */
export async function createSearchIndex(dataset: Dataset): Promise<SearchIndex> {
	const [namesOf, people] = await Promise.all([
		dataset.namesOfAll(),
		dataset.people(),
		loadWords('en'),
		loadWords('ru'),
	]);
	return indexOf({ records: dataset.records, towns: dataset.towns, record: dataset.record, namesOf, people });
}
