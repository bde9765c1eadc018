import { effect, untracked } from '@preact/signals-core';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { sayMoment } from './said.ts';
import type { Store } from './store.ts';

/** How long the date must rest before the page is titled by it, milliseconds: a title for each step costs more than the step. */
const REST = 250;

/** Titles the page by the selected record, or else by the date. */
export function titlePage(store: Store, dataset: Dataset): void {
	let timer = 0;
	const title = () => {
		const language = store.language.value;
		const selected = store.selection.value;
		const what = selected ? dataset.name(selected) : sayMoment(store.date.value, language);
		document.title = `${what} · ${say(language).title}`;
	};
	effect(() => {
		for (const signal of [store.date, store.selection, store.language, dataset.names]) signal.value;
		clearTimeout(timer);
		timer = setTimeout(() => untracked(title), REST) as unknown as number;
	});
	title();
}
