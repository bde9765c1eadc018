import { batch, type ReadonlySignal, signal } from '@preact/signals-core';

/** Where a show is: one step after another, and after the last the end. */
export interface Run {
	/** 0 is the first step; the number of steps is the end. */
	readonly step: ReadonlySignal<number>;
	/** The screen is dark: all look at the one who speaks. */
	readonly black: ReadonlySignal<boolean>;
	/** The tour is left for a while; its step is kept. */
	readonly exploring: ReadonlySignal<boolean>;
	/** Goes to a step; what is beyond an end stays at it. */
	go(step: number): void;
	turnBlack(on: boolean): void;
	explore(on: boolean): void;
	/** Does what a key, a button or the presenter's window asks for. */
	obey(command: Command): void;
}

export type Command = 'next' | 'previous' | 'first' | 'last' | 'black' | 'leave';

/** @param count steps, the end left out; asked anew each time, as a language may bring another show */
export function createRun(count: () => number, first: { step: number; exploring: boolean }): Run {
	const held = (step: number) => Math.min(Math.max(Math.trunc(step) || 0, 0), count());
	const step = signal(held(first.step));
	const black = signal(false);
	const exploring = signal(first.exploring);
	const go = (next: number) =>
		batch(() => {
			black.value = false;
			exploring.value = false;
			step.value = held(next);
		});
	const commands: Record<Command, () => void> = {
		next: () => go(step.peek() + 1),
		previous: () => go(step.peek() - 1),
		first: () => go(0),
		last: () => go(count() - 1),
		black: () => {
			black.value = !black.peek();
		},
		leave: () => {
			if (black.peek()) black.value = false;
			else exploring.value = true;
		},
	};
	return {
		step,
		black,
		exploring,
		go,
		turnBlack: (on) => {
			black.value = on;
		},
		explore: (on) => {
			exploring.value = on;
		},
		obey: (command) => {
			// The first press on a dark screen only lights it, as presenters are used to.
			if (black.peek() && (command === 'next' || command === 'previous')) black.value = false;
			else commands[command]();
		},
	};
}

/** The step that an address names, 0 for the first; `step=1` is the first. */
export function stepIn(hash: string): number | null {
	const named = /(?:^#?|&)step=(\d{1,3})(?:&|$)/.exec(hash)?.[1];
	return named === undefined ? null : Math.max(Number(named) - 1, 0);
}
