import { batch } from '@preact/signals-core';
import type { Store } from '../../state/store.ts';
import { type Window, wholeAxis, wholeWindow } from '../../time/axis.ts';
import type { Day } from '../../time/day.ts';
import type { House } from '../modes.ts';
import { BARE_PADDING, cameraOf, type Moment } from './moment.ts';

/** As long as the map's own flight. */
const GLIDE_MS = 280;

/**
 * Where date and window are on their way between two moments: both go evenly along the axis, so that a leap over sixty years is
 * no faster to the eye than one over three weeks.
 * @param t 0 at the start, 1 at the end
 */
export function between(
	from: { date: Day; window: Window },
	to: { date: Day; window: Window },
	t: number,
	end: Day,
): { date: Day; window: Window } {
	const { part, invert } = wholeAxis(end);
	const mix = (a: Day, b: Day) => (t >= 1 ? b : t <= 0 ? a : invert(part(a) + (part(b) - part(a)) * t));
	return {
		date: Math.round(mix(from.date, to.date)),
		window: [mix(from.window[0], to.window[0]), mix(from.window[1], to.window[1])],
	};
}

/**
 * Brings map and timeline to a moment: in under 300 ms, at once where motion is not wanted.
 * @returns a function that ends it where it is
 */
export function glideTo({ store, map }: Pick<House, 'store' | 'map'>, moment: Moment, calm: boolean): () => void {
	const from = { date: store.date.peek(), window: store.window.peek() ?? wholeWindow(store.end) };
	const to = { date: moment.date, window: moment.window ?? wholeWindow(store.end) };
	const camera = cameraOf(moment, map.stage.size(), BARE_PADDING);
	batch(() => {
		store.play(false);
		store.setLayers(moment.layers);
		if (store.selection.peek() !== moment.selection) store.select(moment.selection);
		store.moveCamera(camera);
	});
	// A selection that lay out of view has turned the map to itself meanwhile.
	store.moveCamera(camera);
	map.stage.flyTo(camera, calm);
	if (calm || (from.date === to.date && from.window.every((day, i) => day === to.window[i]))) {
		arrive(store, moment);
		return () => undefined;
	}
	store.scrub(true);
	const start = performance.now();
	let frame = requestAnimationFrame(function step(now) {
		const t = Math.min(Math.max(now - start, 0) / GLIDE_MS, 1);
		if (t >= 1) {
			store.scrub(false);
			arrive(store, moment);
			return;
		}
		const { date, window } = between(from, to, 1 - (1 - t) ** 3, store.end);
		batch(() => {
			store.goTo(date);
			store.showWindow(window);
		});
		frame = requestAnimationFrame(step);
	});
	return () => {
		cancelAnimationFrame(frame);
		store.scrub(false);
	};
}

/** The date first: the timeline turns its window to a date that is out of view. */
function arrive(store: Store, { date, window }: Moment): void {
	store.goTo(date);
	store.showWindow(window);
}
