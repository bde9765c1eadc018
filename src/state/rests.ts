import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Day } from '../time/day.ts';
import type { Store } from './store.ts';

/** How long the date must stay before the hand is said to rest, milliseconds. */
const REST = 600;

/** Where the visitor has rested: quick steps, scrubbing and playing are on the way from one rest to the next. */
export interface Rests {
	/** The day of the last rest. */
	readonly at: ReadonlySignal<Day>;
	/** The day of the rest before that one; `null` at first. */
	readonly before: ReadonlySignal<Day | null>;
	/** The day from which the visitor comes to the date shown, be the hand at rest or on its way; `null` at first. */
	readonly from: ReadonlySignal<Day | null>;
}

export function restsOf(store: Pick<Store, 'date' | 'scrubbing' | 'playing' | 'resets'>): Rests {
	const at = signal(store.date.peek());
	const before = signal<Day | null>(null);
	let timer: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		const day = store.date.value;
		const busy = store.scrubbing.value || store.playing.value;
		clearTimeout(timer);
		if (busy || day === at.peek()) return;
		timer = setTimeout(
			() =>
				batch(() => {
					before.value = at.peek();
					at.value = day;
				}),
			REST,
		);
	});
	// Who comes next comes from nowhere.
	effect(() => {
		if (store.resets.value === 0) return;
		clearTimeout(timer);
		batch(() => {
			at.value = store.date.peek();
			before.value = null;
		});
	});
	return { at, before, from: computed(() => (store.date.value === at.value ? before.value : at.value)) };
}
