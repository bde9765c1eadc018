import type { Language } from '../dataset/served.ts';
import { type PagesWords, pagesEn } from '../i18n/pages.en.ts';
import { pagesRu } from '../i18n/pages.ru.ts';

const WORDS: Record<Language, PagesWords> = { en: pagesEn, ru: pagesRu };

/** The words of the plain pages in a language. */
export const sayPages = (language: Language): PagesWords => WORDS[language];
