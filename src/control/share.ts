import type { Day } from '../time/day.ts';
import { type Control, heldOn } from './holder.ts';

/** The share of the area of the two regions of today that is held `german` on a day, 0 to 1. */
export function shareOn(control: Control, day: Day): number {
	let share = 0;
	for (const [i, town] of control.towns.entries()) {
		if (town.weight && heldOn(control.changes[i] as (typeof control.changes)[number], day).holder === 'german') {
			share += town.weight;
		}
	}
	return share;
}

/** The share from each day on which it changes, in order of time. */
export function sharesOver(control: Control): { day: Day; share: number }[] {
	const steps: { day: Day; share: number }[] = [];
	for (const day of control.days) {
		const share = shareOn(control, day);
		if (Math.abs(share - (steps.at(-1)?.share ?? 0)) > 1e-9) steps.push({ day, share });
	}
	return steps;
}
