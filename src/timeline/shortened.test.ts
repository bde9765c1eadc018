import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

const width = (text: string) => [...text].length * 5;

test.each([
	['Smolensk', 40, 'Smolensk'],
	['Smolensk', 39, 'Smolen…'],
	['Of the fallen', 40, 'Of the…'],
	['Smolensk', 4, '…'],
	['a🕯🕯🕯', 15, 'a🕯…'],
])('%s in %i is %s', (text, room, short) => {
	expect(shortened(text, room, width)).toBe(short);
});

test('a name of ten thousand letters is measured some dozen times', () => {
	let asked = 0;
	const short = shortened('x'.repeat(10_000), 500, (text) => {
		asked++;
		return width(text);
	});
	expect(short).toBe(`${'x'.repeat(99)}…`);
	expect(asked).toBeLessThan(20);
});
