import { computed, effect, signal, untracked } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { besideIn } from '../../state/address.ts';
import { beside } from '../../state/address-sync.ts';
import { sayMoment } from '../../state/said.ts';
import type { House } from '../modes.ts';
import { addressOf } from './addresses.ts';
import { sourcesDialog, stepsDialog } from './dialogs.ts';
import { fitText, typeScale } from './fit.ts';
import { icon } from './icons.ts';
import { commandOf, placeOf } from './keys.ts';
import { joinLine } from './line.ts';
import { type Phones, phonesAt, phonesDialog } from './phones.ts';
import { setSingleKeys, singleKeys } from './preferences.ts';
import type { LoadShow } from './present.ts';
import { remote } from './remote.ts';
import { createRun, stepIn } from './run.ts';
import type { Show } from './show.ts';
import { showMoments } from './show-moments.ts';
import { showSpoken } from './show-signal.ts';
import { endSlide, slide } from './slide.ts';
import { onStroke } from './swipe.ts';
import { words as allWords } from './words.ts';

/** The screen that all look at: a step at a time in large type, beside the map and the timeline of its moment. */
export function presentShow(house: House, first: Show, load: LoadShow): void {
	const { store, dataset } = house;
	const show = showSpoken(house, first, load);
	const run = createRun(() => show.peek().steps.length, {
		step: stepIn(location.hash) ?? 0,
		exploring: besideIn(location.hash).keys.explore === '1',
	});
	const count = computed(() => show.value.steps.length);
	/** The step whose moment is shown; at the end the last. */
	const current = computed(() => show.value.steps[Math.min(run.step.value, count.value - 1)]);
	const ended = computed(() => run.step.value >= count.value);
	const single = signal(singleKeys());
	const fullscreen = signal(document.fullscreenElement !== null);
	const told = signal<unknown>(nothing);
	const root = document.documentElement;
	const { talk } = beside.peek().keys;

	const main = document.querySelector('.main') as HTMLElement;
	const part = (tag: 'section' | 'nav' | 'div', className: string, into: HTMLElement = main) => {
		const element = document.createElement(tag);
		element.className = className;
		into.append(element);
		return element;
	};
	const page = part('section', 'slide');
	const bar = part('nav', 'remote');
	const away = part('div', 'back-to-show');
	const dialogs = part('div', 'present-dialogs', document.body);
	const dark = part('div', 'blackout', document.body);
	const DIALOGS = { steps: '.all-steps', sources: '.step-sources', phones: 'dialog.phones' } as const;
	const open = (name: keyof typeof DIALOGS) => dialogs.querySelector<HTMLDialogElement>(DIALOGS[name])?.showModal();
	const closeDialogs = () => {
		for (const open of dialogs.querySelectorAll('dialog[open]')) (open as HTMLDialogElement).close();
	};

	// Where the tour is left to explore, the house is just as it is without a tour.
	effect(() => {
		root.dataset.mode = run.exploring.value ? 'explore' : 'present';
		root.style.setProperty('--present-scale', String(run.exploring.value ? 1 : typeScale(innerWidth, innerHeight)));
		const said = document.querySelector<HTMLElement>('#said');
		// The step is read out: what changed between two would be read over it.
		if (said) said.hidden = !run.exploring.value;
	});
	addEventListener('resize', () => {
		if (!run.exploring.peek()) root.style.setProperty('--present-scale', String(typeScale(innerWidth, innerHeight)));
	});

	const anew = showMoments(house, run, current);

	effect(() => {
		const exploring = run.exploring.value;
		const standing = beside.peek().keys;
		const keys = {
			...(standing.talk === undefined ? {} : { talk: standing.talk }),
			step: String(run.step.value + 1),
			...(exploring ? { explore: '1' } : {}),
		};
		beside.value = { keys, alone: !exploring };
	});
	const again = () => {
		const { keys } = besideIn(location.hash);
		// Another talk is another show.
		if (show.peek().kind === 'talk' && keys.talk !== talk) return location.reload();
		anew();
		run.go(stepIn(location.hash) ?? run.step.peek());
		run.explore(keys.explore === '1');
	};
	addEventListener('hashchange', again);
	addEventListener('popstate', again);

	joinLine(first.id, run);

	const toFullscreen = async () => {
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await root.requestFullscreen();
		} catch {
			told.value = allWords[store.language.peek()].noFullscreen;
		}
	};
	document.addEventListener('fullscreenchange', () => {
		fullscreen.value = document.fullscreenElement !== null;
	});
	const phones = signal<Phones | null>(null);
	const openPhones = async () => {
		const step = Math.min(run.step.peek(), count.peek() - 1);
		try {
			const made = await phonesAt(step, allWords[store.language.peek()].phones.title);
			if (step !== Math.min(run.step.peek(), count.peek() - 1)) return;
			phones.value = made;
			open('phones');
		} catch {
			told.value = allWords[store.language.peek()].phones.absent;
		}
	};
	const openNotes = () => {
		const address = addressOf({ view: 'notes' }, run.step.peek());
		if (window.open(address, 'dnepr-oka-notes', 'popup,width=960,height=720')) return;
		const { notesBlocked } = allWords[store.language.peek()];
		told.value = html`${notesBlocked} <a href=${address} target="_blank" rel="opener">${address}</a>`;
	};

	addEventListener(
		'keydown',
		(event) => {
			if (run.exploring.peek()) return;
			const command = commandOf(event, placeOf(event.target), single.peek());
			if (!command) return;
			event.preventDefault();
			// The slider of the timeline has keys of its own, which are these.
			event.stopPropagation();
			if (event.repeat) return;
			if (command === 'fullscreen') void toFullscreen();
			else run.obey(command);
		},
		{ capture: true },
	);
	onStroke(main, (command) => {
		if (!run.exploring.peek()) run.obey(command);
	});
	dark.addEventListener('click', () => run.turnBlack(false));
	effect(() => {
		run.step.value;
		closeDialogs();
		told.value = nothing;
	});

	effect(() => {
		const language = store.language.value;
		const words = allWords[language];
		const step = current.value;
		const exploring = run.exploring.value;
		page.setAttribute('aria-label', words.presentation);
		render(
			html`<div class="slide-text" aria-live="polite" aria-atomic="true">
				${
					ended.value || !step
						? endSlide(show.value, words, {
								name: (id) => dataset.name(id),
								restart: () => run.obey('first'),
								visit: (id) => {
									run.explore(true);
									store.select(id);
								},
							})
						: slide(show.value, step, run.step.value, words, sayMoment(step.day, language))
				}
			</div>`,
			page,
		);
		bar.setAttribute('aria-label', words.presentation);
		render(
			remote({
				words,
				show: show.value,
				step: run.step.value,
				black: run.black.value,
				fullscreen: fullscreen.value,
				told: told.value,
				obey: run.obey,
				open: (name) => (name === 'phones' ? void openPhones() : open(name)),
				openNotes,
				toFullscreen: () => void toFullscreen(),
			}),
			bar,
		);
		render(
			exploring
				? html`<button type="button" @click=${() => run.explore(false)}>
						${icon('back')}<span>${words.back(show.value.kind)}</span>
						<small>${words.position(Math.min(run.step.value + 1, count.value), count.value)}</small>
					</button>`
				: nothing,
			away,
		);
		render(
			html`${stepsDialog(house, show.value, run, words, {
				on: single.value,
				set: (on) => {
					single.value = on;
					setSingleKeys(on);
				},
			})}${sourcesDialog(show.value, ended.value ? null : (step ?? null), language, words)}${phonesDialog(show.value, phones.value, words)}`,
			dialogs,
		);
		dark.hidden = !run.black.value;
		render(html`<button type="button">${words.light}</button>`, dark);
	});
	// Who leaves finds the way back under the hand, and who comes back the way on.
	let was = run.exploring.peek();
	effect(() => {
		const exploring = run.exploring.value;
		if (exploring === was) return;
		was = exploring;
		const target = exploring ? away.querySelector('button') : bar.querySelector<HTMLElement>('.go-on');
		target?.focus({ preventScroll: true });
	});
	const fit = () => {
		if (!run.exploring.peek()) fitText(page);
	};
	effect(() => {
		for (const signal of [run.step, show, run.exploring]) signal.value;
		untracked(fit);
	});
	new ResizeObserver(fit).observe(page);
	document.fonts.addEventListener('loadingdone', fit);
}
