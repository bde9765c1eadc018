import { expect, it } from 'vitest';
import { between } from './report.ts';

const MARKS = ['<!-- a -->', '<!-- b -->'] as const;

it('what stood between the marks gives way, what is around them stays', () => {
	const once = between('Before\n<!-- a -->\nold\n<!-- b -->\nafter\n', MARKS, ['one', 'two']);
	expect(once).toBe('Before\n<!-- a -->\none\n\ntwo\n\n<!-- b -->\nafter\n');
	expect(between(once, MARKS, ['one', 'two'])).toBe(once);
});

it('a text without a place for it is not touched', () => {
	expect(() => between('<!-- b --> <!-- a -->', MARKS, [])).toThrow('no place');
	expect(() => between('nothing', MARKS, [])).toThrow('no place');
});
