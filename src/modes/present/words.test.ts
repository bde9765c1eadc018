import { expect, test } from 'vitest';
import { words } from './words.ts';

/** Paths of all words; phrases are said with a number. */
const textsOf = (node: object, at = ''): [string, string][] =>
	Object.entries(node).flatMap(([key, value]): [string, string][] =>
		typeof value === 'object'
			? textsOf(value, `${at}.${key}`)
			: typeof value === 'function'
				? [1, 2, 5, 21].map((n): [string, string] => [`${at}.${key}`, String(value(n, 30))])
				: [[`${at}.${key}`, value]],
	);

test('both languages have the same words, none of them empty or broken', () => {
	const [en, ru] = [textsOf(words.en), textsOf(words.ru)];
	expect(ru.map(([path]) => path)).toEqual(en.map(([path]) => path));
	for (const [path, text] of [...en, ...ru]) expect(text, path).toMatch(/^\S(.*\S)?$/);
	expect([...en, ...ru].filter(([, text]) => /undefined|NaN/.test(text))).toEqual([]);
});

test('each is in its own language', () => {
	expect(textsOf(words.en).filter(([, text]) => /[а-яё]/i.test(text))).toEqual([]);
	expect(textsOf(words.ru).filter(([, text]) => /[a-z]/i.test(text) && !/[а-яё]/i.test(text))).toEqual([]);
});
