import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Control, controlOf } from '../control/holder.ts';
import type { Day } from '../time/day.ts';
import { loadBegan, loadCorrections, loadNames, loadPeople, loadTexts } from './load.ts';
import type {
	BeganFile,
	CorrectionsFile,
	IndexFile,
	IndexRecord,
	IndexTown,
	Language,
	NamesFile,
	PeopleFile,
	RecordText,
	ServedSource,
	Subject,
} from './served.ts';

export interface Reading {
	text: RecordText;
	sources: Record<string, ServedSource>;
}

/** What is known, as the views use it. */
export interface Dataset {
	readonly subject: Subject;
	/** Of what was loaded: every file that is loaded later must be of the same. */
	readonly edition: string;
	readonly records: readonly IndexRecord[];
	readonly towns: readonly IndexTown[];
	readonly control: Control;
	/** A record by its id of today or an older one. */
	record(id: string): IndexRecord | undefined;
	town(id: string): IndexTown | undefined;
	/** The id of today for an id that was ever given; `null` when unknown. */
	resolve(id: string): string | null;
	/** Names in the language last loaded. */
	readonly names: ReadonlySignal<NamesFile>;
	/** The name of a record or town; of a town, the one it bore on the day. */
	name(id: string, day?: Day): string;
	/** Loads the names of both languages; resolves to a function from an id to all names it has or had. @throws DataError */
	namesOfAll(): Promise<(id: string) => string[]>;
	/** Loads who is named in the records. @throws DataError */
	people(): Promise<PeopleFile['people']>;
	/** Loads the names of a language and turns `names` to it. */
	speak(language: Language): Promise<void>;
	/** What there is to read of a record. @throws DataError */
	read(id: string, language: Language): Promise<Reading>;
	/** Gives up what was read: asked for again, it is loaded again. */
	forget(): void;
	/** Where the collection began. @throws DataError */
	began(language: Language): Promise<BeganFile>;
	/** What was put right after it had been published. @throws DataError */
	corrections(language: Language): Promise<CorrectionsFile>;
}

/** @param names those of the visitor's language, already loaded */
export function createDataset(index: IndexFile, first: { language: Language; names: NamesFile }): Dataset {
	const records = new Map(index.records.map((record) => [record.id, record]));
	const towns = new Map(index.towns.map((town) => [town.id, town]));
	const names = signal(first.names);
	const loaded = new Map<Language, NamesFile>([[first.language, first.names]]);
	const texts = new Map<string, ReturnType<typeof loadTexts>>();
	let spoken = first.language;
	const namesIn = async (language: Language) => {
		const file = loaded.get(language) ?? (await loadNames(language, index.edition));
		loaded.set(language, file);
		return file;
	};
	const resolve = (id: string) => {
		const known = Object.hasOwn(index.aliases, id) ? (index.aliases[id] as string) : id;
		return records.has(known) || towns.has(known) ? known : null;
	};
	return {
		subject: index.subject,
		edition: index.edition,
		began: (language) => loadBegan(language, index.edition),
		corrections: (language) => loadCorrections(language, index.edition),
		records: index.records,
		towns: index.towns,
		control: controlOf(index.towns),
		resolve,
		record: (id) => records.get(resolve(id) ?? ''),
		town: (id) => towns.get(resolve(id) ?? ''),
		names,
		name: (id, day) => nameOn(names.value, id, day),
		async namesOfAll() {
			const files = await Promise.all((['en', 'ru'] as const).map(namesIn));
			return (id) =>
				files.flatMap(({ names: all, short, former }) => [
					all[id] ?? '',
					short[id] ?? '',
					...(former[id] ?? []).map(({ name }) => name),
				]);
		},
		async people() {
			return (await loadPeople(index.edition)).people;
		},
		async speak(language) {
			spoken = language;
			const file = await namesIn(language);
			if (spoken === language) names.value = file;
		},
		async read(id, language) {
			const known = records.get(id) ?? towns.get(id);
			if (!known) throw new RangeError(`no record ${id}`);
			const key = `${known.piece}.${language}`;
			const piece = texts.get(key) ?? loadTexts(known.piece, language, index.edition);
			texts.set(key, piece);
			// What failed to load is asked for anew the next time.
			piece.catch(() => texts.delete(key));
			const { records: read, sources } = await piece;
			return { text: read[id] as RecordText, sources };
		},
		forget: () => texts.clear(),
	};
}

function nameOn({ names, former }: NamesFile, id: string, day?: Day): string {
	const earlier = day === undefined ? undefined : former[id]?.find(({ until }) => day < until);
	return earlier?.name ?? names[id] ?? id;
}
