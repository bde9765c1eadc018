import { html, type TemplateResult } from 'lit-html';

/** Names in a row as links, each with its comma so that no line begins with one. */
export function nameLinks(
	ids: readonly string[],
	name: (id: string) => string,
	open: (id: string) => void,
): TemplateResult[] {
	return ids.map((id, i) => {
		const link = html`<button type="button" class="link" @click=${() => open(id)}>${name(id)}</button>`;
		const last = i === ids.length - 1;
		return html`<span class="named">${link}${last ? '' : ','}</span>${last ? '' : ' '}`;
	});
}
