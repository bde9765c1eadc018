import { type PackedIndex, unpackIndex } from './packed.ts';
import type { BeganFile, CorrectionsFile, IndexFile, Language, NamesFile, PeopleFile, TextsFile } from './served.ts';

/** A data file that could not be had or is not what it should be. The page says so, and offers to try again. */
export class DataError extends Error {
	constructor(
		/** The file's address relative to the page. */
		readonly file: string,
		/** `absent`: no answer or not found; `damaged`: not JSON or not whole; `version`: of another edition than the index. */
		readonly fault: 'absent' | 'damaged' | 'version',
		options?: ErrorOptions,
	) {
		super(`${file}: ${fault}`, options);
		this.name = 'DataError';
	}
}

const VERSION = 1;

/** One JSON file beside the page. @throws DataError */
export async function loadJson<T>(file: string, cache: RequestCache = 'default'): Promise<T> {
	let response: Response;
	try {
		response = await fetch(file, { cache });
	} catch (cause) {
		throw new DataError(file, 'absent', { cause });
	}
	if (!response.ok) throw new DataError(file, 'absent');
	try {
		return (await response.json()) as T;
	} catch (cause) {
		throw new DataError(file, 'damaged', { cause });
	}
}

/** The index: all that the first paint needs to know of records and towns. @throws DataError */
export async function loadIndex(cache?: RequestCache): Promise<IndexFile> {
	const file = 'data/index.json';
	const packed = await loadJson<PackedIndex>(file, cache);
	if (packed?.version !== VERSION) throw new DataError(file, 'version');
	try {
		return unpackIndex(packed);
	} catch (cause) {
		throw new DataError(file, 'damaged', { cause });
	}
}

/** The names of all records in a language. @param edition or what will tell it: nobody waits for it to ask @throws DataError */
export async function loadNames(language: Language, edition: string | Promise<string>): Promise<NamesFile> {
	return ofEdition<NamesFile>(`data/names.${language}.json`, edition, (names) => typeof names.names === 'object');
}

/** One piece of texts with its sources. @throws DataError */
export async function loadTexts(piece: string, language: Language, edition: string): Promise<TextsFile> {
	return ofEdition<TextsFile>(
		`data/texts/${piece}.${language}.json`,
		edition,
		(texts) => typeof texts.records === 'object' && typeof texts.sources === 'object',
	);
}

/** Who is named in the records. @throws DataError */
export async function loadPeople(edition: string): Promise<PeopleFile> {
	return ofEdition<PeopleFile>('data/people.json', edition, ({ people }) => Array.isArray(people));
}

/** Where the collection began. @throws DataError */
export async function loadBegan(language: Language, edition: string): Promise<BeganFile> {
	return ofEdition<BeganFile>(`data/began.${language}.json`, edition, (began) => Array.isArray(began.claims));
}

/** What was put right after it had been published. @throws DataError */
export async function loadCorrections(language: Language, edition: string): Promise<CorrectionsFile> {
	const file = `data/corrections.${language}.json`;
	return ofEdition<CorrectionsFile>(file, edition, ({ corrections }) => Array.isArray(corrections));
}

/** A file of the index's edition; a stale copy in some cache is passed over once. */
export async function ofEdition<T extends { version: number; edition: string }>(
	file: string,
	edition: string | Promise<string>,
	whole: (content: T) => boolean,
): Promise<T> {
	for (const cache of ['default', 'reload'] as const) {
		const [content, wanted] = await Promise.all([loadJson<T>(file, cache), edition]);
		if (content?.version !== VERSION || content.edition !== wanted) continue;
		if (!whole(content)) throw new DataError(file, 'damaged');
		return content;
	}
	throw new DataError(file, 'version');
}
