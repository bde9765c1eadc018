import { html, nothing, type TemplateResult } from 'lit-html';
import type { TourSummary } from '../../dataset/served-tours.ts';
import { addressOf } from './addresses.ts';
import type { words } from './words.ts';

/** All tours, each with what a teacher asks first: of what, for whom, how long, how hard; and the ways to it. */
export function tourList(
	tours: readonly TourSummary[] | Error | null,
	says: (typeof words)['en'],
	again: () => void,
): TemplateResult {
	if (tours === null) return html`<p class="quiet">${says.loading}</p>`;
	if (tours instanceof Error)
		return html`<p role="alert">${says.absent} <button type="button" class="action" @click=${again}>${says.again}</button></p>`;
	if (tours.length === 0) return html`<p class="quiet">${says.noTours}</p>`;
	const address = (id: string, paper: string | null) => addressOf({ tour: id, view: null, paper });
	return html`<ul class="tour-list">
		${tours.map(
			({ id, title, summary, age, minutes, steps, matter }) => html`<li>
				<h3><a href=${address(id, null)}>${title}</a></h3>
				<p>${summary}</p>
				<p class="quiet">${says.minutes(minutes)} · ${says.steps(steps)} · ${says.age(age)}</p>
				${matter ? html`<p class="quiet">${says.matter}: ${matter}</p>` : nothing}
				<p class="ways">
					<a class="action first" href=${address(id, null)} aria-label="${says.show}: ${title}">${says.show}</a>
					<a class="action" href=${address(id, 'handout')} aria-label="${says.handout}: ${title}">${says.handout}</a>
					<a class="action" href=${address(id, 'worksheet')} aria-label="${says.worksheet}: ${title}">${says.worksheet}</a>
				</p>
			</li>`,
		)}
	</ul>`;
}
