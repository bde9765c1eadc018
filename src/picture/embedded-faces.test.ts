import { expect, test } from 'vitest';
import { inRange } from './embedded-faces.ts';

const letters = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));

test('a face is wanted for the letters that it has', () => {
	expect(inRange(letters('Ельня'), 'U+0020-007E')).toBe(false);
	expect(inRange(letters('Ельня'), 'U+0401, U+0410-044F')).toBe(true);
	expect(inRange(letters('№'), 'U+410-44F, u+2116')).toBe(true);
	expect(inRange(letters(''), 'U+0020-007E')).toBe(false);
});
