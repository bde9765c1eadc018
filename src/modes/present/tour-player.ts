import { calm } from '../../calm.ts';
import type { Tour } from '../../dataset/served-tours.ts';
import type { House } from '../modes.ts';
import { glideTo } from './glide.ts';
import { momentOf } from './moment.ts';

/** Milliseconds for a word that is read standing, and for looking at the map besides. */
const WORD_MS = 330;
const LOOK_MS = 4000;
const LONGEST_MS = 24_000;

/** How long a step is left standing: as long as its text takes to be read. */
export function dwellOf({ title, text }: { title: string; text: string }): number {
	const words = `${title} ${text}`.split(/\s+/).filter(Boolean).length;
	return Math.min(LOOK_MS + words * WORD_MS, LONGEST_MS);
}

/**
 * Plays a tour by itself, from its first step to its last, moving map and timeline; what is said is for `onStep` to show.
 * @param onEnd is called once the last step has stood its time; not when it was stopped
 * @returns stops it where it is
 */
export function playTour(
	house: Pick<House, 'store' | 'map'>,
	tour: Pick<Tour, 'steps'>,
	on: { onStep?: (step: Tour['steps'][number], index: number) => void; onEnd?: () => void } = {},
): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let halt = () => {};
	const show = (index: number) => {
		const step = tour.steps[index];
		if (!step) {
			on.onEnd?.();
			return;
		}
		on.onStep?.(step, index);
		halt = glideTo(house, momentOf(step), calm.matches);
		timer = setTimeout(() => show(index + 1), dwellOf(step));
	};
	show(0);
	return () => {
		clearTimeout(timer);
		halt();
	};
}
