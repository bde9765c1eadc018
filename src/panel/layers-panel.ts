import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { Holder } from '../dataset/served.ts';
import { streetCredit } from '../ground/credit.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import { EXTRAS, LAYERS, type Layer, type Store } from '../state/store.ts';
import { aboutMap } from './about-map.ts';

const HOLDERS: readonly Holder[] = ['soviet', 'german', 'contested', 'partisan'];

/** Which layers are shown, and what the signs mean. */
export function layersPanel(store: Store, dataset: Dataset, close: () => void): TemplateResult {
	const words = say(store.language.value);
	const shown = store.layers.value;
	const patch = (name: string) =>
		html`<svg class="patch" viewBox="0 0 34 18" aria-hidden="true"><rect width="34" height="18" rx="2" class="area ${name}" fill=${name === 'changed' ? nothing : `url(#map-${name})`} /></svg>`;
	const line = (name: string) =>
		html`<svg class="patch" viewBox="0 0 34 18" aria-hidden="true"><path d="M2,13C12,2 20,16 32,6" class=${name} /></svg>`;
	const way = (kind: string, over: string) =>
		html`<svg class="patch" viewBox="0 0 34 18" aria-hidden="true"><path d="M2,13C12,2 20,16 32,6" class="way ${kind}" /><path d="M2,13C12,2 20,16 32,6" class="way ${kind} ${over}" /></svg>`;
	const sign = (look: string, shape: string) =>
		html`<svg class="patch" viewBox="-17 -9 34 18" aria-hidden="true">${
			shape ? svg`<g class="sign ${look}"><path d=${shape} /></g>` : svg`<circle r="8" class="halo" />`
		}</svg>`;
	const town = (holder: Holder) =>
		html`<svg class="patch made" viewBox="0 0 34 18" aria-hidden="true"><circle cx="17" cy="9" class="town rank-1 ${holder}" /></svg>`;
	const box = (layer: Layer) => html`<label>
		<input type="checkbox" .checked=${shown.has(layer)} @change=${() => store.toggleLayer(layer)} />
		<span>${words.layer[layer]}</span>
	</label>`;
	return html`<div id="layers-panel" class="layers-panel">
		<div class="head">
			<h2>${words.layers}</h2>
			<button type="button" class="bare" aria-label=${words.close} @click=${close}>${icon('close')}</button>
		</div>
		<fieldset role="group" aria-label=${words.layers}>${LAYERS.map(box)}</fieldset>
		<fieldset role="group" aria-label=${words.more}>${EXTRAS.map(box)}</fieldset>
		${
			shown.has('cells')
				? html`<p class="quiet">${words.cellsNote(dataset.towns.length)}</p>
						<ul class="legend">${HOLDERS.map((holder) => html`<li>${town(holder)}${words.holder[holder]}</li>`)}</ul>`
				: nothing
		}
		<h2>${words.legend}</h2>
		<ul class="legend">
			<li>${line('front')}${words.legendItems.front}</li>
			<li>${line('front far')}${words.legendItems.far}</li>
			<li>${patch('changed')}${words.legendItems.changed}</li>
			<li>${patch('occupied')}${words.holder.german}</li>
			<li>${patch('contested')}${words.holder.contested}</li>
			<li>${patch('partisan')}${words.holder.partisan}</li>
			<li>${patch('uncertain')}${words.legendItems.uncertain}</li>
			<li><i class="shape event"></i>${words.legendItems.event}</li>
			<li><i class="shape camp"></i>${words.legendItems.camp}</li>
			<li><i class="shape memorial"></i>${words.legendItems.memorial}</li>
			<li>${sign('event recent', 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z')}${words.legendItems.recent}</li>
			<li>${sign('event perhaps', 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z')}${words.legendItems.perhaps}</li>
			<li>${sign('camp over', 'M-3,-3H3V3H-3Z')}${words.legendItems.over}</li>
			<li>${sign('halo', '')}${words.legendItems.halo}</li>
			<li>${way('railway', 'ties')}${words.ground.railway}</li>
			<li>${way('highway', 'inner')}${words.ground.highway}</li>
		</ul>
		<p class="quiet">${words.legendItems.note(dataset.towns.length)}</p>
		<p class="quiet">${words.ground.credit} ${words.frontCredit} ${streetCredit.value}</p>
		${aboutMap(store, dataset)}
	</div>`;
}
