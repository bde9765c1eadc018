import { computed, type ReadonlySignal } from '@preact/signals-core';
import { bisectRight } from 'd3';
import { changedBetween, type Held, holdersOn } from '../control/holder.ts';
import { shareOn } from '../control/share.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Holder, IndexRecord, IndexTown } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';
import { FRONT_TO } from '../time/eras.ts';
import { spanOf } from './moment.ts';
import { type Stood, standingsOver, type Turning, turningOf } from './standings.ts';
import type { Store } from './store.ts';

/** What follows from the store and the dataset, each computed once for all views. */
export interface Derived {
	/** Who holds each town on the date; the same array as long as nothing changes. `null` when the front is no more. */
	readonly held: ReadonlySignal<readonly Held[] | null>;
	/** The share of the two regions under occupation, 0-1. */
	readonly share: ReadonlySignal<number>;
	/** Which records stand otherwise on one day than on another. */
	readonly turning: Turning;
	/** How each record stands to the date, in the dataset's order; the same array as long as nothing turns. */
	readonly standings: ReadonlySignal<readonly Stood[]>;
	/** Those of them that are to be seen on the map on their own account; the same array as long as nothing turns. */
	readonly present: ReadonlySignal<readonly Stood[]>;
	/** How many memorials of known date stand. */
	readonly memorials: ReadonlySignal<number>;
	/** Towns whose holder changed in the week up to the date. */
	readonly changed: ReadonlySignal<readonly { town: IndexTown; from: Holder; to: Holder; day: Day }[]>;
	/** The selected record or town. */
	readonly selected: ReadonlySignal<IndexRecord | IndexTown | null>;
	/** Ids tied to the selected. */
	readonly tied: ReadonlySignal<ReadonlySet<string>>;
}

/** Days back from the date within which a change counts as just made. */
export const CHANGE_DAYS = 7;

export function derive(store: Store, dataset: Dataset): Derived {
	const { control } = dataset;
	// Days on which who holds, or how surely, changes anywhere: between two of them nothing is computed anew.
	const edges = [
		...new Set(control.changes.flatMap((changes) => changes.slice(1).flatMap((c) => [c.earliest, c.day, c.latest]))),
	].sort((a, b) => a - b);
	const step = computed(() => (store.date.value >= FRONT_TO ? null : bisectRight(edges, store.date.value)));
	const held = computed(() => {
		if (step.value === null) return null;
		return holdersOn(control, step.value === 0 ? (edges[0] as Day) - 1 : (edges[step.value - 1] as Day));
	});
	const shareStep = computed(() => bisectRight(control.days, store.date.value));
	const share = computed(() =>
		shareStep.value === 0 ? 0 : shareOn(control, control.days[shareStep.value - 1] as Day),
	);
	const turning = turningOf(dataset.records, store.end);
	const stand = standingsOver(turning);
	const present = computed(() => stand.goTo(store.date.value));
	const openings = dataset.records
		.flatMap((record) => (record.lane === 'memorial' ? (spanOf(record)?.from ?? []) : []))
		.sort((a, b) => a - b);
	const selected = computed(() => {
		const id = store.selection.value;
		return id === null ? null : (dataset.record(id) ?? dataset.town(id) ?? null);
	});
	return {
		held,
		share,
		turning,
		standings: computed(() => {
			// Whenever anything turns, that is another array.
			present.value;
			return stand.all();
		}),
		present,
		memorials: computed(() => bisectRight(openings, store.date.value)),
		changed: computed(() => changedBetween(control, store.date.value - CHANGE_DAYS, store.date.value)),
		selected,
		tied: computed(() => new Set(selected.value?.links ?? [])),
	};
}
