import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlanks } from '../../dataset/blanks.ts';
import { gapsIn, widthOfGap } from './blanks.ts';

const joined = (pieces: ReturnType<typeof gapsIn>) =>
	pieces.map((piece) => ('gap' in piece ? piece.answer : piece.text)).join('');

test('what stood in braces is a gap with a number; joined it is the text', () => {
	const step = readBlanks('{Vyazma} was cut off on {7 October}.');
	if (typeof step === 'string') throw new Error(step);
	expect(gapsIn(step, 4)).toEqual([
		{ gap: 4, answer: 'Vyazma' },
		{ text: ' was cut off on ' },
		{ gap: 5, answer: '7 October' },
		{ text: '.' },
	]);
});

test('of any blanks the pieces joined are the text, and gaps are numbered without a hole', () => {
	const blank = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), fc.array(blank, { maxLength: 5 }), (text, blanks) => {
			const pieces = gapsIn({ text, blanks }, 1);
			expect(joined(pieces)).toBe(text);
			const gaps = pieces.flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
			expect(gaps).toEqual(gaps.map((_, i) => i + 1));
		}),
	);
});

test('a gap has one of the widths that the style knows', () => {
	for (let length = 0; length < 60; length++) expect([8, 12, 16, 20, 24, 28]).toContain(widthOfGap('x'.repeat(length)));
});
