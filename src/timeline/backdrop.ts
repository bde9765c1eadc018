import { bisector } from 'd3';
import type { IndexRecord } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { spanOf } from '../state/moment.ts';
import type { Axis } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { MEMORY_FROM } from '../time/eras.ts';
import type { Frame } from './lane-boxes.ts';

/** A quantity from a day on, until the next step. */
export interface Step {
	day: Day;
	value: number;
}

/** Memorials standing from each day on which one was opened. */
export function standingOver(records: readonly IndexRecord[]): Step[] {
	const days = records
		.filter((record) => record.lane === 'memorial')
		.flatMap((record) => spanOf(record)?.from ?? [])
		.sort((a, b) => a - b);
	const steps: Step[] = [];
	for (const [i, day] of days.entries()) {
		if (days[i + 1] !== day) steps.push({ day, value: i + 1 });
	}
	return steps;
}

const byDay = bisector<Step, Day>(({ day }) => day);

/** The value on a day of steps in order. */
export const valueOn = (steps: readonly Step[], day: Day): number => steps[byDay.right(steps, day) - 1]?.value ?? 0;

/** Height of a value as a part of the plot's body. */
const ROOM = 0.86;

export const heightOf = (value: number, most: number, frame: Frame): number =>
	(frame.height - frame.top - frame.bottom) * ROOM * (most > 0 ? value / most : 0);

/** A stepped area over the axis from one day to another, as SVG path data. */
export function areaPath(steps: readonly Step[], most: number, from: Day, to: Day, axis: Axis, frame: Frame): string {
	const floor = frame.height - frame.bottom;
	const y = (value: number) => (floor - heightOf(value, most, frame)).toFixed(1);
	let path = `M${axis.x(from).toFixed(1)},${floor}V${y(valueOn(steps, from))}`;
	for (const { day, value } of steps) {
		if (day > from && day < to) path += `H${axis.x(day).toFixed(1)}V${y(value)}`;
	}
	return `${path}H${axis.x(to).toFixed(1)}V${floor}Z`;
}

/** The era whose quantity the backdrop shows on a day. */
export const backdropOf = (day: Day): 'share' | 'memorials' => (day < MEMORY_FROM ? 'share' : 'memorials');

/**
 * The backdrop's value in words, the fullest first, then in ever fewer for narrow places.
 * @param value percent of the area, or the number of memorials
 */
export const readingsOf = (kind: 'share' | 'memorials', value: number, words: Words): string[] =>
	kind === 'share'
		? [words.occupiedShort(value), ...words.occupiedShorter(value)]
		: [words.memorials(value), words.memorialsShorter(value)];
