import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, DEFAULT_LAYERS, type State } from '../../state/store.ts';
import { WAR_FROM } from '../../time/eras.ts';
import type { House } from '../modes.ts';
import { createLoop } from './attract.ts';

const start: State = {
	date: WAR_FROM,
	selection: null,
	layers: DEFAULT_LAYERS,
	camera: null,
	window: null,
	language: 'ru',
	theme: 'dark',
	mode: 'kiosk',
};
const seconds = (n: number) => vi.advanceTimersByTime(n * 1000);

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function nobody() {
	const store = createStore(start, WAR_FROM + 31_000);
	const told = vi.fn();
	const toStart = vi.fn(() => store.reset(start));
	const loop = createLoop({ store, dataset: { edition: 'e' } } as unknown as House, null, toStart, told);
	return { store, loop, toStart };
}

test('after a rest the years are played through calmly, and at their end again from the start, for ever', () => {
	const { store, loop, toStart } = nobody();
	loop.begin();
	loop.begin();
	expect(store.playing.peek()).toBe(false);
	for (let round = 1; round <= 5; round++) {
		seconds(4);
		expect([store.playing.peek(), store.speed.peek(), store.date.peek()]).toEqual([true, 'calm', WAR_FROM]);
		// The player has come to the end.
		store.goTo(store.end);
		store.play(false);
		expect(toStart).toHaveBeenCalledTimes(round - 1);
		seconds(4);
		expect(toStart).toHaveBeenCalledTimes(round);
		expect(store.date.peek()).toBe(WAR_FROM);
	}
});

test('a touch ends it, whenever: while it plays, while it rests, before it has begun', () => {
	for (const after of [0, 2, 4, 6]) {
		const { store, loop, toStart } = nobody();
		loop.begin();
		seconds(after);
		if (after === 6) store.play(false);
		loop.end();
		expect(store.playing.peek()).toBe(false);
		seconds(600);
		expect([store.playing.peek(), toStart.mock.calls.length]).toEqual([false, 0]);
		loop.begin();
		seconds(4);
		expect(store.playing.peek()).toBe(true);
	}
});
