import { effect } from '@preact/signals-core';
import { loadTour } from '../../dataset/load-tours.ts';
import type { House } from '../modes.ts';
import { playTour } from '../present/tour-player.ts';

/** Before it begins, and between its end and its next beginning, milliseconds. */
const REST_MS = 4000;

/**
 * What is to be seen while nobody is there, again and again: a tour; or where there is none the war and the memory, played through calmly.
 * @param toStart sets all back to the start
 * @param told is given what the tour says; `null`: nothing
 * @returns begin and end; both may be called at any time
 */
export function createLoop(
	house: House,
	tour: string | null,
	toStart: () => void,
	told: (said: { title: string; text: string } | null) => void,
) {
	const { store, dataset } = house;
	let running = false;
	/** Grows with each end: what was asked for before it comes too late. */
	let ends = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let stop = () => {};

	const after = (wait: number, act: () => void) => {
		clearTimeout(timer);
		timer = setTimeout(act, wait);
	};
	const again = () => {
		stop();
		stop = () => {};
		told(null);
		toStart();
		round();
	};
	const round = () => after(REST_MS, () => void (tour ? playTheTour(tour) : playThrough()));
	const playThrough = () => {
		store.setSpeed('calm');
		store.play(true);
		stop = effect(() => {
			if (!store.playing.value && running) after(REST_MS, again);
		});
	};
	const playTheTour = async (id: string) => {
		const before = ends;
		const shown = await loadTour(id, store.language.peek(), dataset.edition).catch(() => null);
		if (ends !== before) return;
		if (!shown) return playThrough();
		stop = playTour(house, shown, {
			onStep: ({ title, text }) => told({ title, text }),
			onEnd: () => after(REST_MS, again),
		});
	};
	return {
		begin(): void {
			if (running) return;
			running = true;
			round();
		},
		end(): void {
			running = false;
			ends++;
			clearTimeout(timer);
			stop();
			stop = () => {};
			told(null);
			store.play(false);
		},
	};
}
