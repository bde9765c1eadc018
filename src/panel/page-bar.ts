import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import type { Neighbours } from './neighbours.ts';
import type { PageContext } from './page-context.ts';
import type { Sheet } from './sheet.ts';

interface Bar {
	/** What is read. */
	title: string;
	/** The way back, and where it leads. */
	back: (() => void) | null;
	backTo: string;
	neighbours: Neighbours | null;
}

/** Stays over what is read: the way back, the neighbours, and on a phone the handle of the sheet. `nothing` where none is needed. */
export function pageBar(
	{ store, dataset, open }: PageContext,
	sheet: Sheet,
	{ title, back, backTo, neighbours }: Bar,
): TemplateResult | typeof nothing {
	const words = say(store.language.value);
	const phone = sheet.phone.value;
	const rest = sheet.rest.value;
	const peek = phone && rest === 'peek';
	if (!phone && !back) return nothing;
	const neighbour = (id: string | null, label: string, way: 'previousPage' | 'nextPage') => {
		if (id === null) return html`<span class="no-neighbour"></span>`;
		const said = `${label}: ${dataset.name(id)}`;
		return html`<button type="button" class="bare" aria-label=${said} title=${said} @click=${() => open(id)}>${icon(way)}</button>`;
	};
	const step = (by: 1 | -1, end: string, label: string) =>
		html`<button type="button" class="bare" aria-label=${label} aria-disabled=${rest === end} @click=${() => sheet.step(by)}>${icon(by === 1 ? 'up' : 'down')}</button>`;
	return html`
		${phone ? html`<i class="grabber" aria-hidden="true"></i>` : nothing}
		${
			peek
				? html`<button type="button" class="peek-title" @click=${() => sheet.raise()}><span class="unseen">${words.sheet.open}: </span>${title}</button>`
				: back
					? html`<button type="button" class="back" @click=${back}>${icon('back')}<span>${backTo}</span></button>`
					: html`<span class="stretch"></span>`
		}
		${
			neighbours && !peek
				? html`<span class="neighbours">${neighbour(neighbours.before, words.record.before, 'previousPage')}${neighbour(neighbours.after, words.record.after, 'nextPage')}</span>`
				: nothing
		}
		${phone ? html`<span class="steps">${step(-1, 'peek', words.sheet.less)}${step(1, 'full', words.sheet.more)}</span>` : nothing}
	`;
}
