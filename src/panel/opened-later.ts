import { html, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import { later } from '../later.ts';
import { reloadHere } from '../state/reload.ts';

/** What is read when something is opened, and the panel of the layers: one file, fetched after the first picture. */
export const opened = later('opened.js', () => import('./opened.ts'));

/** In place of what was opened: until its file has come, or where it cannot be had. */
export function awaited(words: Words): TemplateResult {
	return opened.part.value instanceof Error
		? html`<div class="fault" role="alert">
				<p>${words.fault.absent('opened.js')}</p>
				<button type="button" @click=${again}>${words.fault.retry}</button>
			</div>`
		: html`<p class="quiet">${words.record.loading}</p>`;
}

/**
 * A file of the app that could not be had is not asked for twice by every browser: the page is loaded anew, which the address leads
 * back to where it was. But only once the server answers: else it would be gone altogether.
 */
async function again(): Promise<void> {
	try {
		const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
		if (ok) reloadHere();
	} catch {
		// The sentence stays.
	}
}
