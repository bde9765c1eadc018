import { html, nothing, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { CorrectionsFile } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { wordsOf } from '../time/words.ts';
import { nameLinks } from './name-links.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';
import type { PageContext } from './page-context.ts';

/** The log's file, fetched when the log is first unfolded. */
export const correctionsFile = (dataset: Dataset): OpenedFile<CorrectionsFile> =>
	openedFile((language) => dataset.corrections(language));

/** What was put right after it had been published, the newest first; folded until it is asked for. */
export function correctionsLog(
	{ store, dataset, open }: PageContext,
	file: OpenedFile<CorrectionsFile>,
): TemplateResult {
	const language = store.language.value;
	const words = say(language);
	// Once unfolded, it follows the language.
	if (file.content.value) file.open(language);
	const content = file.content.value;
	const entries = content instanceof Error || !content ? null : content.corrections;
	return html`<details class="corrections" @toggle=${(event: Event) => {
		if ((event.currentTarget as HTMLDetailsElement).open) file.open(language, content instanceof Error);
	}}>
		<summary>${words.correction.log}</summary>
		${
			content instanceof Error
				? html`<p role="alert">${words.fault.text} <button type="button" class="link" @click=${() => file.open(language, true)}>${words.fault.retry}</button></p>`
				: entries === null
					? html`<p class="quiet">${words.record.loading}</p>`
					: entries.length === 0
						? html`<p class="quiet">${words.correction.none}</p>`
						: html`<ol>
								${entries.map(
									({ day, records, what }) => html`<li>
										<b>${wordsOf(language).full(day)}</b> ${what}
										${records.length > 0 ? html`<span class="places">${nameLinks(records, dataset.name, open)}</span>` : nothing}
									</li>`,
								)}
							</ol>`
		}
	</details>`;
}
