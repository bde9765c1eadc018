import { signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { streetCredit } from '../ground/credit.ts';
import { loadLineSources, type SourcedLine } from '../ground/line-sources.ts';
import { say } from '../i18n/index.ts';
import type { Store } from '../state/store.ts';

/** The railways and highways with their sources: fetched when they are asked for. */
export const mapLines = signal<readonly SourcedLine[] | Error | null>(null);

async function load(): Promise<void> {
	if (Array.isArray(mapLines.peek())) return;
	mapLines.value = null;
	try {
		mapLines.value = await loadLineSources();
	} catch (error) {
		mapLines.value = error instanceof Error ? error : new Error(String(error));
	}
}

/** How the map is made and where each part of it is from: the front, the ground, every railway and highway. */
export function aboutMap(store: Store, dataset: Dataset): TemplateResult {
	const words = say(store.language.value);
	const { title, front, streets } = words.aboutMap;
	const { land, water, ways } = words.ground;
	return html`<details class="about-map" @toggle=${(event: Event) => {
		if ((event.currentTarget as HTMLDetailsElement).open) void load();
	}}>
		<summary>${title}</summary>
		<p>${front(dataset.towns.length)}</p>
		<p>${land}</p>
		<p>${water}</p>
		${streetCredit.value ? html`<p>${streets} ${streetCredit.value}</p>` : nothing}
		<p>${ways}</p>
		${lineList(store, words)}
	</details>`;
}

function lineList(store: Store, words: ReturnType<typeof say>): TemplateResult {
	const known = mapLines.value;
	if (known instanceof Error)
		return html`<p role="alert">
			${words.fault.text} <button type="button" @click=${() => void load()}>${words.fault.retry}</button>
		</p>`;
	if (!known) return html`<p class="quiet">${words.record.loading}</p>`;
	return html`<dl>
		${known.map(
			({ name, sources }) => html`<div>
				<dt>${name[store.language.value]}</dt>
				${sources.map(({ title, url }) => html`<dd><a href=${url} target="_blank" rel="noopener noreferrer">${title}</a></dd>`)}
			</div>`,
		)}
	</dl>`;
}
