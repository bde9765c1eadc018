import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language, RecordText } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { sayDate } from '../time/words.ts';

/** How well the record is known: disagreement, nothing seen, nothing but weak sources; said before the text. */
export function standingFlags({ verified, restsOn }: RecordText, words: Words): TemplateResult {
	const flag = (text: string) => html`<p class="flag">${text}</p>`;
	const { conflict, fromMemory, seedOnly } = words.record;
	return html`${verified === 'conflict' ? flag(conflict) : nothing}${verified === 'from-memory' ? flag(fromMemory) : nothing}${verified === 'seed-only' ? flag(seedOnly) : nothing}${
		restsOn ? flag(words.record.restsOn(words.list(restsOn.map((sort) => words.weakSource[sort])))) : nothing
	}`;
}

/** Who checked the record, where someone has. */
export const reviewedNote = ({ reviewed }: RecordText, language: Language, words: Words) =>
	reviewed
		? html`<p class="quiet reviewed">${words.record.reviewed(reviewed.by, sayDate(reviewed.date, language))}</p>`
		: nothing;
