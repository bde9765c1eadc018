import { html, nothing, render } from 'lit-html';
import type { Language } from '../../dataset/served.ts';
import { qrSvg } from '../../qr/qr.ts';
import { kioskWords } from './words.ts';

/** What a code leads to. */
export interface Code {
	/** The whole address; `null`: there is none that the public could open. */
	address: string | null;
	/** What is found there. */
	name: string;
	of: 'moment' | 'link';
}

/** A dialog with an address as a code, to be taken home: the only way out of a kiosk. Modal, so that nothing else is touched meanwhile. */
export function codeDialog() {
	const dialog = document.createElement('dialog');
	dialog.className = 'kiosk-dialog code-dialog';
	dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
	// Nothing of it stays, not out of sight either.
	dialog.addEventListener('close', () => render(nothing, dialog));
	document.body.append(dialog);
	return {
		element: dialog,
		show({ address, name, of }: Code, language: Language): void {
			const words = kioskWords[language];
			dialog.setAttribute('aria-label', words.codeTitle);
			render(
				html`<h2>${words.codeTitle}</h2>
					${name ? html`<p class="code-name">${name}</p>` : nothing}
					${
						address === null
							? html`<p>${words.noSite}</p>`
							: html`${qrSvg(address, address)}
									<p>${of === 'moment' ? words.codeOfMoment : words.codeOfLink}</p>
									<p class="code-address">${address}</p>`
					}
					<button type="button" class="kiosk-button" @click=${() => dialog.close()}>${words.close}</button>`,
				dialog,
			);
			if (!dialog.open) dialog.showModal();
		},
	};
}
