import { effect } from '@preact/signals-core';
import { html, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../panel/icons.ts';
import type { Derived } from '../state/derive.ts';
import type { Store } from '../state/store.ts';
import { type Window, wholeWindow, zoomWindow } from '../time/axis.ts';
import { readDay } from '../time/read-day.ts';
import { backdropOf } from './backdrop.ts';
import { createPlayer } from './player.ts';
import { happeningDays, stepTo } from './steps.ts';

/** Play, step, a typed date, zoom, and the backdrop's value at the playhead. */
export function timelineBar(host: HTMLElement, store: Store, dataset: Dataset, derived: Derived): void {
	const days = happeningDays(dataset);
	createPlayer(store);
	const step = (direction: 1 | -1) => {
		store.play(false);
		store.goTo(stepTo(days, store.date.peek(), direction));
	};
	const zoom = (factor: number) => {
		const window = store.window.peek() ?? wholeWindow(store.end);
		const next = zoomWindow(window, factor, store.date.peek(), store.end);
		store.showWindow(isWhole(next, store.end) ? null : next);
	};
	const submit = (event: Event) => {
		event.preventDefault();
		const field = host.querySelector('input') as HTMLInputElement;
		const day = readDay(field.value, store.end);
		field.setCustomValidity(day === null ? say(store.language.peek()).badDate : '');
		if (day === null) field.reportValidity();
		else {
			store.play(false);
			store.goTo(day);
			field.value = '';
		}
	};
	effect(() => {
		const words = say(store.language.value);
		const playing = store.playing.value;
		const button = (name: string, shape: Parameters<typeof icon>[0], act: () => void, className = '') =>
			html`<button type="button" class=${className} aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
		const share = backdropOf(store.date.value) === 'share';
		render(
			html`<div class="transport">
					${button(words.previousEvent, 'previous', () => step(-1))}
					${button(playing ? words.pause : words.play, playing ? 'pause' : 'play', () => store.play(!playing), 'play')}
					${button(words.nextEvent, 'next', () => step(1))}
				</div>
				<form class="go-to" @submit=${submit} novalidate>
					<input
						type="text"
						inputmode="text"
						autocomplete="off"
						spellcheck="false"
						aria-label=${words.goToDate}
						placeholder=${words.goToDateShort}
						@input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
					/>
				</form>
				<p class="backdrop-value ${share ? 'share' : 'memory'}">
					${share ? words.occupiedShort(Math.round(derived.share.value * 100)) : words.memorials(derived.memorials.value)}
				</p>
				<div class="zoom">
					${button(words.zoomTimelineOut, 'minus', () => zoom(1 / 2))} ${button(words.zoomTimelineIn, 'plus', () => zoom(2))}
					${button(words.wholePeriod, 'whole', () => store.showWindow(null))}
				</div>`,
			host,
		);
	});
}

const isWhole = (window: Window, end: number) => {
	const [from, to] = wholeWindow(end);
	return window[0] - from < 0.5 && to - window[1] < 0.5;
};
