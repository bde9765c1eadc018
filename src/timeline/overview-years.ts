import { px } from '../sizes.ts';
import type { Axis } from '../time/axis.ts';
import { dayOf, yearOf } from '../time/day.ts';
import { widthOf } from '../time/ticks.ts';

/** Every so many years, the closest that leaves room for the figures. */
const STEPS = [1, 2, 5, 10, 20, 50];
/** Space between two figures, pixels. */
const GAP = px(6);

/** The years to be written under a small axis, each from its beginning on, none touching the next; the time before is left out. */
export function yearsUnder(axis: Axis): { label: string; x: number }[] {
	const room = widthOf('0000') + GAP;
	return axis.stretches.slice(1).flatMap(({ era, from, to }) => {
		const step = STEPS.find((each) => each * 365 * axis.dayWidth(era) >= room);
		if (!step) return [];
		const first = Math.ceil((yearOf(from - 1) + 1) / step) * step;
		const years = [];
		for (let year = first; dayOf(year) < to; year += step) years.push(year);
		return years
			.map((year) => ({ label: String(year), x: axis.x(dayOf(year)) }))
			.filter(({ x }) => x + room <= axis.x(to) + (to === axis.end ? GAP : 0));
	});
}
