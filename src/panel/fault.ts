import { html, render } from 'lit-html';
import { DataError } from '../dataset/load.ts';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';

/** In place of a blank screen: what could not be loaded, why, and a way to try again. */
export function showFault(error: unknown, language: Language): void {
	const words = say(language);
	const reason = error instanceof DataError ? words.fault[error.fault](error.file) : words.fault.unexpected;
	let host = document.querySelector<HTMLElement>('.fault-page');
	if (!host) {
		host = document.createElement('div');
		host.className = 'fault-page';
		document.body.append(host);
	}
	render(
		html`<div role="alert">
			<h1>${words.fault.title}</h1>
			<p>${reason}</p>
			<button type="button" @click=${() => location.reload()}>${words.fault.retry}</button>
		</div>`,
		host,
	);
	if (!(error instanceof DataError)) console.error(error);
}
