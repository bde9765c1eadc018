import './version-note.css';
import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Store } from '../state/store.ts';
import { newVersion, takeNewVersion } from './versions.ts';
import { offlineWords } from './words.ts';

/** A quiet note that a new version is there: it is taken when the visitor agrees, or by itself once all windows have been closed. */
export function versionNote(store: Store): void {
	const put = signal(false);
	const host = document.createElement('div');
	host.setAttribute('role', 'status');
	document.querySelector('#app')?.append(host);
	effect(() => {
		const words = offlineWords[store.language.value];
		const shown = newVersion.value && !put.value;
		host.className = shown ? 'version-note' : '';
		render(
			shown
				? html`<span>${words.newVersion}</span>
						<button type="button" @click=${takeNewVersion}>${words.takeIt}</button>
						<button type="button" @click=${() => (put.value = true)}>${words.later}</button>`
				: nothing,
			host,
		);
	});
}
