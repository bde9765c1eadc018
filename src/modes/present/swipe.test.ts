import { expect, test } from 'vitest';
import { strokeOf } from './swipe.ts';

test('a stroke to the left goes on, one to the right goes back, a short or steep one does neither', () => {
	expect(strokeOf(-120, 10)).toBe('next');
	expect(strokeOf(120, -30)).toBe('previous');
	expect(strokeOf(-40, 0)).toBeNull();
	expect(strokeOf(90, 80)).toBeNull();
	expect(strokeOf(0, 300)).toBeNull();
});
