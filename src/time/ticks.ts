import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3';
import type { Language } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Axis, Stretch } from './axis.ts';
import { type Day, toDate, yearOf } from './day.ts';
import type { Era } from './eras.ts';
import { type Words, wordsOf } from './words.ts';

/** What a stretch is told by at a zoom. */
export type TickUnit = 'decade' | 'year' | 'half-year' | 'season' | 'month' | 'week' | 'day';

export interface Tick {
	day: Day;
	x: number;
	/** Empty where there is no room for it: the mark stands without. */
	label: string;
	/** Where the label stands: beside its mark, as the name of what follows, or under it. */
	anchor: 'start' | 'middle';
	/** A new year within the war, a decade within memory: drawn through the lanes. */
	major: boolean;
	era: Era;
	unit: TickUnit;
}

interface Step {
	unit: TickUnit;
	every: TimeInterval | null;
	/** Days between two ticks, about. */
	days: number;
	label: (day: Day, words: Words) => string;
	/** Pixels that a label of this kind asks for, the space after it included; the widest of both languages. */
	room: number;
}

const everyYears = (n: number): Step => ({
	unit: n < 10 ? 'year' : 'decade',
	every: utcYear.every(n),
	days: 365.25 * n,
	label: (day) => String(yearOf(day)),
	room: px(42),
});

/** From the widest to the closest; the last that leaves room for its labels is taken. */
const STEPS: readonly Step[] = [
	...[50, 20, 10, 5, 2, 1].map(everyYears),
	{
		unit: 'half-year',
		every: (utcMonth as CountableTimeInterval).every(6),
		days: 181,
		label: (day, words) => words.month(day),
		room: px(35),
	},
	{
		unit: 'season',
		// Winter begins with December, in Russia too.
		every: utcMonth.filter((date) => date.getUTCMonth() % 3 === 2),
		days: 90,
		label: (day, words) => words.season(day),
		room: px(54),
	},
	{ unit: 'month', every: utcMonth, days: 28, label: (day, words) => words.month(day), room: px(44) },
	{ unit: 'week', every: utcMonday, days: 7, label: (day, words) => words.dayMonth(day), room: px(58) },
	{ unit: 'day', every: utcDay, days: 1, label: (day, words) => words.weekday(day), room: px(52) },
];

/** The most that a letter takes at the size of the axis's writing, pixels, on the average of a word. */
const LETTER = px(7.6);
export const widthOf = (text: string): number => text.length * LETTER;

/** Space between two labels, pixels. */
const GAP = px(4);

const stepOf = (axis: Axis, era: Era): Step =>
	STEPS.filter(({ days, room }) => days * axis.dayWidth(era) >= room).at(-1) ?? (STEPS[0] as Step);

/** The ticks of an axis in view, labelled in a language, each stretch at its own step. */
export function ticksOf(axis: Axis, language: Language): Tick[] {
	const words = wordsOf(language);
	const ticks = axis.stretches.flatMap((stretch) => ticksOfStretch(axis, stretch, words));
	// A year may stand under the first mark of a stretch: what comes before it gives way.
	const labelled = ticks.filter(({ label }) => label);
	const hidden = new Set(labelled.filter((tick, i) => extentOf(tick)[1] + GAP > extentOf(labelled[i + 1])[0]));
	return ticks.map((tick) => (hidden.has(tick) ? { ...tick, label: '' } : tick));
}

/** The pixels that a label takes at the most; beyond all others when there is none. */
function extentOf(tick: Tick | undefined): [number, number] {
	if (!tick) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	const { x, label, anchor } = tick;
	const from = anchor === 'middle' ? x - widthOf(label) / 2 : x + 1;
	return [from, from + widthOf(label)];
}

function ticksOfStretch(axis: Axis, stretch: Stretch, words: Words): Tick[] {
	const { era } = stretch;
	const from = Math.max(stretch.from, Math.floor(axis.window[0]));
	const to = Math.min(stretch.to - 1, Math.ceil(axis.window[1]));
	const { unit, every, days, label, room } = stepOf(axis, era);
	// A stretch in which not even one label has room is told by its name alone.
	if (to < from || !every || days * axis.dayWidth(era) < room) return [];
	const ends = axis.x(stretch.to);
	const years = unit === 'year' || unit === 'decade';
	const anchor = years && era === 'memory' ? 'middle' : 'start';
	const ticks = every.range(every.ceil(toDate(from)), toDate(to + 1)).map((date): Tick => {
		const day = date.getTime() / 86_400_000;
		const x = axis.x(day);
		const text = label(day, words);
		const newYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
		const major = years ? yearOf(day) % 10 === 0 || (newYear && era === 'war') : newYear;
		// A label ends before the stretch does, or it would run across the break.
		const fits = stretch.to === axis.end || x + 1 + widthOf(text) <= ends - GAP;
		// A year under its mark would run across the break before it: it stands beside the mark instead.
		const crosses = x - widthOf(text) / 2 < axis.x(stretch.from) + GAP;
		return { day, x, label: fits ? text : '', anchor: crosses ? 'start' : anchor, major, era, unit };
	});
	if (unit !== 'season') return ticks;
	// Winter runs over the new year, which has a mark nevertheless.
	const newYears = utcYear.range(utcYear.ceil(toDate(from)), toDate(to + 1)).map((date): Tick => {
		const day = date.getTime() / 86_400_000;
		return { day, x: axis.x(day), label: '', anchor, major: true, era, unit };
	});
	return [...ticks, ...newYears].sort((a, b) => a.day - b.day);
}

/** A year, or a month of a year: what the ticks above it are parts of. */
export interface Period {
	label: string;
	/** The pixels of it that are in view. */
	x: number;
	to: number;
	era: Era;
}

/**
 * The second line of the axis: the years over seasons, months and weeks, the months over days. What began before the
 * view stands at its edge; what has no room for its name is left out.
 */
export function periodsOf(axis: Axis, language: Language): Period[] {
	const words = wordsOf(language);
	return axis.stretches.flatMap(({ era, from, to }) => {
		const { unit } = stepOf(axis, era);
		if (unit === 'decade' || unit === 'year') return [];
		const [first, last] = [Math.max(from, axis.window[0]), Math.min(to, axis.window[1])];
		if (last <= first) return [];
		const every = unit === 'day' ? utcMonth : utcYear;
		const starts = every
			.range(every.floor(toDate(Math.floor(first))), toDate(Math.ceil(last)))
			.map((date) => date.getTime() / 86_400_000);
		return starts.flatMap((start, i): Period[] => {
			const x = axis.x(Math.max(start, first));
			const end = axis.x(Math.min(starts[i + 1] ?? last, last));
			const label = unit === 'day' ? words.monthYear(start) : String(yearOf(start));
			return end - x >= widthOf(label) ? [{ label, x, to: end, era }] : [];
		});
	});
}
