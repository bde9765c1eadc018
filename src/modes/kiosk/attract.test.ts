import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, DEFAULT_LAYERS, type State } from '../../state/store.ts';
import { WAR_FROM } from '../../time/eras.ts';
import type { House } from '../modes.ts';
import { playTour } from '../present/tour-player.ts';
import { createLoop } from './attract.ts';

// How a tour moves map and timeline is its player's own matter.
vi.mock('../present/tour-player.ts', () => ({ playTour: vi.fn(() => stopTour) }));
const stopTour = vi.fn();
const steps = [{ title: 'A step', text: 'What is said.' }];

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
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

function nobody(tour: string | null = null) {
	const store = createStore(start, WAR_FROM + 31_000);
	const told = vi.fn();
	const toStart = vi.fn(() => store.reset(start));
	const loop = createLoop({ store, dataset: { edition: 'e' } } as unknown as House, tour, toStart, told);
	return { store, loop, toStart, told };
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

/** The tour's file, as the server has it. */
const serve = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());
const player = () => vi.mocked(playTour).mock.calls.at(-1)?.[2];

test('a tour is told step by step, and again from its beginning, for ever', async () => {
	serve(() => Response.json({ version: 1, edition: 'e', steps, sources: {} }));
	const { store, loop, toStart, told } = nobody('a-tour');
	loop.begin();
	for (let round = 1; round <= 3; round++) {
		await vi.advanceTimersByTimeAsync(4000);
		expect(playTour).toHaveBeenCalledTimes(round);
		player()?.onStep?.(steps[0] as never, 0);
		expect(told).toHaveBeenLastCalledWith(steps[0]);
		player()?.onEnd?.();
		expect(toStart).toHaveBeenCalledTimes(round - 1);
		seconds(4);
		expect([toStart.mock.calls.length, told.mock.lastCall]).toEqual([round, [null]]);
	}
	expect(store.playing.peek()).toBe(false);
	await vi.advanceTimersByTimeAsync(4000);
	loop.end();
	expect(stopTour).toHaveBeenCalledTimes(4);
	expect(told).toHaveBeenLastCalledWith(null);
	await vi.advanceTimersByTimeAsync(600_000);
	expect(playTour).toHaveBeenCalledTimes(4);
});

test('where there is no such tour the years are played through', async () => {
	serve(() => new Response('', { status: 404 }));
	const { store, loop } = nobody('no-such-tour');
	loop.begin();
	await vi.advanceTimersByTimeAsync(4000);
	expect([store.playing.peek(), store.speed.peek()]).toEqual([true, 'calm']);
	loop.end();
});

test('a tour that comes only after a visit is not told beside the next one', async () => {
	const answers: ((answer: Response) => void)[] = [];
	vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)));
	const { loop } = nobody('a-tour');
	loop.begin();
	seconds(4);
	loop.end();
	loop.begin();
	answers[0]?.(Response.json({ version: 1, edition: 'e', steps, sources: {} }));
	await vi.advanceTimersByTimeAsync(3000);
	expect(playTour).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1000);
	answers[1]?.(Response.json({ version: 1, edition: 'e', steps, sources: {} }));
	await vi.advanceTimersByTimeAsync(0);
	expect(playTour).toHaveBeenCalledTimes(1);
});
