import { effect } from '@preact/signals-core';
import { calm } from '../calm.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Speed, Store } from '../state/store.ts';
import { WAR_FROM } from '../time/eras.ts';
import { beatAt, happeningsOf, scoreOf, stepsOf, timeOf } from './score.ts';

/** How much faster than normal the time of the score goes. */
const PACES: Record<Speed, number> = { calm: 0.5, normal: 1, brisk: 2.2 };

/**
 * Moves the date along the score while the store says that it plays; stops at the end of the axis, and when nobody
 * looks: the page is hidden.
 */
export function createPlayer(store: Store, dataset: Dataset): void {
	let frame = 0;
	effect(() => {
		cancelAnimationFrame(frame);
		if (!store.playing.value) return;
		// At the end it begins anew.
		if (store.date.peek() >= store.end - 1) store.goTo(WAR_FROM);
		const whole = scoreOf(happeningsOf(dataset), store.end);
		const score = calm.matches ? stepsOf(whole) : whole;
		let shown = store.date.peek();
		let at = timeOf(score, shown);
		let last = performance.now();
		const tick = (now: number) => {
			// The date was moved by other hands: go on from there.
			if (store.date.peek() !== shown) at = timeOf(score, store.date.peek());
			// A page that was away does not leap.
			at += Math.min(Math.max(now - last, 0), 100) * PACES[store.speed.peek()];
			last = now;
			const beat = beatAt(score, at);
			if (!beat) {
				store.goTo(store.end - 1);
				store.play(false);
				return;
			}
			if (beat.day !== store.date.peek()) store.goTo(beat.day);
			shown = store.date.peek();
			frame = requestAnimationFrame(tick);
		};
		frame = requestAnimationFrame(tick);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.hidden) store.play(false);
	});
}
