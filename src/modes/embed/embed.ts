/** In an article: one headline, the map, a slim timeline, one line of text; and a contract with the page around. */
import './embed.css';
import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { loadWords, say } from '../../i18n/index.ts';
import { icon } from '../../parts/icons.ts';
import type { House } from '../modes.ts';
import { openChannel } from './channel.ts';
import { cooperate } from './cooperative.ts';
import { heightFor } from './height.ts';
import { lineOf } from './line.ts';
import { wholeAddress } from './whole.ts';
import { EMBED_WORDS } from './words.ts';

const region = (selector: string) => document.querySelector(selector) as HTMLElement;
/** The key that a plain wheel lacks, as the keyboard names it. */
const KEY = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl';

export function enter(house: House): void {
	const { store, dataset, derived } = house;
	const [map, timeline] = [region('.map'), region('.timeline')];
	const head = element('div', 'embed-head');
	region('.header').append(head);
	const foot = element('div', 'embed-foot');
	timeline.append(foot);
	const overlay = element('div', 'embed-hint');
	// For the eye: who uses neither wheel nor finger has the buttons.
	overlay.setAttribute('aria-hidden', 'true');
	map.append(overlay);

	const line = signal('');
	lineOf(house, (text) => {
		line.value = text;
	});
	const hint = signal<'wheel' | 'fingers' | null>(null);
	cooperate(map, (gesture) => {
		hint.value = gesture;
	});

	effect(() => {
		const language = store.language.value;
		const words = EMBED_WORDS[language];
		dataset.names.value;
		const selected = derived.selected.value;
		const headline = selected ? dataset.name(selected.id, store.date.value) : say(language).title;
		render(
			html`<h1 title=${headline}>${headline}</h1>
				<a
					class="tool"
					href=${wholeAddress(store.state.value)}
					target="_blank"
					rel="noopener"
					title=${words.wholeTitle}
					>${words.whole} <span aria-hidden="true">↗</span></a
				>`,
			head,
		);
		render(
			html`<p class=${selected ? 'summary' : ''}>${line.value}</p>
				${
					selected
						? html`<button type="button" aria-label=${words.back} title=${words.back} @click=${() => store.select(null)}>${icon('close')}</button>`
						: nothing
				}`,
			foot,
		);
	});
	effect(() => {
		const words = EMBED_WORDS[store.language.value];
		const gesture = hint.value;
		overlay.classList.toggle('shown', gesture !== null);
		// The words stay while it fades.
		if (gesture) overlay.textContent = gesture === 'wheel' ? words.wheel(KEY) : words.fingers;
	});

	const { resize } = openChannel(
		store,
		{ resolve: dataset.resolve, prepare: loadWords },
		window.parent === window ? null : window.parent,
	);
	let told = 0;
	new ResizeObserver(() => {
		const wanted = heightFor(innerWidth, head.offsetHeight + timeline.offsetHeight);
		if (wanted === told) return;
		told = wanted;
		resize(wanted);
	}).observe(document.body);
}

function element(name: string, className: string): HTMLElement {
	const made = document.createElement(name);
	made.className = className;
	return made;
}
