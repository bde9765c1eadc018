import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Selection } from 'd3';
import { say } from '../i18n/index.ts';
import type { Store } from '../state/store.ts';
import type { Window } from '../time/axis.ts';
import { BEFORE_FROM } from '../time/eras.ts';
import { wordsOf } from '../time/words.ts';
import { EDGES, edgeRange, edgeStep, withEdge } from './brush.ts';
import { showWindow } from './shown-window.ts';

/** The edges of the window as two sliders, in the clothes of d3's handles. */
export function edgeSliders(
	host: HTMLElement,
	group: Selection<SVGGElement, unknown, null, undefined>,
	store: Store,
	window: ReadonlySignal<Window>,
): void {
	for (const edge of EDGES) {
		const handle = group.select<SVGRectElement>(edge === 'start' ? '.handle--w' : '.handle--e');
		handle.attr('role', 'slider').attr('tabindex', 0).attr('aria-orientation', 'horizontal');
		handle.on('focus', () => host.classList.toggle(`focus-${edge}`, handle.node()?.matches(':focus-visible') === true));
		handle.on('blur', () => host.classList.remove(`focus-${edge}`));
		handle.on('keydown', (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			const day = edgeStep(event.key, event.shiftKey, edge, window.peek(), store.end);
			if (day === null) return;
			event.preventDefault();
			showWindow(store, withEdge(edge, day, window.peek(), store.end));
		});
		effect(() => {
			const words = say(store.language.value);
			const [least, most] = edgeRange(edge, window.value, store.end);
			// The window ends with the morning after its last day.
			const day = edge === 'start' ? Math.floor(window.value[0]) : Math.ceil(window.value[1]) - 1;
			const last = edge === 'start' ? 0 : 1;
			handle
				.attr('aria-label', edge === 'start' ? words.shownFrom : words.shownTo)
				.attr('aria-valuemin', Math.max(least - last, BEFORE_FROM))
				.attr('aria-valuemax', most - last)
				.attr('aria-valuenow', day)
				.attr('aria-valuetext', wordsOf(store.language.value).full(day));
		});
	}
}
