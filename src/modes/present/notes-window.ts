import './notes.css';
import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { beside } from '../../state/address-sync.ts';
import { sayMoment } from '../../state/said.ts';
import type { House } from '../modes.ts';
import { addressOf } from './addresses.ts';
import { openLine } from './channel.ts';
import { icon } from './icons.ts';
import { commandOf, placeOf } from './keys.ts';
import { singleKeys } from './preferences.ts';
import type { LoadShow } from './present.ts';
import { type Command, createRun, stepIn } from './run.ts';
import type { Show } from './show.ts';
import { showSpoken } from './show-signal.ts';
import { elapsed, readStopwatch, type Stopwatch, sayElapsed, started, toggled } from './stopwatch.ts';
import { words as allWords } from './words.ts';

/** How often the screen is asked where it is, and after how long without an answer it is held to be gone; milliseconds. */
const ASK_MS = 2000;
const GONE_MS = 5000;

/** What is known of the screen. */
type Screen = 'waiting' | 'there' | 'exploring' | 'gone';

/**
 * The presenter's window: what is on the screen, the notes to it, question and answer, what comes next, the time. It follows the
 * screen and leads it; either may be loaded anew.
 */
export function notesWindow(house: House, first: Show, load: LoadShow): void {
	const { store } = house;
	const show = showSpoken(house, first, load);
	const run = createRun(() => show.peek().steps.length, { step: stepIn(location.hash) ?? 0, exploring: false });
	const screen = signal<Screen>('waiting');
	const watch = signal<Stopwatch>(readStopwatch(kept(first.id)) ?? started(Date.now()));
	const now = signal(Date.now());
	document.documentElement.dataset.presentPage = 'notes';
	const page = document.createElement('div');
	page.className = 'notes-page';
	document.body.append(page);

	let heardAt = Date.now();
	const line = openLine(first.id, (message) => {
		if (message.type === 'at') {
			heardAt = Date.now();
			if (message.step !== run.step.peek()) run.go(message.step);
			run.turnBlack(message.black);
			screen.value = message.exploring ? 'exploring' : 'there';
		} else if (message.type === 'bye') screen.value = 'gone';
	});
	line.say({ type: 'where' });
	setInterval(() => {
		now.value = Date.now();
		if (screen.peek() !== 'gone' && Date.now() - heardAt > GONE_MS) screen.value = 'gone';
	}, 500);
	setInterval(() => line.say({ type: 'where' }), ASK_MS);

	/** What is asked for here is done here, and on the screen. */
	const lead = (command: Command) => {
		const [step, black] = [run.step.peek(), run.black.peek()];
		run.obey(command);
		if (run.black.peek() !== black) line.say({ type: 'black', on: run.black.peek() });
		// A step that stays brings a screen that explores back to it.
		if (run.step.peek() !== step || screen.peek() === 'exploring') line.say({ type: 'go', step: run.step.peek() });
	};
	addEventListener(
		'keydown',
		(event) => {
			const command = commandOf(event, placeOf(event.target), singleKeys());
			if (!command || command === 'fullscreen' || command === 'leave') return;
			event.preventDefault();
			event.stopPropagation();
			if (!event.repeat) lead(command);
		},
		{ capture: true },
	);
	effect(() => {
		beside.value = { keys: { ...beside.peek().keys, step: String(run.step.value + 1) }, alone: true };
	});
	effect(() => keep(first.id, watch.value));

	const clock = computed(() =>
		new Intl.DateTimeFormat(store.language.value === 'ru' ? 'ru-RU' : 'en-GB', {
			hour: '2-digit',
			minute: '2-digit',
		}).format(now.value),
	);
	const gone = computed(() => sayElapsed(elapsed(watch.value, now.value)));
	effect(() => {
		const language = store.language.value;
		const words = allWords[language];
		const says = words.presenter;
		const { steps, about, title } = show.value;
		const index = run.step.value;
		const step = steps[index];
		const next = steps[index + 1];
		const state = run.black.value
			? says.dark
			: { waiting: says.waiting, there: says.connected, exploring: says.exploring, gone: says.gone }[screen.value];
		document.title = `${says.title}: ${title}`;
		const turn = (name: 'previous' | 'next', label: string) =>
			html`<button type="button" class="action ${name === 'next' ? 'first' : ''}" @click=${() => lead(name)}>${icon(name)}<span>${label}</span></button>`;
		render(
			html`<main class="notes-text">
				<header>
					<h1>${title}</h1>
					<p class="notes-position">${words.positionSaid(Math.min(index + 1, steps.length), steps.length)}</p>
					<p class="notes-state ${screen.value}" role="status">${state}${
						screen.value === 'gone'
							? html` <a class="action" href=${addressOf({ view: null, paper: null }, index)} target="_blank" rel="opener">${says.open}</a>`
							: nothing
					}</p>
				</header>
				<section class="notes-now" aria-label=${says.now}>
					<p class="notes-kicker">${says.now}</p>
					<h2>${step ? step.title || step.subject : words.end[show.value.kind]}</h2>
					${step ? html`<p class="notes-date">${sayMoment(step.day, language)}</p><p class="notes-shown">${step.text}</p>` : nothing}
				</section>
				<section class="notes-notes" aria-label=${says.notes}>
					<p class="notes-kicker">${says.notes}</p>
					<p class="notes-large">${step?.notes || says.noNotes}</p>
					${
						step?.question
							? html`<dl>
									<dt>${says.question}</dt><dd>${step.question}</dd>
									<dt>${says.answer}</dt><dd>${step.answer}</dd>
								</dl>`
							: nothing
					}
				</section>
				<section class="notes-next" aria-label=${says.next}>
					<p class="notes-kicker">${says.next}</p>
					${next ? html`<h2>${next.title || next.subject}</h2><p class="notes-date">${sayMoment(next.day, language)}</p><p class="notes-shown">${next.text}</p>` : html`<p>${says.nextEnd}</p>`}
				</section>
				<section class="notes-time">
					<p><span>${says.clock}</span><b>${clock.value}</b></p>
					<p><span>${says.elapsed}</span><b role="timer">${gone.value}</b>${about ? html`<span>${says.planned(about.minutes)}</span>` : nothing}</p>
					<p class="ways">
						<button type="button" class="action" @click=${() => (watch.value = toggled(watch.peek(), Date.now()))}>${watch.value.since === null ? says.resume : says.pause}</button>
						<button type="button" class="action" @click=${() => (watch.value = started(Date.now()))}>${says.reset}</button>
					</p>
				</section>
				<nav class="notes-turn ways" aria-label=${words.presentation}>
					${turn('previous', words.previous)} ${turn('next', words.next)}
					<button type="button" class="action" aria-pressed=${run.black.value} @click=${() => lead('black')}>${icon('black')}<span>${words.black}</span></button>
				</nav>
			</main>`,
			page,
		);
	});
}

const KEY = 'dnepr-oka/watch/';

function kept(show: string): string | null {
	try {
		return sessionStorage.getItem(KEY + show);
	} catch {
		return null;
	}
}

function keep(show: string, watch: Stopwatch): void {
	try {
		sessionStorage.setItem(KEY + show, JSON.stringify(watch));
	} catch {
		// Storage is blocked: the watch begins anew with the page.
	}
}
