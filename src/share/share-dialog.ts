import { signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { createDialog, dialogHead } from '../parts/dialog.ts';
import type { Seen } from '../picture/seen.ts';
import { qrSvg } from '../qr/qr.ts';
import { linkTo } from '../state/link.ts';
import { sayMoment } from '../state/said.ts';
import './share.css';
import { type SharedPicture, save, sharedPicture } from './share-picture.ts';
import { sayShare } from './share-words.ts';

/** Ways to other pages that other parts of the app have: each with its name and what it does, once the dialog is closed. */
export interface ShareWay {
	name: string;
	act: () => void;
}

/** The dialog `Share`: a link to this moment, its code, its picture, paper. It is modal. */
export function openShare(seen: Seen, ways: readonly ShareWay[] = []): void {
	const { store, dataset, derived } = seen;
	const language = store.language.peek();
	const words = sayShare(language);
	const address = linkTo(store.state.peek(), location.href);
	const known = derived.selected.peek();
	const moment = [sayMoment(store.date.peek(), language), known && dataset.name(known.id)].filter(Boolean).join(' · ');
	const said = signal('');
	const picture = signal<{ file: SharedPicture; shown: string } | Error | null>(null);

	const dialog = createDialog('share-dialog');
	const then = { act: () => {} };
	const leaveFor = (act: () => void) => {
		then.act = act;
		dialog.close();
	};

	const copy = async () => {
		try {
			await navigator.clipboard.writeText(address);
			said.value = words.copied;
		} catch {
			// Without leave to write to the clipboard it is marked, to be copied by hand.
			dialog.querySelector<HTMLInputElement>('.share-link input')?.select();
			said.value = words.copyByHand;
		}
		paint();
	};
	// To turn away from the sheet is no fault.
	const send = () => navigator.share({ title: moment, url: address }).catch(() => {});
	const savePng = async (file: SharedPicture) => {
		try {
			save(await file.png(), `${file.name}.png`);
		} catch {
			said.value = words.pictureFailed;
			paint();
		}
	};
	const button = (name: string, act: () => void, look = '') =>
		html`<button type="button" class="share-button ${look}" @click=${act}>${name}</button>`;

	const pictureBlock = () => {
		const made = picture.peek();
		if (made instanceof Error) return html`<p class="quiet">${words.pictureFailed}</p>`;
		if (!made) return html`<p class="share-picture quiet">${words.pictureMaking}</p>`;
		const { file, shown } = made;
		return html`<img class="share-picture" src=${shown} alt=${file.alt} width=${file.width} height=${file.height} />
			<div class="share-row">
				${button(words.png, () => void savePng(file))} ${button(words.svg, () => save(file.svg, `${file.name}.svg`))}
			</div>`;
	};
	const paint = () =>
		render(
			html`${dialogHead('share-dialog', { ...words, note: moment })}
				<div class="dialog-body share-body">
					<section class="share-link">
						<h3 id="share-link">${words.link}</h3>
						<p class="quiet">${words.linkNote}</p>
						<div class="share-row">
							<input type="text" readonly aria-labelledby="share-link" .value=${address} @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()} />
							${button(words.copy, () => void copy(), 'first')}
						</div>
						<p class="share-said" role="status">${said.peek()}</p>
						${'share' in navigator ? button(words.send, () => void send()) : nothing}
					</section>
					<figure class="share-code">
						${qrSvg(address, words.code(moment))}
						<figcaption class="quiet">${words.codeNote}</figcaption>
					</figure>
					<section class="share-wide">
						<h3>${words.picture}</h3>
						<p class="quiet">${words.pictureNote}</p>
						${pictureBlock()}
					</section>
					<section>
						<h3>${words.paper}</h3>
						<p class="quiet">${words.printNote}</p>
						<div class="share-row">${button(words.print, () => leaveFor(() => window.print()))}</div>
					</section>
					${
						ways.length > 0
							? html`<section>
									<h3>${words.elsewhere}</h3>
									<div class="share-row">${ways.map(({ name, act }) => button(name, () => leaveFor(act)))}</div>
								</section>`
							: nothing
					}
				</div>`,
			dialog,
		);

	paint();
	dialog.showModal();
	dialog.querySelector<HTMLElement>('.share-link button')?.focus();
	dialog.addEventListener('close', () => {
		const made = picture.peek();
		if (made && !(made instanceof Error)) URL.revokeObjectURL(made.shown);
		then.act();
	});
	// The dialog first: the picture takes a moment.
	setTimeout(async () => {
		try {
			const file = await sharedPicture(seen);
			if (!dialog.isConnected) return;
			picture.value = { file, shown: URL.createObjectURL(file.svg) };
		} catch (error) {
			picture.value = error instanceof Error ? error : new Error(String(error));
		}
		paint();
	});
}
