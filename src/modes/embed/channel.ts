import { batch, effect } from '@preact/signals-core';
import type { DneprOkaMessage, DneprOkaState } from '../../../public/embed.d.ts';
import type { Language } from '../../dataset/served.ts';
import { DEFAULT_LAYERS, type Store } from '../../state/store.ts';
import { createAllowance } from './allowance.ts';
import { type Change, readMessage } from './message.ts';
import { sayState } from './said-state.ts';

/** A state that goes on changing is told so often, milliseconds. */
const LEAST_MS = 100;

/** The window that this page stands in, as far as we need it; `null` where it stands alone. */
export interface Host {
	postMessage(message: DneprOkaMessage, origin: string): void;
}

/** What the channel asks of the rest of the app. */
interface Means {
	/** An id of today for an id; `null`: there is no such record. */
	resolve: (id: string) => string | null;
	/** Loads the words of a language. Rejected where they cannot be had. */
	prepare: (language: Language) => Promise<unknown>;
}

/**
 * Hears what pages say and answers whoever said it; tells the page around this one that all is ready, and what changes.
 * What is told is public, wherever it is told to: it names a moment of a public map.
 * @param host the window that this page stands in
 * @returns what tells the host the height that the frame would like to have
 */
export function openChannel(
	store: Store,
	means: Means,
	host: Host | null,
	here: Pick<Window, 'addEventListener'> = window,
): { resize: (height: number) => void } {
	const allowed = createAllowance(() => performance.now());
	const said = () => sayState(store.state.peek());
	const tell = (message: Omit<DneprOkaMessage, 'dnepr-oka'>) => host?.postMessage({ 'dnepr-oka': 1, ...message }, '*');

	here.addEventListener('message', ({ data, source, origin }: MessageEvent) => {
		if (!allowed()) return;
		const asked = readMessage(data, store.end);
		if (!asked) return;
		const named = 'id' in asked ? { id: asked.id } : {};
		// An opaque origin has no name to address it by.
		const to = origin === 'null' || origin === '' ? '*' : origin;
		const answer = (rest: Pick<DneprOkaMessage, 'type' | 'state' | 'reason'>) =>
			(source as Host | null)?.postMessage({ 'dnepr-oka': 1, ...named, ...rest }, to);
		const refuse = (reason: string) => 'id' in asked && answer({ type: 'error', reason });
		const agree = () => answer({ type: 'state', state: said() });
		if (asked.type === 'refused') refuse(asked.reason);
		else if (asked.type === 'get') agree();
		else {
			const { change } = asked;
			const act = () => {
				const fault = apply(store, means.resolve, change);
				fault ? refuse(fault) : agree();
			};
			if (!change.language || change.language === store.language.peek()) act();
			else means.prepare(change.language).then(act, () => refuse('lang'));
		}
	});

	tell({ type: 'ready', state: said() });
	let told = JSON.stringify(said());
	let waiting = false;
	const change = () => {
		waiting = false;
		const state: DneprOkaState = said();
		const text = JSON.stringify(state);
		if (text !== told) tell({ type: 'state', state });
		told = text;
	};
	effect(() => {
		store.state.value;
		if (waiting) return;
		waiting = true;
		setTimeout(change, LEAST_MS);
	});
	return { resize: (height) => tell({ type: 'resize', height }) };
}

/** Does what was asked, all or nothing. @returns the name of what cannot be done */
function apply(store: Store, resolve: (id: string) => string | null, change: Change): string | null {
	const selection = change.selection ? resolve(change.selection) : null;
	if (change.selection && selection === null) return 'select';
	batch(() => {
		store.play(false);
		if (change.language) store.speak(change.language);
		if (change.theme) store.setTheme(change.theme);
		if (change.date !== undefined) store.goTo(change.date);
		if (change.layers !== undefined) store.setLayers(withExtras(store, change.layers));
		if (change.window !== undefined) store.showWindow(change.window);
		if (change.selection !== undefined) store.select(selection);
	});
	// After the selection, which is framed where no view is asked for.
	if (change.camera !== undefined) store.moveCamera(change.camera);
	return null;
}

/** Traces and cells stay as they are: the contract does not name them. */
function withExtras(store: Store, layers: Change['layers']): NonNullable<Change['layers']> {
	const extras = (['traces', 'cells'] as const).filter((extra) => store.layers.peek().has(extra));
	const named = [...(layers ?? DEFAULT_LAYERS)].filter((layer) => layer !== 'traces' && layer !== 'cells');
	return new Set([...named, ...extras]);
}
