/**
 * What the two windows of a presentation say to each other over a BroadcastChannel: the screen tells where it is, the presenter's
 * window asks and commands. Both are pages of the same origin; what does not fit is not heard all the same.
 */
export type Message =
	/** The screen: this is shown. */
	| { type: 'at'; step: number; black: boolean; exploring: boolean }
	/** The screen: it goes away, for good or to be loaded anew. */
	| { type: 'bye' }
	/** The presenter: where are you? */
	| { type: 'where' }
	/** The presenter: go there. */
	| { type: 'go'; step: number }
	| { type: 'black'; on: boolean };

const VERSION = 1;
const MOST_STEPS = 1000;

/** A message as it travels. */
export const written = (message: Message): object => ({ 'dnepr-oka-present': VERSION, ...message });

/** The message in what has come, or `null`. Never throws. */
export function readMessage(data: unknown): Message | null {
	if (typeof data !== 'object' || data === null) return null;
	const { type, step, black, exploring, on, ...rest } = data as Record<string, unknown>;
	if (rest['dnepr-oka-present'] !== VERSION) return null;
	const known = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= MOST_STEPS;
	if (type === 'at' && known && typeof black === 'boolean' && typeof exploring === 'boolean')
		return { type, step, black, exploring };
	if (type === 'bye' || type === 'where') return { type };
	if (type === 'go' && known) return { type, step };
	if (type === 'black' && typeof on === 'boolean') return { type, on };
	return null;
}

export interface Line {
	say(message: Message): void;
	close(): void;
}

/** The line between the windows that show the same; silent where the browser allows none. @param show its id */
export function openLine(show: string, heard: (message: Message) => void): Line {
	let channel: BroadcastChannel | null = null;
	try {
		channel = new BroadcastChannel(`dnepr-oka-present/${show}`);
	} catch {
		// In a sandbox of opaque origin there is none: the screen works by itself.
	}
	channel?.addEventListener('message', ({ data }) => {
		const message = readMessage(data);
		if (message) heard(message);
	});
	return {
		say: (message) => channel?.postMessage(written(message)),
		close: () => channel?.close(),
	};
}
