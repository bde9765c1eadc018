import { effect, signal, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Dataset, Reading } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import type { Derived } from '../state/derive.ts';
import { openRecord } from '../state/open.ts';
import type { Store } from '../state/store.ts';
import { dayPage, type PageContext } from './day-page.ts';
import { icon } from './icons.ts';
import { recordPage } from './record-page.ts';

/** Between two pages while the date moves, milliseconds. */
const WHILE_MOVING_MS = 160;

/** The region `Details`: with nothing selected the day, else the record. */
export function panelView(region: HTMLElement, store: Store, dataset: Dataset, derived: Derived): void {
	const unfolded = signal<ReadonlySet<string>>(new Set());
	/** What is being read: `null` while it loads, an `Error` when it could not be loaded. */
	const reading = signal<{ key: string; content: Reading | Error | null }>({ key: '', content: null });
	const open = (id: string) => openRecord(store, dataset, id);

	const load = async (id: string, language: 'en' | 'ru') => {
		const key = `${id}.${language}`;
		// What was read before stays until the new text is there, if it is the same record in another language.
		reading.value = { key, content: null };
		let content: Reading | Error;
		try {
			content = await dataset.read(id, language);
		} catch (error) {
			content = error instanceof Error ? error : new Error(String(error));
		}
		if (reading.peek().key === key) reading.value = { key, content };
	};

	effect(() => {
		const selected = derived.selected.value;
		if (selected) void load(selected.id, store.language.value);
	});

	let shown: string | null = null;
	const paint = () => {
		const words = say(store.language.value);
		dataset.names.value;
		const selected = derived.selected.value;
		const context: PageContext = {
			store,
			dataset,
			derived,
			open,
			unfolded: unfolded.value,
			unfold: (list) => {
				const next = new Set(unfolded.peek());
				if (!next.delete(list)) next.add(list);
				unfolded.value = next;
			},
		};
		const { content } = reading.value;
		const page = selected
			? recordPage(
					context,
					selected,
					content instanceof Error ? null : content,
					content instanceof Error ? () => void load(selected.id, store.language.peek()) : null,
				)
			: dayPage(context);
		const focused = region.contains(document.activeElement);
		render(
			html`<div class="page" tabindex="-1">
				${
					selected
						? html`<button type="button" class="back" @click=${() => store.select(null)}>${icon('back')}${words.back}</button>`
						: nothing
				}
				${page}
			</div>`,
			region,
		);
		for (const bar of region.querySelectorAll<HTMLElement>('.bar i')) bar.style.width = `${bar.dataset.percent}%`;
		const now = selected?.id ?? null;
		if (now !== shown) {
			region.scrollTop = 0;
			// Whose focus was on something of the last page that is gone now goes on from the top of this one.
			if (focused && !region.contains(document.activeElement)) {
				region.querySelector<HTMLElement>('.page')?.focus({ preventScroll: true });
			}
		}
		shown = now;
	};

	// The page follows the date in its own time: at once when the hand rests, a few times a second while it moves.
	let due = false;
	let painted = 0;
	effect(() => {
		for (const signal of [store.date, store.language, dataset.names, derived.selected, unfolded, reading]) signal.value;
		if (due) return;
		due = true;
		// What comes alone is shown at once; of what comes thick and fast, now and then a page.
		const wait = Math.max(WHILE_MOVING_MS - (performance.now() - painted), 0);
		setTimeout(() => {
			due = false;
			painted = performance.now();
			untracked(paint);
		}, wait);
	});
	region.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && store.selection.peek()) {
			event.preventDefault();
			store.select(null);
		}
	});
}
