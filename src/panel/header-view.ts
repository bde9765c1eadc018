import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import type { Store, Theme } from '../state/store.ts';
import { icon } from './icons.ts';
import { layersPanel } from './layers-panel.ts';

/** The banner: title, search, layers, language, colours, share. */
export function headerView(
	region: HTMLElement,
	store: Store,
	dataset: Dataset,
	actions: { speak: () => void; theme: (theme: Theme) => void; search: HTMLElement },
): void {
	const layersOpen = signal(false);
	const shared = signal<string | null>(null);
	const slot = document.createElement('div');
	slot.className = 'banner';
	const panel = document.createElement('div');
	region.append(slot, actions.search, panel);

	const share = async () => {
		const url = location.href;
		const words = say(store.language.peek());
		if (navigator.share && matchMedia('(pointer: coarse)').matches) {
			await navigator.share({ title: words.title, url }).catch(() => {});
			return;
		}
		try {
			await navigator.clipboard.writeText(url);
			shared.value = words.shareDone;
		} catch {
			// Without leave to write to the clipboard the address is shown to be copied by hand.
			shared.value = url;
		}
		setTimeout(() => {
			shared.value = null;
		}, 6000);
	};

	effect(() => {
		const words = say(store.language.value);
		const theme = store.theme.value;
		const dark = document.documentElement.dataset.theme === 'dark';
		render(
			html`<button type="button" class="skip unseen" @click=${() => document.querySelector<HTMLElement>('.timeline [role="slider"]')?.focus()}>${words.skip}</button>
				<div class="title">
					<h1>${words.title}</h1>
					<p>${words.subtitle}</p>
				</div>
				<div class="tools">
					<button type="button" class="tool" aria-label=${words.layers} title=${words.layers} aria-expanded=${layersOpen.value} aria-controls="layers-panel" @click=${() => (layersOpen.value = !layersOpen.peek())}>
						${icon('layers')}<span>${words.layers}</span>
					</button>
					<button type="button" class="tool" aria-label=${words.share} title=${words.share} @click=${() => void share()}>${icon('share')}<span>${words.share}</span></button>
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
		render(layersOpen.value ? layersPanel(store, dataset, () => (layersOpen.value = false)) : nothing, panel);
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
