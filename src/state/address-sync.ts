import { effect, type Signal, signal } from '@preact/signals-core';
import type { Dataset } from '../dataset/dataset.ts';
import { type Beside, besideIn, readAddress, withBeside, writeAddress } from './address.ts';
import { beforeReload } from './reload.ts';
import type { State, Store } from './store.ts';

/** The keys of the state are understood in the query too; once the state has moved on, only the fragment has them. */
export function withoutState(search: string): string {
	const query = new URLSearchParams(search);
	const keys = ['date', 'select', 'layers', 'traces', 'cells', 'map', 'zoom', 'page'];
	if (!keys.some((key) => query.has(key))) return search;
	for (const key of keys) query.delete(key);
	return query.size > 0 ? `?${query}` : '';
}

/**
 * How long the state must rest before it is written, and the longest that it waits for that; milliseconds. Each change of the address has
 * the browser paint its own bar, which costs more than a step of the date; and some refuse more than about ten a second.
 */
const REST_MS = 250;
const LONGEST_MS = 900;

/** What stands beside the state in the fragment; for the part of the app that it belongs to, to read and to set. */
export const beside: Signal<Beside> = signal({ keys: {}, alone: false });

/**
 * Keeps the address and the state the same: the address changes with every gesture (a new entry of the history
 * only on a selection or a page, and never inside a frame), and Back and Forward change the state.
 */
export function syncAddress(store: Store, dataset: Dataset, defaults: Pick<State, 'date' | 'layers'>): void {
	const framed = window.self !== window.top;
	let [selection, page] = [store.selection.peek(), store.page.peek()];
	let timer = 0;
	/** Since when a state waits to be written. */
	let waiting: number | null = null;
	let applying = false;
	beside.value = besideIn(location.hash);
	let standing = beside.peek();
	const written = () => withBeside(writeAddress(store.state.peek(), defaults), beside.peek());
	const write = (push: boolean) => {
		clearTimeout(timer);
		waiting = null;
		const fragment = written();
		const search = withoutState(location.search);
		if (fragment === location.hash && search === location.search) return;
		const address = `${location.pathname}${search}${fragment}`;
		try {
			if (push && !framed) history.pushState(null, '', address);
			else history.replaceState(null, '', address);
		} catch {
			// Some sandboxes forbid it; the app works without.
		}
	};
	effect(() => {
		const state = store.state.value;
		// Where others say all, a selection is no step of the visitor's own.
		const opened = state.selection !== selection || (state.page ?? null) !== page;
		const selected = opened && !beside.value.alone;
		[selection, page] = [state.selection, state.page ?? null];
		// A step of a presentation is no gesture that goes on: it is there when the page is loaded anew at once.
		const turned = beside.value !== standing;
		standing = beside.value;
		if (applying) return;
		if (turned) write(false);
		else if (selected) write(true);
		else {
			clearTimeout(timer);
			waiting ??= performance.now();
			const wait = Math.min(REST_MS, Math.max(waiting + LONGEST_MS - performance.now(), 0));
			timer = setTimeout(() => write(false), wait) as unknown as number;
		}
	});
	const apply = () => {
		applying = true;
		const read = readAddress(location.search, location.hash, store.end);
		store.goTo(read.date ?? defaults.date);
		store.setLayers(read.layers ?? defaults.layers);
		store.moveCamera(read.camera ?? null);
		store.showWindow(read.window ?? null);
		store.select(read.selection ? dataset.resolve(read.selection) : null);
		store.turnTo(read.page ?? null);
		applying = false;
	};
	/** What still waits for a rest is written at once. */
	const writeNow = () => {
		if (waiting !== null) write(false);
	};
	beforeReload(writeNow);
	// A tab in the background may be put to sleep or ended without another word.
	document.addEventListener('visibilitychange', () => {
		if (document.hidden) writeNow();
	});
	addEventListener('popstate', apply);
	addEventListener('hashchange', () => {
		if (location.hash !== written()) apply();
	});
}
