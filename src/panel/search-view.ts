import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import { foldedWords } from '../dataset/fold.ts';
import { say } from '../i18n/index.ts';
import { icon } from '../parts/icons.ts';
import { spanOf } from '../state/moment.ts';
import { openRecord } from '../state/open.ts';
import type { Store } from '../state/store.ts';
import { yearOf } from '../time/day.ts';
import { markedParts } from './marked.ts';
import type { Found, Group, SearchIndex } from './search-index.ts';

/** What was found for what was typed. */
interface Answer {
	groups: readonly Group[];
	/** As shown, the groups in a row. */
	all: readonly Found[];
	/** Folded words that were typed. */
	typed: readonly string[];
}

/** The search region: a combobox with its list; the index is loaded when the field is first used. */
export function searchView(region: HTMLElement, store: Store, dataset: Dataset): void {
	const answer = signal<Answer | null>(null);
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
			answer.value = null;
			failed.value = false;
			return;
		}
		let next: Answer;
		try {
			const groups = (await ready()).find(text);
			next = { groups, all: groups.flatMap(({ found }) => found), typed: foldedWords(text) };
			failed.value = false;
		} catch {
			if (asked === text) failed.value = true;
			return;
		}
		if (asked !== text) return;
		active.value = next.all.length > 0 ? 0 : -1;
		answer.value = next;
	};
	const field = () => region.querySelector('input') as HTMLInputElement;
	const close = () => {
		asked = '';
		answer.value = null;
		failed.value = false;
		active.value = -1;
	};
	effect(() => {
		if (store.resets.value === 0) return;
		field().value = '';
		close();
	});
	const choose = (id: string) => {
		openRecord(store, dataset, id);
		field().value = '';
		close();
	};
	const onKey = (event: KeyboardEvent) => {
		const found = answer.peek()?.all ?? [];
		const at = active.peek();
		if (event.key === 'ArrowDown' && found.length > 0) active.value = (at + 1) % found.length;
		else if (event.key === 'ArrowUp' && found.length > 0) active.value = (at - 1 + found.length) % found.length;
		else if (event.key === 'Enter' && found[at]) choose(found[at].id);
		else if (event.key === 'Escape' && (answer.peek() || field().value)) {
			field().value = '';
			close();
		} else return;
		event.preventDefault();
		region.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
	};
	const marked = (text: string, typed: readonly string[]) =>
		markedParts(text, typed).map((part) => (part.found ? html`<mark>${part.text}</mark>` : part.text));
	effect(() => {
		const language = store.language.value;
		const words = say(language);
		dataset.names.value;
		const known = answer.value;
		const at = active.value;
		let place = 0;
		const option = ({ id, type, person }: Found, typed: readonly string[]) => {
			const i = place++;
			const name = dataset.name(id);
			const span = person ? null : spanOf(dataset.record(id) ?? { date: null, lane: null });
			return html`<div
				id="found-${i}"
				role="option"
				aria-selected=${i === at}
				class="found ${type}"
				@pointerdown=${(event: Event) => event.preventDefault()}
				@click=${() => choose(id)}
			>
				<i class="shape ${type}" aria-hidden="true"></i><span>${marked(person ? person[language] : name, typed)}</span><small>${person ? name : span && span.from > -1e6 ? yearOf(span.from) : nothing}</small>
			</div>`;
		};
		region.setAttribute('aria-label', words.search);
		render(
			html`<div class="field">
					${icon('search')}
					<input
						type="text"
						role="combobox"
						aria-label=${words.search}
						aria-expanded=${known !== null}
						aria-controls="search-results"
						aria-autocomplete="list"
						aria-activedescendant=${known && at >= 0 ? `found-${at}` : nothing}
						placeholder=${words.searchHint}
						autocomplete="off"
						spellcheck="false"
						enterkeyhint="search"
						@focus=${() => void ready().catch(() => {})}
						@input=${(event: Event) => void ask((event.target as HTMLInputElement).value)}
						@keydown=${onKey}
					/>
				</div>
				<div id="search-results" class="results" role="listbox" aria-label=${words.search} ?hidden=${known === null || known.all.length === 0}>
					${(known?.groups ?? []).map(
						({ name, found }) => html`<div role="group" aria-label=${words.searchGroup[name]}>
							<p class="group-name" aria-hidden="true">${words.searchGroup[name]}</p>
							${found.map((each) => option(each, known?.typed ?? []))}
						</div>`,
					)}
				</div>
				<p class="results-note" role="status">${failed.value ? words.fault.title : known === null ? nothing : known.all.length === 0 ? words.searchNothing : html`<span class="unseen">${words.searchFound(known.all.length)}</span>`}</p>`,
			region,
		);
	});
	document.addEventListener('pointerdown', (event) => {
		if (answer.peek() && !region.contains(event.target as Node)) close();
	});
}
