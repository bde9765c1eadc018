import type { IndexRecord } from '../dataset/served.ts';
import type { Standing } from '../state/moment.ts';
import type { Turning } from '../state/standings.ts';
import type { Day } from '../time/day.ts';

/** A mark looks as the one of its records that is most of the moment. */
const ORDER: readonly Standing[] = ['now', 'perhaps', 'recent', 'over', 'ahead'];

/** A mark and what it stands for. */
interface Mark {
	key: string;
	records: readonly IndexRecord[];
}

/** How many of its records stand how. */
type Counts = Record<Standing, number>;
interface Counted {
	key: string;
	counts: Counts;
}

/**
 * How each mark looks on a day. After a layout all are counted; after a step of the date only those records are asked
 * that turned, and each costs the same be it one of two in a mark or one of a thousand.
 */
export function createLooks(turning: Turning) {
	let day: Day = 0;
	const marks = new Map<string, Counted>();
	const byRecord = new Map<string, Counted>();
	const lookOf = (counts: Counts): Standing => ORDER.find((standing) => counts[standing] > 0) ?? 'ahead';
	return {
		/** Takes the marks of a new layout. */
		take(list: readonly Mark[], on: Day): void {
			day = on;
			marks.clear();
			byRecord.clear();
			for (const { key, records } of list) {
				const mark = { key, counts: { now: 0, perhaps: 0, recent: 0, over: 0, ahead: 0 } };
				marks.set(key, mark);
				for (const record of records) {
					byRecord.set(record.id, mark);
					mark.counts[turning.standing(record, day)]++;
				}
			}
		},
		look: (key: string): Standing => {
			const mark = marks.get(key);
			return mark ? lookOf(mark.counts) : 'ahead';
		},
		/** Goes to another day. @returns the keys of the marks that look otherwise than before */
		turn(to: Day): string[] {
			const before = new Map<Counted, Standing>();
			for (const { record, from, to: standing } of turning.between(day, to)) {
				const mark = byRecord.get(record.id);
				if (!mark) continue;
				if (!before.has(mark)) before.set(mark, lookOf(mark.counts));
				mark.counts[from]--;
				mark.counts[standing]++;
			}
			day = to;
			const otherwise: string[] = [];
			for (const [{ key, counts }, look] of before) if (lookOf(counts) !== look) otherwise.push(key);
			return otherwise;
		},
	};
}
