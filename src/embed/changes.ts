import type { DneprOkaChange, DneprOkaState } from '../../public/embed.d.ts';

export type Known = Partial<DneprOkaState>;
interface Waiting {
	resolve: (state: Known) => void;
	reject: (fault: Error) => void;
}

/** Changes are sent no more often, milliseconds. */
const LEAST_MS = 50;

/**
 * Changes on their way to a frame: from when it is open they go together in one message, which it is never too busy to hear; and who
 * made them hears what came of it.
 */
export class Changes {
	readonly #send: (id: number, change: DneprOkaChange) => void;
	#open = false;
	#change: DneprOkaChange | null = null;
	#waiting: Waiting[] = [];
	/** By the id of the message that was sent. */
	readonly #asked = new Map<number, Waiting[]>();
	#count = 0;
	#pause = 0;

	constructor(send: (id: number, change: DneprOkaChange) => void) {
		this.#send = send;
	}

	add(change: DneprOkaChange): void {
		this.#change = { ...this.#change, ...change };
		this.#next();
	}

	/** @returns the state once the frame has taken the change; rejected where the frame does not understand it */
	ask(change: DneprOkaChange): Promise<Known> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ resolve, reject });
			this.add(change);
		});
	}

	/** The frame listens. */
	open(): void {
		this.#open = true;
		this.#next();
	}

	/** Who waits for the answer to a message; asked once. */
	answered(id: unknown): readonly Waiting[] {
		const asked = this.#asked.get(id as number) ?? [];
		this.#asked.delete(id as number);
		return asked;
	}

	/** The frame is gone: who still waits is given the state that was left. */
	close(state: Known): void {
		clearTimeout(this.#pause);
		this.#pause = 0;
		this.#open = false;
		this.#change = null;
		for (const { resolve } of [...this.#waiting, ...[...this.#asked.values()].flat()]) resolve(state);
		this.#waiting = [];
		this.#asked.clear();
	}

	#next(): void {
		if (!this.#change || !this.#open || this.#pause) return;
		this.#asked.set(++this.#count, this.#waiting);
		this.#send(this.#count, this.#change);
		this.#waiting = [];
		this.#change = null;
		this.#pause = setTimeout(() => {
			this.#pause = 0;
			this.#next();
		}, LEAST_MS) as unknown as number;
	}
}
