import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '../dataset/fold.ts';
import { markedParts } from './marked.ts';

const marked = (name: string, typed: string) =>
	markedParts(name, foldedWords(typed))
		.map(({ text, found }) => (found ? `[${text}]` : text))
		.join('');

test.each([
	['Ельня', 'yel', '[Ел]ьня'],
	['Yelnya', 'ельн', '[Yeln]ya'],
	['Dulag 184, Vyazma', 'дулаг184', '[Dulag] [184], Vyazma'],
	['Дулаг 184, Вязьма', 'vyaz', 'Дулаг 184, [Вяз]ьма'],
	['Духовщина', 'duhovsh', '[Духовщ]ина'],
	['Вязьма', 'vasma', '[Вязьма]'],
	['Рославль', 'smol', 'Рославль'],
	["Stele 'Vyazma'", 'vya', "Stele '[Vya]zma'"],
])('of %s typed %s it marks %s', (name, typed, result) => {
	expect(marked(name, typed)).toBe(result);
});

test('a name stays the same, letter by letter', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, typed) => {
			expect(
				markedParts(name, foldedWords(typed))
					.map(({ text }) => text)
					.join(''),
			).toBe(name);
		}),
	);
});
