import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from './wrapped.ts';

const width = (text: string) => text.length;

test('is cut between words', () => {
	expect(wrapped('land and borders from Natural Earth', 12, width)).toEqual([
		'land and',
		'borders from',
		'Natural',
		'Earth',
	]);
	expect(wrapped('', 12, width)).toEqual([]);
});

test('no line is wider than the room, and no letter is lost', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, room) => {
			const lines = wrapped(text, room, width);
			expect(lines.every((line) => line.length <= room)).toBe(true);
			expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		}),
	);
});
