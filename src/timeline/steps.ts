import { bisectLeft, bisectRight } from 'd3';
import type { Dataset } from '../dataset/dataset.ts';
import { spanOf } from '../state/moment.ts';
import { addMonths, type Day, endOfYear, yearOf } from '../time/day.ts';
import { BEFORE_FROM, eraOf, MEMORY_FROM, today, WAR_FROM } from '../time/eras.ts';

/**
 * The days on which something happens: an event or operation begins, a memorial is opened; in order, within the axis. Of a
 * memorial known to have been opened within some time it is the end of that time, when it stands for certain.
 * @param end the first day after the axis
 */
export function happeningDays({ records }: Pick<Dataset, 'records'>, end: Day): Day[] {
	const days = records.flatMap((record) => {
		if (record.lane === null || record.lane === 'camp') return [];
		const began = spanOf(record)?.from;
		if (began === undefined) return [];
		return record.lane === 'memorial' ? (record.date?.bounds[1] ?? began) : began;
	});
	return [...new Set(days)].filter((day) => day >= BEFORE_FROM && day < end).sort((a, b) => a - b);
}

/** The next (or previous) day on which something happens; the day itself at the end of all. */
export function stepTo(days: readonly Day[], from: Day, direction: 1 | -1): Day {
	const i = direction > 0 ? bisectRight(days, from) : bisectLeft(days, from) - 1;
	return days[i] ?? from;
}

/** Moves a day by years, landing on the ends of years. */
function byYears(day: Day, years: number): Day {
	const end = endOfYear(yearOf(day));
	if (years > 0 && day < end) return endOfYear(yearOf(day) + years - 1);
	// Back out of memory one arrives at the last day of the war, however long the stride.
	return Math.max(endOfYear(yearOf(day) + years), MEMORY_FROM - 1);
}

/** What a key does to the date, as the interface promises; `null` for other keys. */
export function keyStep(key: string, shift: boolean, day: Day): Day | null {
	const memory = eraOf(day) === 'memory';
	const move = (days: number, years: number) => (memory ? byYears(day, years) : day + days);
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return shift ? move(7, 10) : move(1, 1);
		case 'ArrowLeft':
		case 'ArrowDown':
			return shift ? move(-7, -10) : move(-1, -1);
		case 'PageUp':
			return memory ? byYears(day, 10) : addMonths(day, 1);
		case 'PageDown':
			return memory ? byYears(day, -10) : addMonths(day, -1);
		case 'Home':
			return WAR_FROM;
		case 'End':
			return today();
		default:
			return null;
	}
}
