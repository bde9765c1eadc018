import { html, nothing, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import type { Cite } from './claims.ts';

/** Who says it: small numbers that lead to the list of sources. */
export const marks = (ids: readonly string[], cite: Pick<Cite, 'number'>): TemplateResult[] =>
	ids.flatMap((id) =>
		cite.number(id) > 0
			? [html`<a class="cite" href="#source-${cite.number(id)}" @click=${toSource}>${cite.number(id)}</a>`]
			: [],
	);

/** The fragment of the address is the state's: the page scrolls without it. */
function toSource(event: Event): void {
	event.preventDefault();
	const id = (event.currentTarget as HTMLAnchorElement).getAttribute('href')?.slice(1) ?? '';
	const entry = document.getElementById(id);
	entry?.scrollIntoView({ block: 'nearest' });
	entry?.focus({ preventScroll: true });
}

/** Says of a statement without a source seen that it is one. */
export const unsourced = (
	{ sources, verified }: { sources: readonly string[]; verified: string },
	words: Words,
): TemplateResult | typeof nothing =>
	sources.length === 0 || verified === 'from-memory'
		? html`<small class="unsourced">${words.record.fromMemory}</small>`
		: nothing;
