import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import type { Store, Theme } from '../state/store.ts';
import { awaited, opened } from './opened-later.ts';

/** The banner: title, search, layers, language, colours, share. */
export function headerView(
	region: HTMLElement,
	store: Store,
	dataset: Dataset,
	actions: {
		speak: () => void;
		theme: (theme: Theme) => void;
		share: () => Promise<void>;
		tours: () => void;
		search: HTMLElement;
	},
): void {
	const layersOpen = signal(false);
	const shared = signal<string | null>(null);
	const slot = document.createElement('div');
	slot.className = 'banner';
	const panel = document.createElement('div');
	region.append(slot, actions.search, panel);

	// Where the dialog cannot be had there is the address, to be copied by hand.
	const share = () =>
		actions.share().catch(() => {
			shared.value = location.href;
			setTimeout(() => {
				shared.value = null;
			}, 10_000);
		});

	effect(() => {
		const words = say(store.language.value);
		const theme = store.theme.value;
		const dark = document.documentElement.dataset.theme === 'dark';
		render(
			html`<button type="button" class="skip unseen" @click=${() => document.querySelector<HTMLElement>('.timeline [role="slider"]')?.focus()}>${words.skip}</button>
				<div class="title">
					<h1><span class="whole">${words.title}</span><span class="short">${words.titleShort}</span></h1>
					<p>${words.subtitle}</p>
				</div>
				<div class="tools">
					<button type="button" class="tool" aria-label=${words.layers} title=${words.layers} aria-expanded=${layersOpen.value} aria-controls="layers-panel" @click=${() => (layersOpen.value = !layersOpen.peek())}>
						${icon('layers')}<span>${words.layers}</span>
					</button>
					<button type="button" class="tool share" aria-label=${words.share} title=${words.share} @click=${() => void share()}>${icon('share')}<span>${words.share}</span></button>
					${
						store.mode.value === 'kiosk' || store.mode.value === 'embed'
							? nothing
							: html`<button type="button" class="tool tours" aria-label=${words.tours} title=${words.tours} @click=${actions.tours}>${icon('tours')}<span>${words.tours}</span></button>`
					}
					<button type="button" class="tool about" aria-label=${words.about} title=${words.about} aria-pressed=${store.page.value === 'about'} @click=${() => store.turnTo(store.page.peek() === 'about' ? null : 'about')}>${icon('about')}<span>${words.about}</span></button>
					<button
						type="button"
						class="tool bare"
						aria-label="${words.theme.name}: ${words.theme[theme]}"
						title="${words.theme.name}: ${words.theme[theme]}"
						@click=${() => actions.theme(dark ? 'light' : 'dark')}
					>
						${icon('theme')}
					</button>
					<button type="button" class="tool" lang=${store.language.value === 'en' ? 'ru' : 'en'} @click=${actions.speak}><span>${words.otherLanguage}</span></button>
				</div>
				<p class="shared" role="status">${shared.value ?? nothing}</p>`,
			slot,
		);
	});
	effect(() => {
		if (store.resets.value > 0) layersOpen.value = false;
	});
	effect(() => {
		if (layersOpen.value) void opened.ask();
	});
	effect(() => {
		if (!layersOpen.value) {
			render(nothing, panel);
			return;
		}
		const part = opened.part.value;
		const close = () => (layersOpen.value = false);
		render(
			part && !(part instanceof Error)
				? part.layersPanel(store, dataset, close)
				: html`<div id="layers-panel" class="shared">${awaited(say(store.language.value))}</div>`,
			panel,
		);
	});
	panel.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		layersOpen.value = false;
		slot.querySelector<HTMLElement>('[aria-controls="layers-panel"]')?.focus();
	});
	document.addEventListener('pointerdown', (event) => {
		const target = event.target as Element;
		if (layersOpen.peek() && !panel.contains(target) && !target.closest('[aria-controls="layers-panel"]'))
			layersOpen.value = false;
	});
}
