import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../i18n/index.ts';
import { sayDate } from '../time/words.ts';
import type { Neighbours } from './neighbours.ts';
import type { PageContext } from './page-context.ts';

/** At the foot of a page: what came before and after among its like, by name and date. */
export function neighbourNav({ store, dataset, open }: PageContext, { before, after }: Neighbours): TemplateResult {
	const words = say(store.language.value);
	const way = (id: string | null, label: string, side: string) => {
		if (id === null) return nothing;
		const date = dataset.record(id)?.date;
		return html`<button type="button" class=${side} @click=${() => open(id)}>
			<small>${label}</small><b>${dataset.name(id)}</b>${date ? html`<small>${sayDate(date, store.language.value)}</small>` : nothing}
		</button>`;
	};
	return html`<div class="neighbour-nav">${way(before, words.record.before, 'before')}${way(after, words.record.after, 'after')}</div>`;
}
