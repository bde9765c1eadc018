import { effect, type ReadonlySignal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Language } from '../../dataset/served.ts';
import { say } from '../../i18n/index.ts';
import type { Store } from '../../state/store.ts';
import type { Phase } from './session.ts';
import { kioskWords } from './words.ts';

/** A touch that has brought no click within this time brings none, milliseconds. */
const SLIDE_MS = 400;

const LANGUAGES: readonly Language[] = ['ru', 'en'];
const OWN_NAMES: Record<Language, string> = { en: 'English', ru: 'Русский' };

/**
 * The start screen, over the picture that plays by itself: what this is, and the choice of the language, first and largest. A touch anywhere
 * begins, in the language of the screen.
 */
export function startScreen(
	store: Store,
	phase: ReadonlySignal<Phase>,
	told: ReadonlySignal<{ title: string; text: string } | null>,
	begin: (language: Language) => void,
): void {
	const host = document.createElement('div');
	host.className = 'start-screen';
	document.body.append(host);
	const app = document.querySelector<HTMLElement>('#app') as HTMLElement;

	const languageAt = (target: EventTarget | null): Language => {
		const chosen = target instanceof Element ? target.closest<HTMLElement>('[data-language]')?.dataset.language : null;
		return chosen === 'en' || chosen === 'ru' ? chosen : store.language.peek();
	};
	// At the click, which ends a touch: any sooner, and the click would fall on what is under this screen.
	host.addEventListener('click', ({ target }) => begin(languageAt(target)));
	// A finger that slides has touched too, and is followed by no click.
	let slid: ReturnType<typeof setTimeout> | undefined;
	host.addEventListener('pointerup', ({ target }) => {
		const language = languageAt(target);
		clearTimeout(slid);
		slid = setTimeout(() => begin(language), SLIDE_MS);
	});
	document.addEventListener('keydown', ({ key, target }) => {
		// Tab goes from one language to the other.
		if (phase.peek() !== 'attract' || key === 'Tab' || key === 'Shift') return;
		if (target instanceof Element && target.closest('[data-language]') && (key === 'Enter' || key === ' ')) return;
		begin(store.language.peek());
	});

	effect(() => {
		const shown = phase.value === 'attract';
		// It has begun: should it end within a moment, by a fault say, the same touch does not begin it again.
		if (!shown) clearTimeout(slid);
		app.inert = shown;
		host.hidden = !shown;
		const step = told.value;
		const own = store.language.value;
		host.setAttribute('role', 'dialog');
		host.setAttribute('aria-label', say(own).title);
		render(
			shown
				? html`<div class="start-title">
							<h1 lang=${own}>${say(own).title}</h1>
							<p lang=${own}>${say(own).subtitle}</p>
						</div>
						${step ? html`<div class="start-told" lang=${own}><h2>${step.title}</h2><p>${step.text}</p></div>` : nothing}
						<div class="start-choice">
							<div class="languages">
								${LANGUAGES.map(
									(language) =>
										html`<button type="button" lang=${language} data-language=${language}>
											<b>${OWN_NAMES[language]}</b><span>${kioskWords[language].begin}</span>
										</button>`,
								)}
							</div>
						</div>`
				: nothing,
			host,
		);
	});
}
