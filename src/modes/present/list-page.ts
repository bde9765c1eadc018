import { effect } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { loadTours } from '../../dataset/load-tours.ts';
import { say } from '../../i18n/index.ts';
import { openedFile } from '../../panel/opened-file.ts';
import type { House } from '../modes.ts';
import { tourList } from './tour-list.ts';
import { turnTo } from './turn-language.ts';
import { words as allWords } from './words.ts';

/** The page of all tours. @param missed what was asked for and could not be shown */
export function listPage({ store, dataset }: House, missed: 'tour' | 'talk' | null): void {
	const page = document.createElement('div');
	page.className = 'tours-page';
	document.body.append(page);
	document.documentElement.dataset.presentPage = 'list';
	const tours = openedFile((language) => loadTours(language, dataset.edition));
	effect(() => {
		const language = store.language.value;
		const words = allWords[language];
		tours.open(language);
		const query = new URLSearchParams(location.search);
		for (const key of ['mode', 'tour', 'view', 'paper']) query.delete(key);
		const other = language === 'en' ? 'ru' : 'en';
		render(
			html`<main class="tours-text">
				<p class="ways">
					<a class="action" href="${location.pathname}${query.size > 0 ? `?${query}` : ''}">${words.toMap}</a>
					<button type="button" class="action" lang=${other} @click=${() => turnTo(store, other)}>${say(language).otherLanguage}</button>
				</p>
				<h1>${words.tours}</h1>
				${missed ? html`<p class="missed" role="alert">${missed === 'tour' ? words.noTour : words.noTalk}</p>` : nothing}
				<p>${words.intro}</p>
				${tourList(tours.content.value, words, () => tours.open(language, true))}
			</main>`,
			page,
		);
	});
}
