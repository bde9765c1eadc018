import type { IndexRecord } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import type { Axis } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { MEMORY_FROM } from '../time/eras.ts';
import type { Frame } from './layout.ts';

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

/** The value on a day of steps in order. */
export function valueOn(steps: readonly Step[], day: Day): number {
	let value = 0;
	for (const step of steps) {
		if (step.day > day) break;
		value = step.value;
	}
	return value;
}

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
