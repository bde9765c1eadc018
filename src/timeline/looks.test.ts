import { describe, expect, test } from 'vitest';
import type { IndexRecord, ServedDate } from '../dataset/served.ts';
import { turningOf } from '../state/standings.ts';
import { dayOf } from '../time/day.ts';
import { WAR_FROM } from '../time/eras.ts';
import { createLooks } from './looks.ts';

const end = dayOf(2027);
const record = (id: string, from: number, to: number): IndexRecord => {
	const date: ServedDate = {
		bounds: [from, from, to, to],
		said: [
			[1942, 0, 0, 0],
			[1942, 0, 0, 0],
		],
	};
	return { id, lane: 'event', type: 'event', date, importance: 2, links: [] } as unknown as IndexRecord;
};

describe('the look of a mark', () => {
	test('is of the record that is most of the moment', () => {
		const [early, late] = [record('early', WAR_FROM, WAR_FROM + 5), record('late', WAR_FROM + 100, WAR_FROM + 110)];
		const looks = createLooks(turningOf([early, late], end));
		looks.take([{ key: 'both', records: [early, late] }], WAR_FROM - 5);
		const on = (day: number) => {
			const turned = looks.turn(WAR_FROM + day);
			return [looks.look('both'), turned.length];
		};
		expect(on(0)).toEqual(['now', 1]);
		expect(on(3)).toEqual(['now', 0]);
		expect(on(8)).toEqual(['recent', 1]);
		expect(on(50)).toEqual(['over', 1]);
		expect(on(105)).toEqual(['now', 1]);
		// Back again, over both.
		expect(on(-5)).toEqual(['ahead', 1]);
	});

	test('is told of those marks only that look otherwise: ten thousand records, a step of a week', () => {
		const records = Array.from({ length: 10_000 }, (_, i) => {
			const from = WAR_FROM + ((i * 7919) % 30_000);
			return record(`r${i}`, from, from + 3);
		});
		const turning = turningOf(records, end);
		let asked = 0;
		const looks = createLooks({
			...turning,
			standing: (each, day) => {
				asked++;
				return turning.standing(each, day);
			},
			between: (before, after) => {
				const turned = turning.between(before, after);
				asked += turned.length;
				return turned;
			},
		});
		// A thousand share one mark, the others have one each.
		const many = records.slice(0, 1000);
		const marks = [
			{ key: 'many', records: many },
			...records.slice(1000).map((each) => ({ key: each.id, records: [each] })),
		];
		looks.take(marks, WAR_FROM);
		for (let day = WAR_FROM + 7; day < WAR_FROM + 700; day += 7) {
			asked = 0;
			const turned = looks.turn(day);
			expect(turned.length).toBeLessThan(20);
			expect(asked).toBeLessThan(30);
		}
	});
});
