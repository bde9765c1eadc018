import { html, nothing, type TemplateResult } from 'lit-html';
import { addressOf } from './addresses.ts';
import type { Show, ShowStep } from './show.ts';
import type { words } from './words.ts';

/** A title whose spans of years stay on one line. */
const kept = (title: string) =>
	title.split(/(\d+–\d+)/).map((part, i) => (i % 2 === 1 ? html`<span class="together">${part}</span>` : part));

type Words = (typeof words)['en'];

/** A step as all read it: the date, what it is about, the text; at the first step of a tour for whom it is and what it holds. */
export function slide(show: Show, step: ShowStep, index: number, words: Words, date: string): TemplateResult {
	const { about } = show;
	return html`<p class="slide-date">${date}</p>
		<h2>${kept(step.title || date)}</h2>
		${step.subject ? html`<p class="slide-subject">${step.subject}</p>` : nothing}
		${step.text ? html`<p class="slide-body">${step.text}</p>` : nothing}
		${
			index === 0 && about
				? html`<p class="slide-matter">${words.age(about.age)}. ${words.matter}: ${about.matter}</p>`
				: nothing
		}`;
}

/** After the last step: where all of it is from, what there is to go on with. */
export function endSlide(
	show: Show,
	words: Words,
	on: { name: (id: string) => string; restart: () => void; visit: (id: string) => void },
): TemplateResult {
	return html`<p class="slide-date">${show.title}</p>
		<h2>${words.end[show.kind]}</h2>
		<p class="slide-body">${words.end.sources(Object.keys(show.sources).length)}</p>
		${
			show.related.length > 0
				? html`<h3>${words.end.related}</h3>
						<ul class="slide-links">
							${show.related.map((id) => html`<li><button type="button" @click=${() => on.visit(id)}>${on.name(id)}</button></li>`)}
						</ul>`
				: nothing
		}
		<p class="slide-actions">
			<button type="button" @click=${on.restart}>${words.end.restart}</button>
			<a href=${addressOf({ paper: 'handout', view: null })}>${words.handout}</a>
			${show.kind === 'tour' ? html`<a href=${addressOf({ paper: 'worksheet', view: null })}>${words.worksheet}</a>` : nothing}
			<a href=${addressOf({ tour: null, view: null, paper: null }).replace(/#.*/, '')}>${words.list}</a>
		</p>`;
}
