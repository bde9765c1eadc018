import { effect } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Store } from '../../state/store.ts';
import type { Session } from './session.ts';
import { kioskWords } from './words.ts';

/** The countdown, in the lower half: in the top layer, so that it is seen over an open dialog too. Any touch stops it, not only its button. */
export function countdownView({ phase, left }: Session, store: Store): void {
	const host = document.createElement('div');
	host.className = 'countdown';
	host.setAttribute('role', 'alert');
	host.popover = 'manual';
	document.body.append(host);
	effect(() => {
		const counting = phase.value === 'countdown';
		const words = kioskWords[store.language.value];
		render(
			counting
				? html`<b aria-hidden="true">${left.value}</b>
						<div><h2>${words.stillThere}</h2><p>${words.startsAnew(left.value)}</p></div>
						<button type="button" class="kiosk-button">${words.goOn}</button>`
				: nothing,
			host,
		);
		if (counting !== host.matches(':popover-open')) host.togglePopover(counting);
	});
}
