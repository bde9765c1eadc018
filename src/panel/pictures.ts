import { html, nothing, type TemplateResult } from 'lit-html';
import type { ServedMedia } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { icon } from '../parts/icons.ts';

/** Pictures of a record, each with its caption, credit and licence; a tap opens it large. `nothing` where there are none. */
export function pictures(media: readonly ServedMedia[], words: Words): TemplateResult | typeof nothing {
	if (media.length === 0) return nothing;
	return html`<div class="pictures">${media.map((each) => figure(each, words))}</div>`;
}

const figure = (media: ServedMedia, words: Words) => html`<figure>
	<button type="button" class="enlarge" aria-label=${words.record.enlarge(media.alt)} @click=${enlarge}>${image(media, 'lazy')}</button>
	<figcaption>${caption(media, words)}</figcaption>
	<dialog class="viewer" aria-label=${media.caption ?? media.alt} @click=${closeOutside}>
		<form method="dialog"><button class="bare" aria-label=${words.close}>${icon('close')}</button></form>
		${image(media, 'lazy')}
		<p>${caption(media, words)}</p>
	</dialog>
</figure>`;

const image = ({ src, width, height, alt }: ServedMedia, loading: 'lazy') =>
	html`<img src=${src} width=${width} height=${height} alt=${alt} loading=${loading} decoding="async" />`;

const caption = ({ caption, credit, licence, licenceUrl }: ServedMedia, words: Words) =>
	html`${caption ? html`<span>${caption}</span> ` : nothing}<small>${credit}. ${words.record.licence}: ${
		licenceUrl ? html`<a href=${licenceUrl} target="_blank" rel="noopener noreferrer">${licence}</a>` : licence
	}</small>`;

function enlarge(event: Event): void {
	const dialog = (event.currentTarget as HTMLElement).closest('figure')?.querySelector('dialog');
	dialog?.showModal();
}

/** A tap beside the picture closes it; the browser closes it on Escape, and gives the focus back. */
function closeOutside(event: Event): void {
	if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
