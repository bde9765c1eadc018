import { html, nothing, type TemplateResult } from 'lit-html';
import type { ServedSource } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import type { Cite } from './claims.ts';
import { hostOf } from './host-of.ts';

/** The sources in order of their numbers: what, by whom, of which kind, in which language; for a copy where it was read. */
export function sourceList(
	{ order }: Pick<Cite, 'order'>,
	sources: Record<string, ServedSource>,
	words: Words,
): TemplateResult {
	const listed = order.map((id) => sources[id] as ServedSource);
	const kinds = Object.keys(words.sourceKind).filter((kind) => listed.some((source) => source.kind === kind));
	return html`<section class="sources">
		<h3>${words.record.sources}</h3>
		${
			listed.length === 0
				? html`<p class="quiet">${words.record.noSource}</p>`
				: html`<ol>
							${listed.map((source, i) => entry(source, i + 1, words))}
						</ol>
						<details class="source-kinds">
							<summary>${words.sourceGood.title}</summary>
							<dl>
								${kinds.map((kind) => html`<div><dt>${words.sourceKind[kind]}</dt><dd>${words.sourceGood.of[kind]}</dd></div>`)}
							</dl>
						</details>`
		}
	</section>`;
}

function entry(source: ServedSource, number: number, words: Words): TemplateResult {
	const { title, publisher, url, lang, kind, copy } = source;
	const cited = html`<cite lang=${lang}>${title}</cite>`;
	const address = url && /^https?:\/\//.test(url) ? url : null;
	return html`<li id="source-${number}" tabindex="-1">
		${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${cited}</a>` : cited}
		<small
			>${publisher ? html`<span lang=${lang}>${publisher}</span> · ` : nothing}${words.sourceKind[kind] ?? kind} · ${lang.toUpperCase()}</small
		>
		${copy ? html`<small>${words.sourceCopy[copy](address ? hostOf(address) : null)}</small>` : nothing}
	</li>`;
}
