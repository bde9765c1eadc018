import type { Store } from '../state/store.ts';
import { panShown, zoomByStep } from './shown-window.ts';

/** The keys as `aria-keyshortcuts` names them. */
export const ZOOM_KEYS = 'Plus - 0 Alt+ArrowLeft Alt+ArrowRight';
const FACTORS: Record<string, number> = { '+': 2, '=': 2, '-': 1 / 2, _: 1 / 2 };
const PANS: Record<string, number> = { ArrowLeft: -1 / 4, ArrowRight: 1 / 4 };

/**
 * Zoom and pan by keys while the focus is in the region: plus and minus, 0 for the whole, Alt with an arrow to the side.
 * Before the items and sliders hear of it: they have arrows of their own.
 */
export function zoomKeys(region: HTMLElement, store: Store): void {
	region.addEventListener(
		'keydown',
		(event) => {
			if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
			const [factor, pan] = [FACTORS[event.key], PANS[event.key]];
			if (event.altKey && pan) panShown(store, pan);
			else if (event.altKey) return;
			else if (factor) zoomByStep(store, factor);
			else if (event.key === '0') store.showWindow(null);
			else return;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true },
	);
}
