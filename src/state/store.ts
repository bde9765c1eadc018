import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Language } from '../dataset/served.ts';
import { heldCamera } from '../scene/camera.ts';
import type { Camera } from '../scene/mercator.ts';
import type { Window } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { BEFORE_FROM } from '../time/eras.ts';

/** The layers of the map. */
export const LAYERS = ['front', 'towns', 'events', 'camps', 'memorials'] as const;
/** What more can be shown: traces of what is over; the cells, which tell how the front is made. */
export const EXTRAS = ['traces', 'cells'] as const;
export type Layer = (typeof LAYERS)[number] | (typeof EXTRAS)[number];
/** What is shown unless the visitor chooses otherwise. */
export const DEFAULT_LAYERS: ReadonlySet<Layer> = new Set([...LAYERS, 'traces']);
export type Theme = 'light' | 'dark' | 'auto';
/** How fast playing goes, from slow to fast. */
export const SPEEDS = ['calm', 'normal', 'brisk'] as const;
export type Speed = (typeof SPEEDS)[number];
/** What is read beside days and records. */
export const PAGES = ['about', 'began'] as const;
export type Page = (typeof PAGES)[number];
export type Mode = 'explore' | 'present' | 'kiosk' | 'embed';

/** What a visitor can change, and what the address keeps. */
export interface State {
	date: Day;
	selection: string | null;
	layers: ReadonlySet<Layer>;
	/** `null`: the default view of both regions, fitted to the screen. */
	camera: Camera | null;
	/** The part of the timeline in view; `null`: the whole. */
	window: Window | null;
	language: Language;
	theme: Theme;
	mode: Mode;
	/** A page that is neither a day's nor a record's; left out or `null`: none. */
	page?: Page | null;
}

/** The one store: signals to read, actions to call. Views read and act, and know nothing else of each other. */
export interface Store {
	readonly date: ReadonlySignal<Day>;
	readonly selection: ReadonlySignal<string | null>;
	readonly layers: ReadonlySignal<ReadonlySet<Layer>>;
	readonly camera: ReadonlySignal<Camera | null>;
	readonly window: ReadonlySignal<Window | null>;
	readonly language: ReadonlySignal<Language>;
	readonly theme: ReadonlySignal<Theme>;
	readonly mode: ReadonlySignal<Mode>;
	readonly playing: ReadonlySignal<boolean>;
	readonly speed: ReadonlySignal<Speed>;
	/** A page that is neither a day's nor a record's; `null`: none. To select a record turns away from it. */
	readonly page: ReadonlySignal<Page | null>;
	/** A gesture that changes the date is under way: what is costly or loud waits until it is over. */
	readonly scrubbing: ReadonlySignal<boolean>;
	/** How often all has been set back: what a view keeps for itself, it then forgets. */
	readonly resets: ReadonlySignal<number>;
	/** The end of the axis: the first day after it. */
	readonly end: Day;
	readonly state: ReadonlySignal<State>;
	goTo(day: Day): void;
	select(id: string | null): void;
	turnTo(page: Page | null): void;
	toggleLayer(layer: Layer): void;
	setLayers(layers: ReadonlySet<Layer>): void;
	moveCamera(camera: Camera | null): void;
	showWindow(window: Window | null): void;
	speak(language: Language): void;
	setTheme(theme: Theme): void;
	play(on: boolean): void;
	setSpeed(speed: Speed): void;
	scrub(on: boolean): void;
	/** Sets all back to a start, as for the next visitor: nothing goes on, nothing is open. The mode stays. */
	reset(start: State): void;
}

export function createStore(initial: State, end: Day): Store {
	const date = signal(heldDay(initial.date, end));
	const selection = signal(initial.selection);
	const layers = signal(initial.layers);
	const camera = signal(initial.camera && heldCamera(initial.camera));
	const window = signal(initial.window);
	const language = signal(initial.language);
	const theme = signal(initial.theme);
	const mode: Signal<Mode> = signal(initial.mode);
	const playing = signal(false);
	const speed: Signal<Speed> = signal('normal');
	const scrubbing = signal(false);
	const page: Signal<Page | null> = signal(initial.page ?? null);
	const resets = signal(0);
	return {
		date,
		selection,
		layers,
		camera,
		window,
		language,
		theme,
		mode,
		playing,
		speed,
		scrubbing,
		page,
		resets,
		end,
		state: computed(() => ({
			date: date.value,
			selection: selection.value,
			layers: layers.value,
			camera: camera.value,
			window: window.value,
			language: language.value,
			theme: theme.value,
			mode: mode.value,
			...(page.value ? { page: page.value } : {}),
		})),
		goTo: (day) => {
			date.value = heldDay(day, end);
		},
		select: (id) =>
			batch(() => {
				selection.value = id;
				page.value = null;
			}),
		turnTo: (next) => {
			page.value = next;
		},
		toggleLayer: (layer) => {
			const next = new Set(layers.value);
			if (!next.delete(layer)) next.add(layer);
			layers.value = next;
		},
		setLayers: (next) => {
			layers.value = next;
		},
		moveCamera: (next) => {
			camera.value = next && heldCamera(next);
		},
		showWindow: (next) => {
			window.value = next;
		},
		speak: (next) => {
			language.value = next;
		},
		setTheme: (next) => {
			theme.value = next;
		},
		play: (on) => {
			playing.value = on;
		},
		setSpeed: (next) => {
			speed.value = next;
		},
		scrub: (on) => {
			scrubbing.value = on;
		},
		reset: (start) =>
			batch(() => {
				playing.value = false;
				scrubbing.value = false;
				speed.value = 'normal';
				date.value = heldDay(start.date, end);
				selection.value = start.selection;
				page.value = start.page ?? null;
				layers.value = start.layers;
				camera.value = start.camera && heldCamera(start.camera);
				window.value = start.window;
				language.value = start.language;
				theme.value = start.theme;
				resets.value++;
			}),
	};
}

const heldDay = (day: Day, end: Day): Day => Math.min(Math.max(Math.round(day), BEFORE_FROM), end - 1);
