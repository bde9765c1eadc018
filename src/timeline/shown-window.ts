import type { Store } from '../state/store.ts';
import { isWhole, panWindow, type Window, wholeAxis, wholeWindow, zoomWindow } from '../time/axis.ts';
import type { Day } from '../time/day.ts';

/** The part of the timeline in view. */
export const shownWindow = (store: Store): Window => store.window.peek() ?? wholeWindow(store.end);

/** Shows a part of the timeline; what misses nothing to speak of is the whole. */
export const showWindow = (store: Store, window: Window): void =>
	store.showWindow(isWhole(window, store.end) ? null : window);

/** As `zoomShown`, for one press of a button or a key: to whole days, as the address writes them, so that a reload shows just the same. */
export function zoomByStep(store: Store, factor: number): void {
	zoomShown(store, factor);
	const window = store.window.peek();
	if (window) showWindow(store, [Math.floor(window[0]), Math.ceil(window[1])]);
}

/** Zooms by a factor (over 1: closer) about a day; without one, about the playhead, or the middle when it is out of view. */
export function zoomShown(store: Store, factor: number, about?: Day): void {
	const window = shownWindow(store);
	const date = store.date.peek() + 0.5;
	const inView = date >= window[0] && date <= window[1];
	const { part, invert } = wholeAxis(store.end);
	const middle = invert((part(window[0]) + part(window[1])) / 2);
	showWindow(store, zoomWindow(window, factor, about ?? (inView ? date : middle), store.end));
}

/** Moves the view by a part of its width. */
export const panShown = (store: Store, by: number): void =>
	showWindow(store, panWindow(shownWindow(store), by, store.end));
