import type { Seen } from '../picture/seen.ts';
import { printView } from './print-view.ts';

/** Puts the printed page in place of the app whenever the browser prints, by whatever way, and takes it away again. */
export function readyToPrint(seen: () => Seen): void {
	let sheet: HTMLElement | null = null;
	addEventListener('beforeprint', () => {
		// A hand-out is a page to be printed just as it is.
		if (document.documentElement.dataset.presentPage) return;
		sheet?.remove();
		sheet = printView(seen());
		document.body.append(sheet);
		document.body.classList.add('printing');
	});
	addEventListener('afterprint', () => {
		document.body.classList.remove('printing');
		sheet?.remove();
		sheet = null;
	});
}
