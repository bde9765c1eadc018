import { effect } from '@preact/signals-core';
import { html, render } from 'lit-html';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import type { Store } from '../state/store.ts';
import { zoomByStep } from './shown-window.ts';

/** Closer, further, the whole: for those who zoom by buttons. */
export function zoomBar(host: HTMLElement, store: Store): void {
	effect(() => {
		const words = say(store.language.value);
		const button = (name: string, shape: Parameters<typeof icon>[0], act: () => void) =>
			html`<button type="button" aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
		render(
			html`${button(words.zoomTimelineOut, 'minus', () => zoomByStep(store, 1 / 2))}
			${button(words.zoomTimelineIn, 'plus', () => zoomByStep(store, 2))}
			${button(words.wholePeriod, 'whole', () => store.showWindow(null))}`,
			host,
		);
	});
}
