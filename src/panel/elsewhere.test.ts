import { expect, test } from 'vitest';
import type { IndexRecord } from '../dataset/served.ts';
import type { Standing } from '../state/moment.ts';
import { dayOf } from '../time/day.ts';
import { elsewhereOn } from './elsewhere.ts';

const stood = (
	id: string,
	lane: IndexRecord['lane'],
	from: number,
	to: number,
	standing: Standing,
	importance = 2,
) => ({
	record: {
		id,
		lane,
		importance,
		date: {
			bounds: [from, from, to, to],
			said: [
				[1943, 1, 1, 0],
				[1943, 1, 1, 0],
			],
		},
	} as unknown as IndexRecord,
	standing,
});
const day = dayOf(1943, 3, 12);
const known = { id: 'here', links: ['tied'] };

test('is what happens on the day, the short before the long, the weighty first; not what is tied, nor camps', () => {
	const standings = [
		stood('here', 'event', day, day, 'now'),
		stood('tied', 'event', day, day, 'now'),
		stood('camp', 'camp', day, day, 'now'),
		stood('over', 'event', day - 90, day - 80, 'over'),
		stood('long', 'operation', day - 200, day + 200, 'now', 1),
		stood('short', 'event', day, day, 'now'),
		stood('short-weighty', 'event', day, day, 'now', 1),
	];
	expect(elsewhereOn(standings, known, day).map(({ id }) => id)).toEqual(['short-weighty', 'short', 'long']);
});

test('in the years of memory is what was opened in the year', () => {
	const end = dayOf(1975, 12, 31);
	const standings = [
		stood('of-the-year', 'memorial', dayOf(1975, 5, 9), dayOf(1975, 5, 9), 'now'),
		stood('earlier', 'memorial', dayOf(1974, 5, 9), dayOf(1974, 5, 9), 'now'),
	];
	expect(elsewhereOn(standings, known, end).map(({ id }) => id)).toEqual(['of-the-year']);
});
