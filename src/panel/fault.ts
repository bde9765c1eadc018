import { html, render } from 'lit-html';
import { DataError } from '../dataset/load.ts';
import type { Language } from '../dataset/served.ts';
import { fault } from '../i18n/fault.ts';
import { reloadHere } from '../state/reload.ts';

/** Before a kiosk tries again by itself, milliseconds. */
const KIOSK_WAIT_MS = 20_000;

/** In place of a blank screen: what could not be loaded, why, and a way to try again. */
export function showFault(error: unknown, language: Language): void {
	const words = fault[language];
	const reason = error instanceof DataError ? words[error.fault](error.file) : words.unexpected;
	let host = document.querySelector<HTMLElement>('.fault-page');
	if (!host) {
		host = document.createElement('div');
		host.className = 'fault-page';
		document.body.append(host);
	}
	render(
		html`<div role="alert">
			<h1>${words.title}</h1>
			<p>${reason}</p>
			<button type="button" @click=${again}>${words.retry}</button>
		</div>`,
		host,
	);
	if (!(error instanceof DataError)) console.error(error);
	// In a museum there is nobody to press it.
	if (document.documentElement.dataset.mode === 'kiosk') setTimeout(again, KIOSK_WAIT_MS);
}

/** A newer version that waits takes over: it may be what was missing. */
function again(): void {
	const turn = navigator.serviceWorker?.getRegistration();
	turn?.then((found) => found?.waiting?.postMessage({ type: 'take-over' })).catch(() => {});
	reloadHere();
}
