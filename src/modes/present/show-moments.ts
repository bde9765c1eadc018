import { effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import { calm } from '../../calm.ts';
import type { House } from '../modes.ts';
import { glideTo } from './glide.ts';
import { BARE_PADDING, cameraOf } from './moment.ts';
import type { Run } from './run.ts';
import type { ShowStep } from './show.ts';

/**
 * Keeps map and timeline at the moment of the step that is shown, until the tour is left to explore.
 * @returns what is called before a step that is to be shown at once, as the first is
 */
export function showMoments(
	house: House,
	run: Pick<Run, 'exploring'>,
	current: ReadonlySignal<ShowStep | undefined>,
): () => void {
	const { store, map } = house;
	let halt = () => {};
	let shown: ShowStep['moment'] | null = null;
	effect(() => {
		const { moment } = current.value ?? {};
		if (run.exploring.value) {
			shown = null;
			return;
		}
		if (!moment || moment === shown) return;
		halt();
		if (shown === null) halt = untracked(() => glideTo(house, moment, true));
		else {
			// The words first, in a task of their own.
			const frame = requestAnimationFrame(() => {
				halt = glideTo(house, moment, calm.matches);
			});
			halt = () => cancelAnimationFrame(frame);
		}
		shown = moment;
	});
	// The same ground in whatever size the map has now.
	new ResizeObserver(() => {
		if (!shown) return;
		const camera = cameraOf(shown, map.stage.size(), BARE_PADDING);
		store.moveCamera(camera);
		map.stage.jumpTo(camera);
	}).observe(document.querySelector('.map') as HTMLElement);
	return () => {
		shown = null;
	};
}
