import type { Holder, Language, Subject } from '../dataset/served.ts';
import { en, type Words } from './en.ts';
import { ru } from './ru.ts';

const LANGUAGES: Record<Language, Words> = { en, ru };

/** The words of the interface in a language. */
export const say = (language: Language): Words => LANGUAGES[language];

/** Takes the words that are of the dataset: once, before anything is said. */
export function takeWords({ title, subtitle, intro, note, holders, views }: Subject): void {
	for (const [l, words] of Object.entries(LANGUAGES) as [Language, Words][]) {
		words.title = title[l];
		words.subtitle = subtitle[l];
		words.intro = intro[l];
		words.subjectNote = note[l];
		words.views = Object.fromEntries(views.map(({ id, name }) => [id, name[l]]));
		for (const holder of Object.keys(holders) as Holder[]) words.holder[holder] = holders[holder][l];
	}
}
