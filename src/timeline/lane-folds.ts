import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Lane } from '../dataset/served.ts';
import type { Derived } from '../state/derive.ts';
import type { Store } from '../state/store.ts';
import { foldsItself, frameOf } from './lane-boxes.ts';
import { LANES } from './lane-index.ts';

/** Which lanes are folded: chosen by the visitor, or, where there is little room, all but one. Holds for the visit. */
export function laneFolds(
	{ resets }: Pick<Store, 'resets'>,
	derived: Derived,
	size: ReadonlySignal<{ width: number; height: number }>,
) {
	const chosen = signal<ReadonlySet<Lane>>(new Set());
	const open = signal<Lane | null>('event');
	const itself = computed(() => foldsItself(frameOf(size.value.width, size.value.height)));
	effect(() => {
		if (resets.value === 0) return;
		chosen.value = new Set();
		open.value = 'event';
	});
	// The lane of what is selected opens.
	effect(() => {
		const selected = derived.selected.value;
		if (selected && 'lane' in selected && selected.lane) open.value = selected.lane;
	});
	return {
		folded: computed(
			(): ReadonlySet<Lane> => (itself.value ? new Set(LANES.filter((lane) => lane !== open.value)) : chosen.value),
		),
		toggle(lane: Lane): void {
			if (itself.peek()) open.value = open.peek() === lane ? null : lane;
			else {
				const next = new Set(chosen.peek());
				if (!next.delete(lane)) next.add(lane);
				chosen.value = next;
			}
		},
	};
}
