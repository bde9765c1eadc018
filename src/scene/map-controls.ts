import { effect } from '@preact/signals-core';
import { html, render } from 'lit-html';
import { say } from '../i18n/index.ts';
import { icon } from '../panel/icons.ts';
import type { Store } from '../state/store.ts';
import { heldCamera } from './camera.ts';
import type { Camera } from './mercator.ts';

/** Zoom buttons, the way back to both regions, and where the ground is from. */
export function mapControls(region: HTMLElement, store: Store, camera: () => Camera): { boxes: () => DOMRect[] } {
	const host = document.createElement('div');
	host.className = 'map-controls';
	region.append(host);
	const zoom = (by: number) => {
		const now = store.camera.peek() ?? camera();
		store.moveCamera(heldCamera({ ...now, zoom: now.zoom + by }));
	};
	effect(() => {
		const words = say(store.language.value);
		const button = (name: string, act: () => void, shape: Parameters<typeof icon>[0]) =>
			html`<button type="button" aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
		render(
			html`<div class="map-buttons">
					${button(words.zoomMapIn, () => zoom(0.75), 'plus')} ${button(words.zoomMapOut, () => zoom(-0.75), 'minus')}
					${button(words.bothRegions, () => store.moveCamera(null), 'frame')}
				</div>
				<p class="attribution">${words.attribution}</p>`,
			host,
		);
	});
	return { boxes: () => [...host.children].map((child) => child.getBoundingClientRect()) };
}
