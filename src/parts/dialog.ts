import { html, type TemplateResult } from 'lit-html';
import '../styles/dialog.css';
import { icon } from './icons.ts';

/**
 * An element for a dialog with a head, put into the page and not yet shown. A tap beside it closes it, and once closed it is gone. Shown
 * with `showModal`, the browser keeps the focus in it, closes it on Escape, and gives the focus back.
 * @param name its class, and the beginning of the id of its title
 */
export function createDialog(name: string): HTMLDialogElement {
	const dialog = document.createElement('dialog');
	dialog.className = `dialog ${name}`;
	dialog.setAttribute('aria-labelledby', `${name}-title`);
	dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	return dialog;
}

/** What heads it: its title, a line below, and the button that closes it. @param name as for the element */
export const dialogHead = (name: string, words: { title: string; note: string; close: string }): TemplateResult =>
	html`<div class="dialog-head">
		<h2 id="${name}-title">${words.title}</h2>
		<p>${words.note}</p>
		<button type="button" aria-label=${words.close} @click=${closeIt}>${icon('close')}</button>
	</div>`;

const closeIt = ({ currentTarget }: Event) => (currentTarget as HTMLElement).closest('dialog')?.close();
