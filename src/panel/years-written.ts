import { range } from 'd3';

/** What a written year needs, pixels. */
const ROOM = 26;
/** Of the years since the war every so many. */
const SINCE = 20;

/**
 * The years that are written below a small axis: each of the war, then round ones, wherever there is room.
 * @param at where a year begins, pixels from the left
 * @param years the first and the last of those told by day, and the last of all
 * @param most no year is written beyond this
 */
export function yearsWritten(
	at: (year: number) => number,
	{ war, memory, end }: { war: number; memory: number; end: number },
	most: number,
): number[] {
	const round = Math.ceil((memory + 1) / SINCE) * SINCE;
	const written: number[] = [];
	let free = 0;
	for (const year of [...range(war, memory + 1), ...range(round, end + 1, SINCE)]) {
		if (at(year) < free || at(year) > most) continue;
		written.push(year);
		free = at(year) + ROOM;
	}
	return written;
}
