import type { Glossary } from '../dataset/schema.ts';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { framed } from './frame.ts';
import { html } from './markup.ts';
import { between, folderOf, type Site } from './site.ts';
import { sayPages } from './words.ts';

/** The words that the texts use, in the order of the alphabet, each with its sources and records that show it. */
export function glossaryPage(site: Site, glossary: Glossary, language: Language): string {
	const words = sayPages(language);
	const path = 'glossary/';
	const here = `${folderOf(language)}${path}`;
	const entries = [...glossary].sort((a, b) => a.term[language].localeCompare(b.term[language], language));
	const sources = new Map(site.data.sources.map((source) => [source.id, source]));
	return framed(site, {
		language,
		path,
		title: words.glossary,
		description: words.glossaryLead,
		above: [],
		structured: () => ({
			mainEntity: {
				'@type': 'DefinedTermSet',
				name: words.glossary,
				hasDefinedTerm: entries.map(({ id, term, text }) => ({
					'@type': 'DefinedTerm',
					termCode: id,
					name: term[language],
					description: text[language],
				})),
			},
		}),
		body: html`<p class="summary">${words.glossaryLead}</p>
<dl class="words">${entries.map(({ id, term, text, sources: named, records }) => {
			const cited = named.flatMap((source) => sources.get(source) ?? []);
			return html`<div id="${id}"><dt>${term[language]}</dt>
<dd><p>${text[language]}</p>
<p><small>${
				cited.length > 0
					? html`${say(language).record.sources}: ${cited.map(
							({ title, publisher, url }, i) =>
								html`${i > 0 ? '; ' : ''}${url ? html`<a href="${url}" rel="noopener">${title}</a>` : title}${publisher ? `, ${publisher}` : ''}`,
						)}.`
					: html`<span class="unsourced">${say(language).record.fromMemory}</span>`
			}${
				records.length > 0
					? html` ${words.seeAlso}: ${records.map(
							(record, i) =>
								html`${i > 0 ? ', ' : ''}<a href="${between(here, `${folderOf(language)}record/${record}/`)}">${site.names[language][record]}</a>`,
						)}.`
					: ''
			}</small></p></dd></div>
`;
		})}</dl>
`,
	});
}
