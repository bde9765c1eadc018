import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../../dataset/served.ts';
import { say } from '../../i18n/index.ts';
import { sourceList } from '../../panel/source-list.ts';
import type { House } from '../modes.ts';
import { addressOf } from './addresses.ts';
import { icon } from './icons.ts';
import type { Run } from './run.ts';
import type { Show, ShowStep } from './show.ts';
import { turnTo } from './turn-language.ts';
import type { words } from './words.ts';

type Words = (typeof words)['en'];

/** A tap beside a dialog closes it; the browser closes it on Escape, and gives the focus back. */
const closeOutside = (event: Event) => {
	if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
};

/** A dialog on a sheet of its own, with a title and a way to close it. */
export const sheet = (name: string, title: string, close: string, body: unknown): TemplateResult =>
	html`<dialog class="sheet ${name}" aria-labelledby="present-${name}" @click=${closeOutside}>
		<div>
			<div class="sheet-head">
				<h2 id="present-${name}">${title}</h2>
				<form method="dialog"><button aria-label=${close} title=${close}>${icon('close')}</button></form>
			</div>
			${body}
		</div>
	</dialog>`;

/** All steps to go to, and what may be set while presenting: the language, the keys. */
export function stepsDialog(
	{ store }: House,
	show: Show,
	run: Run,
	words: Words,
	single: { on: boolean; set: (on: boolean) => void },
): TemplateResult {
	const language = store.language.value;
	const other: Language = language === 'en' ? 'ru' : 'en';
	return sheet(
		'all-steps',
		show.title,
		words.close,
		html`<ol class="step-list">
				${show.steps.map(
					(step, i) => html`<li>
						<button type="button" aria-current=${i === run.step.value ? 'step' : nothing} @click=${() => run.go(i)}>
							<span>${i + 1}</span>${step.title || step.subject}
						</button>
					</li>`,
				)}
			</ol>
			<p class="quiet">${words.keys}</p>
			<label class="switch">
				<input type="checkbox" .checked=${single.on} @change=${(event: Event) => single.set((event.target as HTMLInputElement).checked)} />
				<span>${words.singleKeys}</span>
			</label>
			<p class="sheet-links">
				<button type="button" lang=${other} @click=${() => turnTo(store, other)}>${say(language).otherLanguage}</button>
				<a href=${addressOf({ paper: 'handout', view: null })}>${words.handout}</a>
				${show.kind === 'tour' ? html`<a href=${addressOf({ paper: 'worksheet', view: null })}>${words.worksheet}</a>` : nothing}
				<a href=${addressOf({ tour: null, view: null, paper: null }).replace(/#.*/, '')}>${words.list}</a>
			</p>`,
	);
}

/** Where the statements of a step are from; `null`: those of all steps. */
export function sourcesDialog(show: Show, step: ShowStep | null, language: Language, words: Words): TemplateResult {
	const order = (step?.sources ?? Object.keys(show.sources)).filter((id) => show.sources[id]);
	return sheet(
		'step-sources',
		step ? step.title || step.subject : show.title,
		words.close,
		order.length > 0
			? sourceList({ order }, show.sources, say(language))
			: html`<p class="quiet">${words.noSources}</p>`,
	);
}
