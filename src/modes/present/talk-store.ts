import { type ReadonlySignal, signal } from '@preact/signals-core';
import { beside } from '../../state/address-sync.ts';
import type { Store } from '../../state/store.ts';
import { captionOf, MOMENTS_MOST, momentNow, readTalk, type Talk, talkIn, writeTalk } from './talk.ts';

/** The talk of one's own that is being made: kept in the address, and on this device where that is allowed. */
export interface TalkStore {
	readonly talk: ReadonlySignal<Talk>;
	/** As an address has it. */
	readonly letters: ReadonlySignal<string>;
	/** What is shown now becomes the last moment. @returns whether there was room for it */
	add(caption?: string): Promise<boolean>;
	/** Another talk in place of this one: an order, a caption, one moment less. @returns whether it fits into an address */
	change(next: Talk): Promise<boolean>;
}

const KEY = 'dnepr-oka/talk';

/** Opens the talk: that of the address, else the one that was kept. */
export async function openTalk(store: Store): Promise<TalkStore> {
	const found = talkIn(location.hash);
	const first =
		(found && (await readTalk(found, store.end))) || (await readTalk(recall(), store.end)) || ([] satisfies Talk);
	const talk = signal<Talk>(first);
	const letters = signal('');
	/** Packing takes its time: what was asked for last holds. */
	let asked = 0;
	const change = async (next: Talk): Promise<boolean> => {
		if (next.length > MOMENTS_MOST) return false;
		const turn = ++asked;
		const clean = next.map(({ caption, moment }) => ({ caption: captionOf(caption), moment }));
		let written: string;
		try {
			written = await writeTalk(clean);
		} catch {
			return false;
		}
		if (turn !== asked) return true;
		talk.value = clean;
		letters.value = written;
		keep(written);
		const { talk: _, ...keys } = beside.peek().keys;
		beside.value = { ...beside.peek(), keys: written ? { ...keys, talk: written } : keys };
		return true;
	};
	if (first.length > 0) await change(first);
	return {
		talk,
		letters,
		change,
		add: (caption = '') => change([...talk.peek(), { caption, moment: momentNow(store.state.peek()) }]),
	};
}

function recall(): string {
	try {
		return localStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

function keep(letters: string): void {
	try {
		if (letters) localStorage.setItem(KEY, letters);
		else localStorage.removeItem(KEY);
	} catch {
		// Storage is blocked or full: the address has it.
	}
}
