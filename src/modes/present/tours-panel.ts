import './dialogs.css';
import './tours.css';
import { effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Dataset } from '../../dataset/dataset.ts';
import { loadTours } from '../../dataset/load-tours.ts';
import type { Language } from '../../dataset/served.ts';
import { openedFile } from '../../panel/opened-file.ts';
import { sayMoment } from '../../state/said.ts';
import type { Store } from '../../state/store.ts';
import { addressOf } from './addresses.ts';
import { icon } from './icons.ts';
import { CAPTION_MOST, type Talk, type TalkMoment } from './talk.ts';
import { openTalk, type TalkStore } from './talk-store.ts';
import { tourList } from './tour-list.ts';
import { words as allWords } from './words.ts';

type Words = (typeof allWords)['en'];

/**
 * The dialog of tours and of one's own talk, opened from exploring. It is made once; what it says follows the language.
 * @returns `open` it, or `add` what is shown now to the talk and open it there
 */
export async function toursPanel(
	store: Store,
	dataset: Dataset,
): Promise<{ open: () => void; add: () => Promise<void> }> {
	const talk = await openTalk(store);
	const tours = openedFile((language) => loadTours(language, dataset.edition));
	const told = signal<string>('');
	const removed = signal<Talk | null>(null);
	const dialog = document.createElement('dialog');
	dialog.className = 'sheet tours-dialog';
	dialog.setAttribute('aria-labelledby', 'tours-title');
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	document.body.append(dialog);
	const opened = signal(false);
	/** What one has begun oneself comes first; while the dialog is open nothing changes its place. */
	const talkFirst = signal(false);
	dialog.addEventListener('close', () => {
		opened.value = false;
	});
	const add = async () => {
		const words = allWords[store.language.peek()];
		const fits = await talk.add();
		removed.value = null;
		told.value = fits ? words.talk.added(talk.talk.peek().length) : words.talk.full;
	};
	effect(() => {
		const language = store.language.value;
		const words = allWords[language];
		if (!opened.value) return;
		tours.open(language);
		dataset.names.value;
		const list = html`<section class="tours-all">
			<p>${words.intro}</p>
			${tourList(tours.content.value, words, () => tours.open(language, true))}
		</section>`;
		const own = ownTalk(talk, {
			store,
			dataset,
			language,
			words,
			told: told.value,
			add,
			removed,
			tell: (text) => {
				told.value = text;
			},
			close: () => dialog.close(),
		});
		render(
			html`<div>
				<div class="sheet-head">
					<h2 id="tours-title">${words.tours}</h2>
					<form method="dialog"><button aria-label=${words.close} title=${words.close}>${icon('close')}</button></form>
				</div>
				${talkFirst.value ? [own, list] : [list, own]}
			</div>`,
			dialog,
		);
	});
	const open = (own = talk.talk.peek().length > 0) => {
		told.value = '';
		talkFirst.value = own;
		opened.value = true;
		if (!dialog.open) dialog.showModal();
	};
	return {
		open: () => open(),
		add: async () => {
			open(true);
			await add();
			dialog.querySelector<HTMLElement>('.talk-moments li:last-child input')?.focus();
		},
	};
}

/** The talk of one's own: its moments in order, each with a caption, and what can be done with it. */
function ownTalk(
	{ talk, letters, change }: TalkStore,
	context: {
		store: Store;
		dataset: Dataset;
		language: Language;
		words: Words;
		told: string;
		add: () => Promise<void>;
		removed: { value: Talk | null };
		tell: (text: string) => void;
		close: () => void;
	},
): TemplateResult {
	const { store, dataset, language, words, removed, tell } = context;
	const says = words.talk;
	const moments = talk.value;
	const put = async (next: Talk) => {
		removed.value = null;
		tell((await change(next)) ? '' : says.full);
	};
	const moved = (from: number, by: 1 | -1): Talk => {
		const next = [...moments];
		next.splice(from + by, 0, ...next.splice(from, 1));
		return next;
	};
	const remove = async (i: number) => {
		await put(moments.filter((_, k) => k !== i));
		removed.value = moments;
		tell(says.removed);
	};
	const visit = ({ moment }: TalkMoment) => {
		store.setLayers(moment.layers);
		store.select(moment.selection === null ? null : dataset.resolve(moment.selection));
		store.goTo(moment.date);
		store.showWindow(moment.window);
		store.moveCamera(moment.map && 'camera' in moment.map ? moment.map.camera : null);
		context.close();
	};
	const link = () => `${addressOf({ tour: null, view: null, paper: null }).replace(/#.*/, '')}#talk=${letters.peek()}`;
	const copy = async () => {
		const address = link();
		try {
			await navigator.clipboard.writeText(address);
			tell(says.copied);
		} catch {
			// Without leave to write to the clipboard the address is shown to be copied by hand.
			tell(address);
		}
	};
	const button = (name: Parameters<typeof icon>[0], label: string, act: () => void, off = false) =>
		html`<button type="button" class="bare" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>${icon(name)}</button>`;
	return html`<section class="talk" aria-labelledby="talk-title">
		<h2 id="talk-title">${says.title}</h2>
		<p>${says.intro}</p>
		${
			moments.length === 0
				? html`<p class="quiet">${says.empty}</p>`
				: html`<ol class="talk-moments">
						${moments.map((each, i) => {
							const { selection, date } = each.moment;
							const name = selection === null ? '' : dataset.name(dataset.resolve(selection) ?? selection, date);
							const moment = [sayMoment(date, language), name].filter(Boolean).join(' · ');
							return html`<li>
								<button type="button" class="link" aria-label="${says.visit(i + 1)}: ${moment}" @click=${() => visit(each)}>${moment}</button>
								<input
									type="text"
									maxlength=${CAPTION_MOST}
									placeholder=${says.captionHint}
									aria-label=${says.caption(i + 1)}
									.value=${each.caption}
									@change=${(event: Event) => {
										const caption = (event.target as HTMLInputElement).value;
										void put(moments.map((other, k) => (k === i ? { ...other, caption } : other)));
									}}
								/>
								<span class="order">
									${button('up', says.up(i + 1), () => void put(moved(i, -1)), i === 0)}
									${button('down', says.down(i + 1), () => void put(moved(i, 1)), i === moments.length - 1)}
									${button('close', says.remove(i + 1), () => void remove(i))}
								</span>
							</li>`;
						})}
					</ol>`
		}
		<p class="talk-told" role="status">${context.told}</p>
		<p class="ways">
			<button type="button" class="action" @click=${() => void context.add()}>${icon('plus')}${says.add}</button>
			${
				removed.value
					? html`<button type="button" class="action" @click=${() => void put(removed.value ?? [])}>${says.undo}</button>`
					: nothing
			}
			${
				moments.length > 0
					? html`<a class="action first" href=${link()}>${words.show}</a>
							<button type="button" class="action" @click=${() => void copy()}>${says.copy}</button>
							<a class="action" href=${link().replace('#', '&paper=handout#')}>${words.handout}</a>
							<button type="button" class="action" @click=${() =>
								void put([]).then(() => {
									removed.value = moments;
								})}>${says.clear}</button>`
					: nothing
			}
		</p>
	</section>`;
}
