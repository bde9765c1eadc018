import { effect, type Signal } from '@preact/signals-core';
import { html, render } from 'lit-html';
import type { Language } from '../../dataset/served.ts';
import { say } from '../../i18n/index.ts';
import type { Store } from '../../state/store.ts';
import { kioskWords } from './words.ts';

/** What a visitor has switched on for himself; off again at the reset. */
export interface Aids {
	contrast: Signal<boolean>;
	still: Signal<boolean>;
}

/** The bar at the foot: language, start over, a code to take home, high contrast, no motion. */
export function kioskBar(
	store: Store,
	{ contrast, still }: Aids,
	actions: { speak: (language: Language) => void; startOver: () => void; takeHome: () => void },
): void {
	const host = document.createElement('nav');
	host.className = 'kiosk-bar';
	document.querySelector('#app')?.append(host);
	effect(() => {
		const language = store.language.value;
		const words = kioskWords[language];
		const other: Language = language === 'en' ? 'ru' : 'en';
		const toggle = (name: string, of: Signal<boolean>) =>
			html`<button type="button" class="kiosk-button" aria-pressed=${of.value} @click=${() => (of.value = !of.peek())}>${name}</button>`;
		host.setAttribute('aria-label', words.tools);
		render(
			html`<button type="button" class="kiosk-button" lang=${other} @click=${() => actions.speak(other)}>${say(language).otherLanguage}</button>
				${toggle(words.contrast, contrast)} ${toggle(words.still, still)}
				<button type="button" class="kiosk-button" @click=${actions.takeHome}>${words.takeHome}</button>
				<button type="button" class="kiosk-button strong" @click=${actions.startOver}>${words.startOver}</button>`,
			host,
		);
	});
	effect(() => {
		const { dataset } = document.documentElement;
		if (contrast.value) dataset.contrast = 'high';
		else delete dataset.contrast;
		if (still.value) dataset.motion = 'none';
		else delete dataset.motion;
	});
}
