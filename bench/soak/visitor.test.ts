import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { GESTURES, gestureFor } from './visitor.ts';

test('the same seed makes the same visitor', () => {
	const [a, b, c] = [randomFrom(7), randomFrom(7), randomFrom(8)];
	const first = Array.from({ length: 50 }, a);
	expect(Array.from({ length: 50 }, b)).toEqual(first);
	expect(Array.from({ length: 50 }, c)).not.toEqual(first);
	for (const number of first) expect(number >= 0 && number < 1).toBe(true);
});

test('every gesture is made, taps the most', () => {
	const random = randomFrom(1);
	const counts = new Map<string, number>();
	for (let i = 0; i < 5000; i++) {
		const gesture = gestureFor(random());
		counts.set(gesture, (counts.get(gesture) ?? 0) + 1);
	}
	expect([...counts.keys()].sort()).toEqual([...GESTURES].sort());
	expect(counts.get('tap')).toBe(Math.max(...counts.values()));
});
