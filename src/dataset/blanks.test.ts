import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Blanked, readBlanks } from './blanks.ts';

test('what stands in braces is left out of a worksheet', () => {
	const read = readBlanks('{Vyazma} was cut off on {7 October}.') as Blanked;
	expect(read.text).toBe('Vyazma was cut off on 7 October.');
	expect(read.blanks.map(([from, to]) => read.text.slice(from, to))).toEqual(['Vyazma', '7 October']);
});

test('two blanks may stand side by side, and a text may have none', () => {
	expect(readBlanks('{a}{b}')).toEqual({
		text: 'ab',
		blanks: [
			[0, 1],
			[1, 2],
		],
	});
	expect(readBlanks('a')).toEqual({ text: 'a', blanks: [] });
});

test.each([
	['{Vyazma was cut off', 'is not closed'],
	['Vyazma} was cut off', 'was not opened'],
	['{Vyazma was {cut} off}', 'within braces'],
	['{ } was cut off', 'nothing between'],
])('%s: %s', (written, fault) => expect(readBlanks(written)).toContain(fault));

test('the text is what was written without the braces, and the blanks what stood in them, whatever that is', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
			const clean = parts.map(([part, blank]) => [part.replace(/[{}]/g, ''), blank] as const);
			const written = clean.map(([part, blank]) => (blank && part.trim() ? `{${part}}` : part)).join('');
			const read = readBlanks(written) as Blanked;
			expect(read.text).toBe(clean.map(([part]) => part).join(''));
			expect(read.blanks.map(([from, to]) => read.text.slice(from, to))).toEqual(
				clean.flatMap(([part, blank]) => (blank && part.trim() ? part : [])),
			);
		}),
	);
});
