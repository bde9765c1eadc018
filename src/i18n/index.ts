import type { Language } from '../dataset/served.ts';
import { en, type Words } from './en.ts';
import { ru } from './ru.ts';

const LANGUAGES: Record<Language, Words> = { en, ru };

/** The words of the interface in a language. */
export const say = (language: Language): Words => LANGUAGES[language];
