import { readdirSync, readFileSync } from 'node:fs';
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

/** Words that are looked up by what a record, a layer or a fault is called. */
const LOOKED_UP =
	/^(theme|layer|lane|laneCount|type|era|eraShort|speeds|searchGroup|kind|property|sourceKind|sourceCopy|weakSource|sourceGood|views|holder|bound|fault|record\.place|began\.verdict)\./;

test('no word is kept that nobody says', () => {
	const source = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.startsWith('i18n') && !path.endsWith('.test.ts'))
		.map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
		.join('\n');
	const said = (path: Path) => {
		const key = path.split('.').at(-1);
		return new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\b[^{}]*\\}\\s*=\\s`).test(source);
	};
	const paths = keysOf(en).map((each) => each.split(': ')[0] as Path);
	expect(paths.filter((path) => !LOOKED_UP.test(path) && !said(path))).toEqual([]);
});

describe('one place has its own gender in Russian', () => {
	test.each([
		['Брянск', 'освобождён Брянск'],
		['Велиж', 'освобождён Велиж'],
		['Вязьма', 'освобождена Вязьма'],
		['Медынь', 'освобождена Медынь'],
		['Рославль', 'освобождён Рославль'],
		['Людиново', 'освобождено Людиново'],
		['Сухиничи', 'освобождены Сухиничи'],
	])('%s', (name, text) => {
		expect(ru.spoken.freed(name, name)).toBe(text);
	});

	test('several stand after a colon', () => {
		expect(ru.spoken.freed('Вязьма и Гжатск')).toBe('освобождены: Вязьма и Гжатск');
		expect(ru.freedTowns('Вязьма и Гжатск')).toBe('Освобождены: Вязьма и Гжатск');
	});
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
