import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3';
import type { Language } from '../dataset/served.ts';
import type { Axis, Stretch } from './axis.ts';
import { type Day, toDate, yearOf } from './day.ts';
import type { Era } from './eras.ts';
import { type Words, wordsOf } from './words.ts';

export interface Tick {
	day: Day;
	x: number;
	label: string;
	/** A new year within the war, a decade within memory: set in bold, drawn through the lanes. */
	major: boolean;
	era: Era;
}

interface Step {
	every: TimeInterval | null;
	/** Days between two ticks, about. */
	days: number;
	label: (day: Day, words: Words) => string;
	/** Pixels that a label of this kind asks for. */
	room: number;
}

const everyYears = (n: number): Step => ({
	every: utcYear.every(n),
	days: 365.25 * n,
	label: (day) => String(yearOf(day)),
	room: 42,
});
const everyMonths = (n: number): Step => ({
	every: (utcMonth as CountableTimeInterval).every(n),
	days: 30.4 * n,
	label: (day, words) => words.month(day),
	room: 44,
});

/** From the widest to the closest; the last that leaves room for its labels is taken. */
const STEPS: readonly Step[] = [
	everyYears(50),
	everyYears(20),
	everyYears(10),
	everyYears(5),
	everyYears(2),
	everyYears(1),
	everyMonths(6),
	everyMonths(3),
	everyMonths(1),
	{ every: utcMonday, days: 7, label: (day, words) => words.dayMonth(day), room: 56 },
	{ every: utcDay, days: 1, label: (day, words) => words.weekday(day), room: 56 },
];

/** The ticks of an axis in view, labelled in a language, each stretch at its own step. */
export function ticksOf(axis: Axis, language: Language): Tick[] {
	const words = wordsOf(language);
	return axis.stretches.flatMap((stretch) => ticksOfStretch(axis, stretch, words));
}

function ticksOfStretch(axis: Axis, stretch: Stretch, words: Words): Tick[] {
	const from = Math.max(stretch.from, Math.floor(axis.window[0]));
	const to = Math.min(stretch.to - 1, Math.ceil(axis.window[1]));
	const width = axis.dayWidth(stretch.era);
	if (to < from) return [];
	const step = STEPS.filter((each) => each.days * width >= each.room).at(-1);
	if (!step?.every) return [];
	const ticks: Tick[] = [];
	for (const date of step.every.range(step.every.ceil(toDate(from)), toDate(to + 1))) {
		const day = date.getTime() / 86_400_000;
		const x = axis.x(day);
		// A label needs room before the stretch ends, or it would run into the next.
		if (axis.x(stretch.to) - x < 30 && stretch.to !== axis.end) continue;
		const newYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
		const major = step.days >= 365 ? yearOf(day) % 10 === 0 : newYear;
		ticks.push({ day, x, label: step.label(day, words), major, era: stretch.era });
	}
	return ticks;
}

/** The years that begin or run on in the stretches told by months, weeks or days: the second line of the axis. */
export function yearsOf(axis: Axis): { year: number; x: number; to: number; era: Era }[] {
	return axis.stretches.flatMap((stretch) => {
		if (axis.dayWidth(stretch.era) * 365 < 180) return [];
		const [first, last] = [Math.max(stretch.from, axis.window[0]), Math.min(stretch.to - 1, axis.window[1])];
		if (last < first) return [];
		const years = [];
		for (let year = yearOf(Math.floor(first)); year <= yearOf(Math.floor(last)); year++) {
			const start = Date.UTC(year, 0, 1) / 86_400_000;
			const end = Math.min(Date.UTC(year + 1, 0, 1) / 86_400_000, stretch.to);
			years.push({ year, x: Math.max(axis.x(Math.max(start, stretch.from)), 0), to: axis.x(end), era: stretch.era });
		}
		return years;
	});
}
