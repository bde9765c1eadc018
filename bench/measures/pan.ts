import { OURS } from '../candidates.ts';
import type { InPage, Measure } from './measure.ts';

const FRAMES = { whole: 60, quick: 24 };

/** Dragging our map, against dragging the bare ground: the same with the scene not shown, by turns on the same page. */
export const pan: Measure = {
	name: 'pan',
	limit: 90,
	only: [OURS],
	once: 'run',
	async run({ page }, { quick }) {
		const passes = { shown: [] as number[], bare: [] as number[] };
		const drag = (hidden: string | null) =>
			page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.pan(how), {
				frames: quick ? FRAMES.quick : FRAMES.whole,
				hidden,
			});
		// The first drag is not counted: it is the first that paints beyond the view.
		await drag(null);
		for (let i = 0; i < (quick ? 1 : 4); i++) {
			passes.shown.push(...(await drag(null)));
			passes.bare.push(...(await drag('.map .scene')));
		}
		return { 'pan-frame': passes.shown, 'pan-bare': passes.bare };
	},
};
