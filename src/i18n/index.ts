import { signal } from '@preact/signals-core';
import { DataError } from '../dataset/load.ts';
import type { Holder, Language, Subject } from '../dataset/served.ts';
import type { Words } from './en.ts';
import { FEMININE, PHRASES } from './phrases.ts';

/** Each language is a file of its own: whoever reads one does not wait for the other. */
const FILES: Record<Language, () => Promise<Words>> = {
	en: () => import('./en.ts').then(({ en }) => en),
	ru: () => import('./ru.ts').then(({ ru }) => ru),
};

const known = signal<Partial<Record<Language, Words>>>({});
let subject: Subject | null = null;

/**
 * The words of the interface in a language; until they have come, in the one that is there. What says them is an effect
 * or repaints with the language.
 * @throws RangeError before any words have come
 */
export function say(language: Language): Words {
	const { en, ru, [language]: words = en ?? ru } = known.value;
	if (!words) throw new RangeError(`no words of ${language}`);
	return words;
}

/** Loads the words of a language, once. @throws DataError */
export async function loadWords(language: Language): Promise<void> {
	if (known.peek()[language]) return;
	try {
		learn(language, await FILES[language]());
	} catch (cause) {
		throw new DataError(`${language}.js`, 'absent', { cause });
	}
}

/** Takes the words of a language that are there already. */
export function learn(language: Language, words: Words): void {
	if (subject) takeOwn(language, words, subject);
	known.value = { ...known.peek(), [language]: words };
}

/** Takes the words that are of the dataset: once, before anything is said. */
export function takeWords(from: Subject): void {
	subject = from;
	FEMININE.clear();
	for (const name of from.feminine) FEMININE.add(name);
	for (const [l, words] of Object.entries(known.peek()) as [Language, Words][]) takeOwn(l, words, from);
}

function takeOwn(l: Language, words: Words, from: Subject): void {
	const { title, subtitle, intro, note, phrases, holders, views, ground } = from;
	words.title = title[l];
	words.subtitle = subtitle[l];
	words.intro = intro[l];
	words.subjectNote = note[l];
	words.subjectShort = phrases.noteShort[l];
	words.titleShort = phrases.titleShort[l];
	words.wholeInFigures = phrases.inFigures[l];
	PHRASES[l] = { whole: phrases.whole[l], byOccupier: phrases.byOccupier[l] };
	words.views = Object.fromEntries(views.map(({ id, name }) => [id, name[l]]));
	for (const holder of Object.keys(holders) as Holder[]) words.holder[holder] = holders[holder][l];
	for (const part of Object.keys(ground) as (keyof Words['ground'])[]) words.ground[part] = ground[part][l];
}
