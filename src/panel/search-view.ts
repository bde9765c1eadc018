import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { openRecord } from '../state/open.ts';
import type { Store } from '../state/store.ts';
import { icon } from './icons.ts';
import type { Found, SearchIndex } from './search-index.ts';

/** The search region: a combobox with its list; the index is loaded when the field is first used. */
export function searchView(region: HTMLElement, store: Store, dataset: Dataset): void {
	const found = signal<readonly Found[] | null>(null);
	/** The names of both languages could not be loaded. */
	const failed = signal(false);
	const active = signal(-1);
	let index: Promise<SearchIndex> | null = null;
	let asked = '';
	const ready = () => {
		index ??= import('./search-index.ts').then(({ createSearchIndex }) => createSearchIndex(dataset));
		index.catch(() => {
			index = null;
		});
		return index;
	};
	const ask = async (text: string) => {
		asked = text;
		if (text.trim().length < 2) {
			found.value = null;
			return;
		}
		let results: readonly Found[];
		try {
			results = (await ready()).find(text);
			failed.value = false;
		} catch {
			failed.value = true;
			return;
		}
		if (asked !== text) return;
		active.value = results.length > 0 ? 0 : -1;
		found.value = results;
	};
	const field = () => region.querySelector('input') as HTMLInputElement;
	const close = () => {
		asked = '';
		found.value = null;
		active.value = -1;
	};
	const choose = (id: string) => {
		openRecord(store, dataset, id);
		field().value = '';
		close();
	};
	const onKey = (event: KeyboardEvent) => {
		const results = found.peek() ?? [];
		if (event.key === 'ArrowDown' && results.length > 0) active.value = (active.peek() + 1) % results.length;
		else if (event.key === 'ArrowUp' && results.length > 0)
			active.value = (active.peek() - 1 + results.length) % results.length;
		else if (event.key === 'Enter' && results[active.peek()]) choose((results[active.peek()] as Found).id);
		else if (event.key === 'Escape' && (found.peek() || field().value)) {
			field().value = '';
			close();
		} else return;
		event.preventDefault();
		region.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
	};
	effect(() => {
		const words = say(store.language.value);
		const results = found.value;
		const at = active.value;
		region.setAttribute('aria-label', words.search);
		render(
			html`<div class="field">
					${icon('search')}
					<input
						type="text"
						role="combobox"
						aria-label=${words.search}
						aria-expanded=${results !== null}
						aria-controls="search-results"
						aria-autocomplete="list"
						aria-activedescendant=${results && at >= 0 ? `found-${at}` : nothing}
						placeholder=${words.searchHint}
						autocomplete="off"
						spellcheck="false"
						enterkeyhint="search"
						@focus=${() => void ready().catch(() => {})}
						@input=${(event: Event) => void ask((event.target as HTMLInputElement).value)}
						@keydown=${onKey}
					/>
				</div>
				<ul id="search-results" class="results" role="listbox" aria-label=${words.search} ?hidden=${results === null}>
					${(results ?? []).map(
						({ id, type }, i) => html`<li
							id="found-${i}"
							role="option"
							aria-selected=${i === at}
							class=${type}
							@pointerdown=${(event: Event) => event.preventDefault()}
							@click=${() => choose(id)}
						>
							<i class="shape ${type}" aria-hidden="true"></i><span>${dataset.name(id)}</span><small>${words.type[type]}</small>
						</li>`,
					)}
				</ul>
				<p class="results-note" role="status">${failed.value ? words.fault.title : results === null ? nothing : results.length === 0 ? words.searchNothing : html`<span class="unseen">${words.searchFound(results.length)}</span>`}</p>`,
			region,
		);
	});
	document.addEventListener('pointerdown', (event) => {
		if (found.peek() && !region.contains(event.target as Node)) close();
	});
}
