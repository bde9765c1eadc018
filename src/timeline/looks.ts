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

/**
 * How each mark looks on a day. After a layout all are counted; after a step of the date only those records are asked
 * that turned, and each costs the same be it one of two in a mark or one of a thousand.
 */
export function createLooks(turning: Turning) {
	let day: Day = 0;
	const marks = new Map<string, { key: string; counts: Map<Standing, number> }>();
	const byRecord = new Map<string, { key: string; counts: Map<Standing, number> }>();
	const lookOf = (counts: ReadonlyMap<Standing, number>): Standing =>
		ORDER.find((standing) => (counts.get(standing) ?? 0) > 0) ?? 'ahead';
	const add = (counts: Map<Standing, number>, standing: Standing, n: 1 | -1) =>
		counts.set(standing, (counts.get(standing) ?? 0) + n);
	return {
		/** Takes the marks of a new layout. */
		take(list: readonly Mark[], on: Day): void {
			day = on;
			marks.clear();
			byRecord.clear();
			for (const { key, records } of list) {
				const mark = { key, counts: new Map<Standing, number>() };
				marks.set(key, mark);
				for (const record of records) {
					byRecord.set(record.id, mark);
					add(mark.counts, turning.standing(record, day), 1);
				}
			}
		},
		look: (key: string): Standing => lookOf(marks.get(key)?.counts ?? new Map()),
		/** Goes to another day. @returns the keys of the marks that look otherwise than before */
		turn(to: Day): string[] {
			const before = new Map<string, Standing>();
			for (const place of turning.between(day, to)) {
				const record = turning.records[place] as IndexRecord;
				const mark = byRecord.get(record.id);
				if (!mark) continue;
				if (!before.has(mark.key)) before.set(mark.key, lookOf(mark.counts));
				add(mark.counts, turning.standing(record, day), -1);
				add(mark.counts, turning.standing(record, to), 1);
			}
			day = to;
			return [...before].flatMap(([key, look]) => {
				const mark = marks.get(key);
				return mark && lookOf(mark.counts) !== look ? [key] : [];
			});
		},
	};
}
