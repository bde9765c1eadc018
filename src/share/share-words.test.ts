import { expect, test } from 'vitest';
import { sayShare } from './share-words.ts';

const texts = (language: 'en' | 'ru') =>
	Object.values(sayShare(language)).map((text) => (typeof text === 'string' ? text : text('7')));

test('each language in its own letters, and no text empty', () => {
	expect(texts('en').filter((text) => text.trim() === '' || /[а-яё]/i.test(text))).toEqual([]);
	expect(texts('ru').filter((text) => !/[а-яё]/i.test(text) || /[a-z][а-яё]|[а-яё][a-z]/i.test(text))).toEqual([]);
});
