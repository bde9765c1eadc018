import type { Language } from '../dataset/served.ts';
import { CENTRE_BOUNDS, ZOOM_RANGE } from '../scene/camera.ts';
import type { Camera } from '../scene/mercator.ts';
import { SHORTEST_WINDOW, type Window } from '../time/axis.ts';
import { type Day, endOfYear, fromISO, toISO, yearOf } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM } from '../time/eras.ts';
import { LAYERS, type Layer, type Mode, PAGES, type State, type Theme } from './store.ts';

/** The parts of the state that an address can hold; what is missing, unknown or malformed is left out. */
export type Addressed = Partial<State>;

/** No address that a visitor means is longer, but for a talk in it. */
const LONGEST = 4000;
const TALK = /(^|&)talk=[\w-]{1,8000}(?=&|$)/;

/** What other parts of the app keep in the fragment: each key with its value, as they are written. */
export interface Beside {
	keys: Readonly<Record<string, string>>;
	/** The state itself is left out: they say all. */
	alone: boolean;
}

/** Reads query and fragment; the fragment wins. Never throws. @param end the first day after the axis */
export function readAddress(search: string, hash: string, end: Day): Addressed {
	const query = parse(search.replace(/^\?/, ''));
	// WordPress writes a secret of its own behind the address of what it frames.
	const fragment = parse(hash.replace(/#\?secret=\w*$/, '').replace(/^#\??/, ''));
	const get = (key: string) => fragment.get(key) ?? query.get(key);
	const found: Addressed = {};
	const date = readDate(get('date'), end);
	if (date !== null) found.date = date;
	const select = get('select');
	if (select && /^[a-z0-9][a-z0-9-]{0,80}$/.test(select)) found.selection = select;
	const layers = readLayers(get);
	if (layers) found.layers = layers;
	const camera = readCamera(get('map'));
	if (camera) found.camera = camera;
	const window = readWindow(get('zoom'), end);
	if (window) found.window = window;
	const page = PAGES.find((each) => each === get('page'));
	if (page) found.page = page;
	const language = query.get('lang');
	if (language === 'en' || language === 'ru') found.language = language satisfies Language;
	const theme = query.get('theme');
	if (theme === 'light' || theme === 'dark' || theme === 'auto') found.theme = theme satisfies Theme;
	const mode = query.get('mode');
	if (mode === 'explore' || mode === 'present' || mode === 'kiosk' || mode === 'embed')
		found.mode = mode satisfies Mode;
	return found;
}

function parse(text: string): URLSearchParams {
	const rest = text.length > LONGEST ? text.replace(TALK, '') : text;
	return new URLSearchParams(rest.length > LONGEST ? '' : rest);
}

function readDate(text: string | null, end: Day): Day | null {
	if (!text) return null;
	const day = /^\d{4}$/.test(text) ? endOfYear(Number(text)) : fromISO(text);
	return day !== null && day >= BEFORE_FROM && day < end ? day : null;
}

/** `layers` names the layers; `traces=0` hides what is over, `cells=1` shows how the front is made. */
function readLayers(get: (key: string) => string | null): ReadonlySet<Layer> | null {
	const text = get('layers');
	const names = text?.split(',');
	const known = names ? LAYERS.filter((layer) => names.includes(layer)) : LAYERS;
	if (known.length === 0 && text !== 'none') return null;
	const [traces, cells] = [get('traces') !== '0', get('cells') === '1'];
	if (text === null && traces && !cells) return null;
	return new Set<Layer>([...known, ...(traces ? (['traces'] as const) : []), ...(cells ? (['cells'] as const) : [])]);
}

function readCamera(text: string | null): Camera | null {
	const match = /^(\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(text ?? '');
	if (!match) return null;
	const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const [west, south, east, north] = CENTRE_BOUNDS;
	const fits =
		zoom >= ZOOM_RANGE[0] && zoom <= ZOOM_RANGE[1] && lat >= south && lat <= north && lon >= west && lon <= east;
	return fits ? { zoom, lat, lon } : null;
}

function readWindow(text: string | null, end: Day): Window | null {
	const [first, last, more] = (text ?? '').split('/');
	const [from, to] = [fromISO(first ?? ''), fromISO(last ?? '')];
	if (from === null || to === null || more !== undefined) return null;
	const fits = from >= BEFORE_FROM && to <= end && to - from >= SHORTEST_WINDOW;
	return fits ? [from, to] : null;
}

/** The fragment for a state, `#` included; what is the default is left out. */
export function writeAddress(state: State, defaults: Pick<State, 'date' | 'layers'>): string {
	const parts: string[] = [];
	if (state.date !== defaults.date) parts.push(`date=${writeDate(state.date)}`);
	if (state.selection) parts.push(`select=${state.selection}`);
	if (!LAYERS.every((layer) => state.layers.has(layer) === defaults.layers.has(layer))) {
		parts.push(`layers=${LAYERS.filter((layer) => state.layers.has(layer)).join(',') || 'none'}`);
	}
	if (!state.layers.has('traces')) parts.push('traces=0');
	if (state.layers.has('cells')) parts.push('cells=1');
	if (state.camera) {
		const { zoom, lat, lon } = state.camera;
		// Among streets a thousandth of a degree would be a hundred pixels.
		const digits = zoom > 12 ? 5 : 3;
		parts.push(`map=${zoom.toFixed(2)}/${lat.toFixed(digits)}/${lon.toFixed(digits)}`);
	}
	if (state.window) parts.push(`zoom=${toISO(Math.floor(state.window[0]))}/${toISO(Math.ceil(state.window[1]))}`);
	if (state.page) parts.push(`page=${state.page}`);
	return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** A fragment of the state with what other parts keep in it, in front of it. */
export function withBeside(fragment: string, { keys, alone }: Beside): string {
	const own = Object.entries(keys).map(([key, value]) => `${key}=${value}`);
	const parts = [...own, ...(alone || fragment === '' ? [] : [fragment.slice(1)])];
	return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** What a fragment holds for parts that are loaded later: it is kept until they ask for it. Never throws. */
export function besideIn(hash: string): Beside {
	const fragment = new URLSearchParams(hash.slice(0, 3 * LONGEST).replace(/^#/, ''));
	const keys = BESIDE.flatMap((key): [string, string][] => {
		const value = fragment.get(key);
		return value !== null && /^[\w-]{1,8000}$/.test(value) ? [[key, value]] : [];
	});
	return { keys: Object.fromEntries(keys), alone: false };
}
/** A talk of one's own; the step of a presentation, and that it was left to explore. */
const BESIDE = ['talk', 'step', 'explore'];

/** A year that is over is written as the year alone. */
const writeDate = (day: Day): string =>
	day >= MEMORY_FROM && day === endOfYear(yearOf(day)) ? String(yearOf(day)) : toISO(day);
