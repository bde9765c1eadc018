import { type ReadonlySignal, signal } from '@preact/signals-core';

/** Nobody is there; somebody is; somebody may have gone. */
export type Phase = 'attract' | 'visit' | 'countdown';

export interface Session {
	readonly phase: ReadonlySignal<Phase>;
	/** Seconds left of the countdown. */
	readonly left: ReadonlySignal<number>;
	/** Somebody has touched the screen, or a key: a countdown stops. Nothing while nobody is there: a visit begins with `begin`. */
	touch(): void;
	begin(): void;
	/** Ends the visit at once. */
	leave(): void;
}

/**
 * A visit from the first touch to the reset: after `idle` seconds without a touch a countdown of `countdown` seconds, which any touch stops.
 * @param over is called when nobody is there any more, and never twice for one visit
 */
export function createSession({ idle, countdown }: { idle: number; countdown: number }, over: () => void): Session {
	const phase = signal<Phase>('attract');
	const left = signal(countdown);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const wait = () => {
		clearTimeout(timer);
		phase.value = 'visit';
		timer = setTimeout(() => {
			left.value = countdown;
			phase.value = 'countdown';
			timer = setTimeout(count, 1000);
		}, idle * 1000);
	};
	const count = () => {
		if (left.value <= 1) return leave();
		left.value--;
		timer = setTimeout(count, 1000);
	};
	const leave = () => {
		clearTimeout(timer);
		if (phase.peek() === 'attract') return;
		phase.value = 'attract';
		over();
	};
	return {
		phase,
		left,
		touch: () => {
			if (phase.peek() !== 'attract') wait();
		},
		begin: wait,
		leave,
	};
}
