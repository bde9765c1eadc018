import { effect } from '@preact/signals-core';
import type { Dataset } from '../dataset/dataset.ts';
import { readAddress, writeAddress } from './address.ts';
import type { State, Store } from './store.ts';

/** The keys of the state are understood in the query too; once the state has moved on, only the fragment has them. */
function withoutState(search: string): string {
	const query = new URLSearchParams(search);
	const keys = ['date', 'select', 'layers', 'traces', 'cells', 'map', 'zoom'];
	if (!keys.some((key) => query.has(key))) return search;
	for (const key of keys) query.delete(key);
	return query.size > 0 ? `?${query}` : '';
}

/** Browsers refuse an address that changes more often than about ten times a second for long. */
const LEAST_MS = 200;

/**
 * Keeps the address and the state the same: the address changes with every gesture (a new entry of the history
 * only on a selection, and never inside a frame), and Back and Forward change the state.
 */
export function syncAddress(store: Store, dataset: Dataset, defaults: Pick<State, 'date' | 'layers'>): void {
	const framed = window.self !== window.top;
	let selection = store.selection.peek();
	let timer = 0;
	let applying = false;
	const write = (push: boolean) => {
		clearTimeout(timer);
		timer = 0;
		const fragment = writeAddress(store.state.peek(), defaults);
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
		const selected = state.selection !== selection;
		selection = state.selection;
		if (applying) return;
		if (selected) write(true);
		else timer ||= setTimeout(() => write(false), LEAST_MS) as unknown as number;
	});
	const apply = () => {
		applying = true;
		const read = readAddress(location.search, location.hash, store.end);
		store.goTo(read.date ?? defaults.date);
		store.setLayers(read.layers ?? defaults.layers);
		store.moveCamera(read.camera ?? null);
		store.showWindow(read.window ?? null);
		store.select(read.selection ? dataset.resolve(read.selection) : null);
		applying = false;
	};
	addEventListener('popstate', apply);
	addEventListener('hashchange', () => {
		if (location.hash !== writeAddress(store.state.peek(), defaults)) apply();
	});
}
