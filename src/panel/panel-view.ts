import { computed, effect, signal, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Config } from '../config.ts';
import type { Dataset, Reading } from '../dataset/dataset.ts';
import { streetCredit } from '../ground/credit.ts';
import { say } from '../i18n/index.ts';
import type { Derived } from '../state/derive.ts';
import { openRecord } from '../state/open.ts';
import { recall, remember } from '../state/remember.ts';
import type { Rests } from '../state/rests.ts';
import { sayMoment } from '../state/said.ts';
import type { Store } from '../state/store.ts';
import { dayPage } from './day-page.ts';
import { neighboursIn } from './neighbours.ts';
import { awaited, opened } from './opened-later.ts';
import { pageBar } from './page-bar.ts';
import type { PageContext } from './page-context.ts';
import { prefetchNear } from './prefetch.ts';
import { createSheet } from './sheet.ts';
import { subjectNote } from './subject-note.ts';

/** How long the date must rest before its page is set, and the longest that it waits for that; milliseconds. Nobody reads a page that flies by. */
const REST_MS = 160;
const LONGEST_MS = 600;
/** Where the page stands below map and timeline, and all scrolls; the same as in layout.css. */
const LOW = '(max-height: 520px)';

/** The region `Details`: with nothing selected the day, else the record; or a page of its own, such as `About`. */
export function panelView(
	region: HTMLElement,
	store: Store,
	dataset: Dataset,
	derived: Derived,
	rests: Rests,
	config: Config,
): void {
	const unfolded = signal<ReadonlySet<string>>(new Set());
	/** What is being read: `null` while it loads, an `Error` when it could not be loaded. */
	const reading = signal<{ key: string; content: Reading | Error | null }>({ key: '', content: null });
	/** The note on the subject is shown at the first visit, until it is put away. */
	const noted = signal(recall().noted === true);
	remember({ noted: true });
	const open = (id: string) => openRecord(store, dataset, id);
	const neighboursOf = neighboursIn(dataset);
	/** The pages of what is opened, once their file is there. */
	const pages = computed(() => {
		const part = opened.part.value;
		return part && !(part instanceof Error) ? { record: part.recordPage, ...part.ownPages(dataset) } : null;
	});
	const sheet = createSheet(region);
	const bar = document.createElement('div');
	bar.className = 'page-bar';
	const sheetBody = document.createElement('div');
	sheetBody.className = 'page-scroll';
	region.append(bar, sheetBody);
	sheet.grip(bar);

	const load = async (id: string, language: 'en' | 'ru') => {
		const key = `${id}.${language}`;
		reading.value = { key, content: null };
		let content: Reading | Error;
		try {
			content = await dataset.read(id, language);
		} catch (error) {
			content = error instanceof Error ? error : new Error(String(error));
		}
		if (reading.peek().key !== key) return;
		reading.value = { key, content };
		if (!(content instanceof Error)) prefetchNear(dataset, neighboursOf(id), language);
	};

	effect(() => {
		if (store.resets.value === 0) return;
		unfolded.value = new Set();
		sheetBody.scrollTop = 0;
	});
	effect(() => {
		const selected = derived.selected.value;
		if (selected) void load(selected.id, store.language.value);
	});
	effect(() => {
		if (derived.selected.value || store.page.value) void opened.ask();
	});

	let shown: string | null = null;
	let painted = false;
	const paint = () => {
		const words = say(store.language.value);
		dataset.names.value;
		const own = store.page.value;
		const known = derived.selected.value;
		const selected = own ? null : known;
		const context: PageContext = {
			store,
			dataset,
			derived,
			open,
			from: rests.from.value,
			corrections: config.corrections ?? null,
			unfolded: unfolded.value,
			unfold: (list) => {
				const next = new Set(unfolded.peek());
				if (!next.delete(list)) next.add(list);
				unfolded.value = next;
			},
		};
		const { content } = reading.value;
		const neighbours = selected ? neighboursOf(selected.id) : null;
		const now = own ? `page:${own}` : (selected?.id ?? null);
		if (now !== shown && now !== null) sheet.raise();
		const focused = region.contains(document.activeElement);
		const title = own
			? own === 'began'
				? words.began.title
				: words.about
			: selected
				? dataset.name(selected.id)
				: sayMoment(store.date.value, store.language.value);
		const page = own
			? pages.value?.[own](context)
			: selected
				? pages.value?.record(
						context,
						selected,
						content instanceof Error ? null : content,
						content instanceof Error ? () => void load(selected.id, store.language.peek()) : null,
						neighbours,
					)
				: dayPage(context);
		const back = own ? () => store.turnTo(null) : selected ? () => store.select(null) : null;
		const backTo = own === 'began' ? words.about : own && known ? dataset.name(known.id) : words.back;
		render(pageBar(context, sheet, { title, back, backTo, neighbours }), bar);
		render(
			html`<div class="page" tabindex="-1">
				${noted.value || own || store.mode.value === 'kiosk' || store.mode.value === 'present' ? nothing : subjectNote(words, () => (noted.value = true))}
				${page ?? html`<article class=${own ?? 'record'}><h2>${title}</h2>${awaited(words)}</article>`}
			</div>`,
			sheetBody,
		);
		for (const filled of region.querySelectorAll<HTMLElement>('.bar i'))
			filled.style.width = `${filled.dataset.percent}%`;
		if (now !== shown) {
			sheetBody.scrollTop = 0;
			// Who opens something in a low window, at 400 % zoom say, is led to it; in a frame the article is not moved.
			const led = painted && now !== null && store.mode.value === 'explore' && matchMedia(LOW).matches;
			if (led) scrollTo({ top: region.getBoundingClientRect().top + scrollY });
			// Whose focus was on something of the last page that is gone now goes on from the top of this one.
			if (focused && !region.contains(document.activeElement)) {
				region.querySelector<HTMLElement>('.page')?.focus({ preventScroll: true });
			}
		}
		shown = now;
		painted = true;
	};

	// The page follows the date in its own time: when it rests, now and then while it moves. What is opened is shown at once.
	let due: ReturnType<typeof setTimeout> | null = null;
	/** Since when a page waits to be set. */
	let waiting: number | null = null;
	/** What is opened is due; a date that moves with it does not put it off. */
	let atOnce = false;
	const paintIn = (wait: number) => {
		if (atOnce) return;
		if (due !== null) clearTimeout(due);
		atOnce = wait === 0;
		waiting ??= performance.now();
		due = setTimeout(() => {
			due = null;
			waiting = null;
			atOnce = false;
			untracked(paint);
		}, wait);
	};
	effect(() => {
		for (const signal of [store.date, rests.from]) signal.value;
		paintIn(waiting === null ? REST_MS : Math.min(REST_MS, Math.max(waiting + LONGEST_MS - performance.now(), 0)));
	});
	effect(() => {
		for (const signal of [
			store.language,
			dataset.names,
			derived.selected,
			store.page,
			store.mode,
			unfolded,
			reading,
			noted,
		])
			signal.value;
		for (const signal of [sheet.phone, sheet.rest, store.layers, streetCredit, opened.part]) signal.value;
		pages.value?.watch();
		paintIn(0);
	});
	region.addEventListener('keydown', (event) => {
		// An open picture closes itself.
		if (event.key !== 'Escape' || (event.target as Element).closest('dialog[open]')) return;
		if (store.page.peek()) store.turnTo(store.page.peek() === 'began' ? 'about' : null);
		else if (store.selection.peek()) store.select(null);
		else return;
		event.preventDefault();
	});
}
