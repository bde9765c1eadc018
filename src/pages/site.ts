import { posix } from 'node:path';
import type { Compiled } from '../dataset/compile.ts';
import type {
	IndexRecord,
	IndexTown,
	Language,
	RecordText,
	ServedSource,
	Subject,
	TextsFile,
} from '../dataset/served.ts';
import '../i18n/both.ts';
import { takeSubject } from '../subject.ts';
import type { Day } from '../time/day.ts';
import { type OpenData, openData } from './open-record.ts';

export const LANGUAGES: readonly Language[] = ['en', 'ru'];

export type Known = IndexRecord | IndexTown;

/** All that the plain pages are made of. */
export interface Site {
	data: OpenData;
	subject: Subject;
	/** By id: records and towns. */
	known: ReadonlyMap<string, Known>;
	/** Old id -> id of today. */
	aliases: Record<string, string>;
	names: Record<Language, Record<string, string>>;
	texts: Record<Language, ReadonlyMap<string, RecordText>>;
	sources: Record<Language, Record<string, ServedSource>>;
	/** Absolute address of the whole, with a slash at its end; `null`: not known, all addresses are relative. */
	url: string | null;
	/** Paths from the root. */
	stylesheet: string;
	/** The picture of a record, if there is one. */
	picture: (id: string, language: Language) => Picture | null;
	/** The day after the last of the axis. */
	end: Day;
}

export interface Picture {
	/** From the root. */
	path: string;
	width: number;
	height: number;
}

export function siteOf(
	compiled: Compiled,
	more: Pick<Site, 'url' | 'stylesheet' | 'end' | 'picture'> & { year?: number },
): Site {
	const { index, names, files } = compiled;
	takeSubject(index.subject);
	const texts = { en: new Map<string, RecordText>(), ru: new Map<string, RecordText>() };
	const sources: Site['sources'] = { en: {}, ru: {} };
	for (const [path, text] of Object.entries(files)) {
		const [, language] = /^texts\/.*\.(en|ru)\.json$/.exec(path) ?? [];
		if (!language) continue;
		const file = JSON.parse(text) as TextsFile;
		for (const [id, record] of Object.entries(file.records)) texts[language as Language].set(id, record);
		Object.assign(sources[language as Language], file.sources);
	}
	const { year, ...rest } = more;
	return {
		data: openData(compiled, year),
		subject: index.subject,
		known: new Map([...index.towns, ...index.records].map((known) => [known.id, known])),
		aliases: index.aliases,
		names: { en: names.en.names, ru: names.ru.names },
		texts,
		sources,
		...rest,
	};
}

/** The folder of a language: English stands at the root. */
export const folderOf = (language: Language): string => (language === 'en' ? '' : `${language}/`);

/**
 * From one page to another, both as paths from the root; folders end with a slash.
 * `between('ru/record/a/', 'ru/record/b/')` is `../b/`.
 */
export function between(from: string, to: string): string {
	const path = posix.relative(`/${from}`, `/${to}`);
	if (path === '') return './';
	return to === '' || to.endsWith('/') ? `${path}/` : path;
}
