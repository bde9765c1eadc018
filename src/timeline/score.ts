import { bisector } from 'd3';
import type { Dataset } from '../dataset/dataset.ts';
import { spanOf } from '../state/moment.ts';
import { type Day, endOfYear, yearOf } from '../time/day.ts';
import { BEFORE_FROM, eraOf, MEMORY_FROM } from '../time/eras.ts';

/** A day, or a year of memory shown by its end, and how long playing stays on it. */
export interface Beat {
	day: Day;
	/** Milliseconds from the beginning of the score to that of the beat, and to its end. */
	from: number;
	to: number;
	/** Whether anything happens within it. */
	happens: boolean;
}

/** Milliseconds at normal speed: of a day or year on which nothing happens, the least and the most of one on which much does. */
const STAYS = {
	before: { empty: 6, least: 110, most: 590, half: 3 },
	war: { empty: 20, least: 110, most: 590, half: 3 },
	memory: { empty: 110, least: 180, most: 620, half: 3 },
} as const;
/** A step from happening to happening, where no motion is wanted. */
const STEP = 1400;

/**
 * How much happens on each day: events and operations that begin, memorials that are opened, towns that change hands,
 * each by its weight from 3 (the most) down.
 */
export function happeningsOf({ records, control }: Pick<Dataset, 'records' | 'control'>): Map<Day, number> {
	const weights = new Map<Day, number>();
	const add = (day: Day, weight: number) => weights.set(day, (weights.get(day) ?? 0) + weight);
	for (const record of records) {
		const span = spanOf(record);
		if (span && record.lane !== null && record.lane !== 'camp') add(span.from, 4 - record.importance);
	}
	for (const [i, changes] of control.changes.entries()) {
		const rank = control.towns[i]?.rank ?? 4;
		for (const { day } of changes.slice(1)) add(day, Math.max(4 - rank, 0.5));
	}
	return weights;
}

/** What playing goes through: the days to the end of 1943, the years since. Where much happens it lingers. */
export function scoreOf(happenings: ReadonlyMap<Day, number>, end: Day): Beat[] {
	const years = new Map<number, number>();
	for (const [day, weight] of happenings) {
		if (eraOf(day) === 'memory') years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + weight);
	}
	const beats: Beat[] = [];
	let from = 0;
	const add = (day: Day, weight: number) => {
		const { empty, least, most, half } = STAYS[eraOf(day)];
		const to = from + (weight > 0 ? least + ((most - least) * weight) / (weight + half) : empty);
		beats.push({ day, from, to, happens: weight > 0 });
		from = to;
	};
	for (let day = BEFORE_FROM; day < MEMORY_FROM; day++) add(day, happenings.get(day) ?? 0);
	for (let year = yearOf(MEMORY_FROM); endOfYear(year) < end; year++) add(endOfYear(year), years.get(year) ?? 0);
	return beats;
}

/** The same in steps from one thing that happened to the next, all of one length: for those who want no motion. */
export function stepsOf(score: readonly Beat[]): Beat[] {
	return score
		.filter(({ happens }, i) => happens || i === score.length - 1)
		.map((beat, i) => ({ ...beat, from: i * STEP, to: (i + 1) * STEP }));
}

const byDay = bisector((beat: Beat) => beat.day).left;
const byTime = bisector((beat: Beat) => beat.from).right;

/** Where in a score a day is: at the beginning of its beat, or of the next if it has none; milliseconds. */
export const timeOf = (score: readonly Beat[], day: Day): number =>
	score[byDay(score, day)]?.from ?? score.at(-1)?.to ?? 0;

/** The beat at a time; `null` when the score is over. */
export function beatAt(score: readonly Beat[], time: number): Beat | null {
	const beat = score[Math.max(byTime(score, time) - 1, 0)];
	return beat && time < beat.to ? beat : null;
}
