import { batch, signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restsOf } from './rests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hand = (day: number) => ({
	date: signal(day),
	scrubbing: signal(false),
	playing: signal(false),
	resets: signal(0),
});

test('at first the visitor comes from nowhere', () => {
	const rests = restsOf(hand(10));
	vi.advanceTimersByTime(5000);
	expect([rests.at.value, rests.before.value, rests.from.value]).toEqual([10, null, null]);
});

test('quick steps are one way from rest to rest', () => {
	const store = hand(10);
	const rests = restsOf(store);
	for (const day of [11, 12, 13]) {
		store.date.value = day;
		vi.advanceTimersByTime(200);
		expect(rests.from.value).toBe(10);
	}
	vi.advanceTimersByTime(1000);
	expect([rests.at.value, rests.before.value, rests.from.value]).toEqual([13, 10, 10]);
	store.date.value = 40;
	expect(rests.from.value).toBe(13);
	vi.advanceTimersByTime(1000);
	expect([rests.at.value, rests.from.value]).toEqual([40, 13]);
});

test.each(['scrubbing', 'playing'] as const)('there is no rest while %s', (busy) => {
	const store = hand(10);
	const rests = restsOf(store);
	store[busy].value = true;
	store.date.value = 20;
	vi.advanceTimersByTime(10_000);
	expect(rests.at.value).toBe(10);
	store[busy].value = false;
	vi.advanceTimersByTime(1000);
	expect([rests.at.value, rests.before.value]).toEqual([20, 10]);
});

test('who comes back to where the rest was has not moved', () => {
	const store = hand(10);
	const rests = restsOf(store);
	store.date.value = 20;
	vi.advanceTimersByTime(100);
	store.date.value = 10;
	vi.advanceTimersByTime(5000);
	expect([rests.at.value, rests.before.value]).toEqual([10, null]);
});

test('after a reset the visitor comes from nowhere again', () => {
	const store = hand(10);
	const rests = restsOf(store);
	store.date.value = 50;
	vi.advanceTimersByTime(1000);
	expect(rests.from.value).toBe(10);
	batch(() => {
		store.date.value = 10;
		store.resets.value++;
	});
	expect(rests.from.value).toBeNull();
	vi.advanceTimersByTime(5000);
	expect([rests.at.value, rests.before.value, rests.from.value]).toEqual([10, null, null]);
});
