import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Path = string;
/** What stands for a number or a name when a phrase is asked for: no letters of either alphabet. */
const GIVEN = [0, 1, 2, 5, 21, 1975, '7'];

/** All texts by path; phrases are said with several numbers, in place of names too. */
function textsOf(words: object, at: Path = ''): [Path, string][] {
	return Object.entries(words).flatMap(([key, value]): [Path, string][] => {
		const path = at ? `${at}.${key}` : key;
		if (typeof value === 'string') return [[path, value]];
		if (typeof value === 'object') return textsOf(value, path);
		if (path === 'list' || path === 'spoken.changed') return [[path, value(['7', '8', '9'])]];
		return GIVEN.map((given): [Path, string] => [`${path}(${given})`, String(value(given, '9'))]);
	});
}

const keysOf = (words: object, at: Path = ''): Path[] =>
	Object.entries(words).flatMap(([key, value]) => {
		const path = at ? `${at}.${key}` : key;
		return typeof value === 'object' && !Array.isArray(value) ? keysOf(value, path) : [`${path}: ${typeof value}`];
	});

/** A property that needs no word before its figure has none. */
const WORDLESS = ['property.measure', 'property.other'];
/** The button that leads to the other language is named in it. */
const OTHER = 'otherLanguage';

const texts = { en: textsOf(en), ru: textsOf(ru) };

test('both languages have the same keys, also where the type lets any name be', () => {
	expect(keysOf(ru).sort()).toEqual(keysOf(en).sort());
});

describe.each(['en', 'ru'] as const)('%s', (language) => {
	test('has no empty text and none with blanks at its ends', () => {
		const bad = texts[language].filter(
			([path, text]) => !WORDLESS.includes(path) && (text === '' || text.trim() !== text),
		);
		expect(bad).toEqual([]);
	});

	test('has no word that failed to be made', () => {
		expect(texts[language].filter(([, text]) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
	});
});

test('English has no Cyrillic letter', () => {
	expect(texts.en.filter(([path, text]) => path !== OTHER && /[а-яё]/i.test(text))).toEqual([]);
});

test('Russian is in Russian: no text is of Latin letters alone', () => {
	expect(texts.ru.filter(([path, text]) => path !== OTHER && /[a-z]/i.test(text) && !/[а-яё]/i.test(text))).toEqual([]);
});

test('in Russian no word mixes Latin and Cyrillic letters', () => {
	expect(texts.ru.filter(([, text]) => /[a-z][а-яё]|[а-яё][a-z]/i.test(text))).toEqual([]);
});

describe('counts', () => {
	test('in English', () => {
		expect([1, 2, 0].map(en.searchFound)).toEqual(['1 result', '2 results', '0 results']);
		expect([1, 3].map(en.memorials)).toEqual(['1 memorial stands', '3 memorials stand']);
	});

	test('in Russian take the form of their number', () => {
		expect([1, 2, 5, 11, 21, 104, 112].map(ru.searchFound)).toEqual([
			'1 результат',
			'2 результата',
			'5 результатов',
			'11 результатов',
			'21 результат',
			'104 результата',
			'112 результатов',
		]);
		expect([1, 3, 25].map(ru.memorials)).toEqual(['Стоит 1 памятник', 'Стоят 3 памятника', 'Стоит 25 памятников']);
		expect([1, 2, 30].map(ru.record.rememberedAfter)).toEqual(['через 1 год', 'через 2 года', 'через 30 лет']);
	});
});
