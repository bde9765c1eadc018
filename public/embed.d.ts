/**
 * The embed of "Between the Dnepr and the Oka", version 1 of its contract.
 *
 *     <script async src="https://example.org/dnepr-oka/embed.js"></script>
 *     <dnepr-oka date="1943-09-25" select="dulag-126-smolensk" lang="ru" layers="front,camps" height="480"></dnepr-oka>
 *
 * Attributes, all optional: `date`, `select`, `layers`, `map`, `zoom`, `lang`, `theme` as in `DneprOkaState`; `height` in pixels
 * (without it the height follows the width); `tour`, the id of a tour.
 */

/** A moment of the map and the timeline, in the words of the address. */
export interface DneprOkaState {
	/** A day, `1943-09-25`, or a year of memory, `1975`. */
	date: string;
	/** The id of a record, or nothing. */
	select: string | null;
	/** Names with commas: `front,towns,events,camps,memorials`; or `none`. */
	layers: string;
	/** Zoom, latitude, longitude: `6.40/54.800/34.000`; `null`: both regions. */
	map: string | null;
	/** The part of the timeline in view: `1943-08-01/1943-10-15`; `null`: the whole. */
	zoom: string | null;
	lang: 'en' | 'ru';
	theme: 'light' | 'dark' | 'auto';
}

/** What is to change; what is left out stays. `layers: null` shows all. */
export type DneprOkaChange = Partial<Omit<DneprOkaState, 'layers'> & { layers: string | null }>;

/** What goes between a page and the frame, by `postMessage`. Anything else is ignored, or answered with `error` if it bears an `id`. */
export interface DneprOkaMessage {
	'dnepr-oka': 1;
	/** A page sends `set` and `get`; the frame answers `state` or `error`, and tells `ready`, `state` and `resize` by itself. */
	type: 'set' | 'get' | 'state' | 'ready' | 'resize' | 'error';
	/** What is small: a text, a number, an object of a few of them. It comes back with the answer. */
	id?: unknown;
	state?: DneprOkaChange | DneprOkaState;
	/** With `resize`: the height that the frame would like to have, pixels. */
	height?: number;
	/** With `error`: what did not fit. */
	reason?: string;
}

interface DneprOkaEvents {
	/** The app is there and can be used. */
	ready: CustomEvent<DneprOkaState>;
	/** The reader, or the page, has changed something. */
	statechange: CustomEvent<DneprOkaState>;
}

export interface DneprOkaElement extends HTMLElement {
	/** What is shown, or, while only the picture is there, what will be. To assign is to `set`. */
	get state(): Partial<DneprOkaState>;
	set state(change: DneprOkaChange);
	/**
	 * Changes what is shown. Before the app is there it changes what it will start with.
	 * @returns what then is shown; rejected with an `Error` where something is not understood: nothing has changed then
	 */
	set(change: DneprOkaChange): Promise<Partial<DneprOkaState>>;
	addEventListener<Name extends keyof DneprOkaEvents>(
		name: Name,
		listener: (this: DneprOkaElement, event: DneprOkaEvents[Name]) => void,
		options?: boolean | AddEventListenerOptions,
	): void;
	addEventListener(
		name: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | AddEventListenerOptions,
	): void;
}

declare global {
	interface HTMLElementTagNameMap {
		'dnepr-oka': DneprOkaElement;
	}
}
