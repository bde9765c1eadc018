import { html, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';

/** At the entrance, once: what the subject is, and from what age. It stands over the page and keeps nobody out. */
export const subjectNote = (
	words: Words,
	understood: () => void,
): TemplateResult => html`<div class="subject-note" role="note">
	<p>${words.subjectShort} <button type="button" class="link" @click=${understood}>${words.understood}</button></p>
</div>`;
