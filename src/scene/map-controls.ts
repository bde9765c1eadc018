import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, render } from 'lit-html';
import { streetCredit } from '../ground/credit.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import { px } from '../sizes.ts';
import type { Store } from '../state/store.ts';
import { heldCamera } from './camera.ts';
import type { Camera } from './mercator.ts';
import { scaleBar } from './scale-bar.ts';

/** The scale is at most so long, pixels. */
const SCALE = px(110);

/**
 * Zoom buttons, the ways to the regions, the scale, and where the ground is from.
 * @param camera where the map rests
 * @param show turns the map to a view, by its id; to the whole for any other word
 * @returns the boxes that they take on the screen
 */
export function mapControls(
	region: HTMLElement,
	store: Store,
	camera: ReadonlySignal<Camera>,
	show: (view: string) => void,
): { boxes: () => DOMRect[] } {
	const host = document.createElement('div');
	host.className = 'map-controls';
	region.append(host);
	const zoom = (by: number) => store.moveCamera(heldCamera({ ...camera.peek(), zoom: camera.peek().zoom + by }));
	/** How often they have been drawn: whoever asks for their boxes is told when these may be others. */
	const drawn = signal(0);
	effect(() => {
		const words = say(store.language.value);
		const [whole, ...parts] = Object.entries(words.views);
		const { kilometres, width } = scaleBar(camera.value, SCALE);
		const button = (name: string, act: () => void, shape: Parameters<typeof icon>[0]) =>
			html`<button type="button" aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
		render(
			html`<div class="map-buttons">
					<div>
						${button(words.zoomMapIn, () => zoom(0.75), 'plus')} ${button(words.zoomMapOut, () => zoom(-0.75), 'minus')}
					</div>
					<div>${button(whole?.[1] ?? words.wholeMap, () => show('whole'), 'frame')}</div>
				</div>
				<div class="map-foot">
					<div class="views">
						${parts.map(([id, name]) => html`<button type="button" @click=${() => show(id)}>${name}</button>`)}
					</div>
					<p class="scale"><i></i>${words.kilometres(kilometres)}</p>
					<p class="attribution">${words.ground.credit} ${words.frontCredit} ${streetCredit.value}</p>
				</div>`,
			host,
		);
		const bar = host.querySelector<HTMLElement>('.scale i');
		if (bar) bar.style.width = `${width.toFixed(1)}px`;
		drawn.value = drawn.peek() + 1;
	});
	return {
		boxes() {
			drawn.value;
			const parts = [...host.querySelectorAll('.map-buttons, .views, .scale, .attribution')];
			return parts.map((part) => part.getBoundingClientRect());
		},
	};
}
