import { effect } from '@preact/signals-core';
import { html, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { Words } from '../i18n/en.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import { SPEEDS, type Speed, type Store } from '../state/store.ts';
import { toISO, yearOf } from '../time/day.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { readDay } from '../time/read-day.ts';
import { createPlayer } from './player.ts';
import { happeningDays, stepTo } from './steps.ts';

const nextSpeed = (speed: Speed): Speed => SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] as Speed;

/** With examples of the dataset's own time: the first day of the war, a year of memory. */
const badDate = (words: Words) => {
	const day = toISO(WAR_FROM).split('-').reverse().join('.');
	return words.badDate(day, yearOf(MEMORY_FROM) + 31);
};

/** Play and its speed, steps from event to event, a typed date. */
export function timelineBar(host: HTMLElement, store: Store, dataset: Dataset): void {
	const days = happeningDays(dataset, store.end);
	createPlayer(store, dataset);
	const step = (direction: 1 | -1) => {
		store.play(false);
		store.goTo(stepTo(days, store.date.peek(), direction));
	};
	const submit = (event: Event) => {
		event.preventDefault();
		const field = host.querySelector('input') as HTMLInputElement;
		const day = readDay(field.value, store.end);
		field.setCustomValidity(day === null ? badDate(say(store.language.peek())) : '');
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
		const speed = store.speed.value;
		const button = (name: string, shape: Parameters<typeof icon>[0], act: () => void, className = '') =>
			html`<button type="button" class=${className} aria-label=${name} title=${name} @click=${act}>${icon(shape)}</button>`;
		const speedName = words.speed(words.speeds[speed]);
		render(
			html`<div class="transport">
					${button(words.previousEvent, 'previous', () => step(-1))}
					${button(playing ? words.pause : words.play, playing ? 'pause' : 'play', () => store.play(!playing), 'play')}
					${button(words.nextEvent, 'next', () => step(1))}
					<button
						type="button"
						class="speed"
						aria-label=${speedName}
						title=${speedName}
						@click=${() => store.setSpeed(nextSpeed(speed))}
					>
						${icon(speed)}<span>${words.speeds[speed]}</span>
					</button>
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
				</form>`,
			host,
		);
	});
}
