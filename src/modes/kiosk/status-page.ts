import { html, nothing, render } from 'lit-html';
import { version } from '../../../package.json';
import type { House } from '../modes.ts';
import { mostOpened } from './counts.ts';
import type { Tally } from './tally.ts';
import { kioskWords } from './words.ts';

/** How many of the opened records are listed; the CSV has all. */
const LISTED = 15;

/** Used memory of scripts, bytes; `undefined` where the browser does not tell (all but Chromium's). */
export const usedMemory = (): number | undefined =>
	(performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize;

/** The page for whoever looks after the kiosk: how it is, and what was counted. @param reload loads the page anew */
export function statusPage({ store, dataset }: House, tally: Tally, reload: () => void) {
	const dialog = document.createElement('dialog');
	dialog.className = 'kiosk-dialog status-page';
	dialog.addEventListener('close', () => render(nothing, dialog));
	document.body.append(dialog);
	const save = () => {
		const address = URL.createObjectURL(new Blob([tally.csv(dataset.name)], { type: 'text/csv' }));
		const link = document.createElement('a');
		link.href = address;
		link.download = `kiosk-${new Date().toISOString().slice(0, 10)}.csv`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
	};
	return {
		element: dialog,
		open(): void {
			const words = kioskWords[store.language.peek()].status;
			const { counts } = tally;
			const minutes = Math.floor(performance.now() / 60_000);
			const memory = usedMemory();
			const opened = mostOpened(counts);
			const reloads = Object.entries(counts.reloads);
			const row = (name: string, value: string | number) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
			dialog.setAttribute('aria-label', words.title);
			render(
				html`<h2>${words.title}</h2>
					<dl>
						${row(words.version, version)} ${row(words.data, dataset.edition)}
						${row(words.uptime, words.hours(Math.floor(minutes / 60), minutes % 60))}
						${memory === undefined ? nothing : row(words.memory, `${Math.round(memory / 2 ** 20)} MB`)}
						${row(words.since, counts.since)} ${row(words.visits, counts.visits)} ${row(words.resets, counts.resets)}
						${row(words.errors, counts.errors)} ${counts.lastError ? row(words.lastError, counts.lastError) : nothing}
						${row(words.losses, counts.losses)}
						${row(words.reloads, reloads.length === 0 ? 0 : reloads.map(([why, n]) => `${why} ${n}`).join(', '))}
					</dl>
					<h3>${words.opened}</h3>
					${
						opened.length === 0
							? html`<p>${words.nothing}</p>`
							: html`<ol>
									${opened.slice(0, LISTED).map(([id, n]) => html`<li><span>${dataset.name(id)}</span> <b>${n}</b></li>`)}
								</ol>`
					}
					<p class="quiet">${words.onlyHere}</p>
					<div class="kiosk-buttons">
						<button type="button" class="kiosk-button" @click=${save}>${words.csv}</button>
						<button type="button" class="kiosk-button" @click=${reload}>${words.reload}</button>
						<button type="button" class="kiosk-button strong" @click=${() => dialog.close()}>${kioskWords[store.language.peek()].close}</button>
					</div>`,
				dialog,
			);
			if (!dialog.open) dialog.showModal();
		},
	};
}
