import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from './icons.ts';
import type { Command } from './run.ts';
import type { Show } from './show.ts';
import type { words } from './words.ts';

/** The foot of a presentation: back and on, how far it has come, and what one who speaks may need. */
export function remote(context: {
	words: (typeof words)['en'];
	show: Show;
	step: number;
	black: boolean;
	fullscreen: boolean;
	/** What could not be done. */
	told: unknown;
	obey: (command: Command) => void;
	open: (dialog: 'steps' | 'sources' | 'phones') => void;
	openNotes: () => void;
	toFullscreen: () => void;
}): TemplateResult {
	const { words, show, step, obey } = context;
	const count = show.steps.length;
	const shown = Math.min(step + 1, count);
	const tool = (
		name: Parameters<typeof icon>[0],
		label: string,
		act: () => void,
		more: { desk?: boolean; pressed?: boolean } = {},
	) =>
		html`<button type="button" class=${more.desk ? 'desk' : ''} aria-label=${label} title=${label} aria-pressed=${more.pressed ?? nothing} @click=${act}>${icon(name)}</button>`;
	return html`<progress aria-label=${words.progress} max=${count} value=${Math.min(step + 1, count)}></progress>
		<div class="turn">
			<button type="button" aria-label=${words.previous} title=${words.previous} aria-disabled=${step === 0} @click=${() => obey('previous')}>${icon('previous')}</button>
			<button type="button" class="go-on" aria-label=${words.next} title=${words.next} aria-disabled=${step >= count} @click=${() => obey('next')}>${icon('next')}</button>
			<p class="position"><span aria-hidden="true">${words.position(shown, count)}</span><span class="unseen">${words.positionSaid(shown, count)}</span></p>
		</div>
		<h1>${show.title}</h1>
		<p class="told" role="status">${context.told}</p>
		<div class="means">
			${tool('steps', words.allSteps, () => context.open('steps'))}
			${tool('sources', words.sources, () => context.open('sources'))}
			${tool('phones', words.phones.open, () => context.open('phones'), { desk: true })}
			${tool('notes', words.notes, context.openNotes, { desk: true })}
			${tool('black', words.black, () => obey('black'), { desk: true, pressed: context.black })}
			${tool('fullscreen', words.fullscreen, context.toFullscreen, { desk: true, pressed: context.fullscreen })}
			<button type="button" class="leave" @click=${() => obey('leave')} title=${words.explore}>${icon('explore')}<span>${words.explore}</span></button>
		</div>`;
}
