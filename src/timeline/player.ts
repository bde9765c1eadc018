import { effect } from '@preact/signals-core';
import type { Store } from '../state/store.ts';
import { endOfYear, yearOf } from '../time/day.ts';
import { eraOf, WAR_FROM } from '../time/eras.ts';

/** Days that pass in a second of playing: a month of the war takes about two and a half seconds, a year of memory half of one. */
const PACE = { before: 60, war: 12, memory: 700 } as const;

/** Moves the date while the store says that it plays; stops at the end of the axis. */
export function createPlayer(store: Store): void {
	let frame = 0;
	effect(() => {
		cancelAnimationFrame(frame);
		if (!store.playing.value) return;
		// At the end it begins anew.
		if (store.date.peek() >= store.end - 1) store.goTo(WAR_FROM);
		let last = performance.now();
		let at = store.date.peek();
		let shown = at;
		const tick = (now: number) => {
			// The date was moved by other hands: go on from there.
			if (store.date.peek() !== shown) at = store.date.peek();
			// A tab that was away does not leap.
			at += (Math.min(now - last, 100) / 1000) * PACE[eraOf(at)];
			last = now;
			// Memory is told by years: each is shown when it is over.
			const day = eraOf(at) === 'memory' ? Math.max(endOfYear(yearOf(Math.floor(at)) - 1), shown) : Math.floor(at);
			if (at >= store.end - 1) {
				store.goTo(store.end - 1);
				store.play(false);
				return;
			}
			if (day !== store.date.peek()) store.goTo(day);
			shown = store.date.peek();
			frame = requestAnimationFrame(tick);
		};
		frame = requestAnimationFrame(tick);
	});
}
