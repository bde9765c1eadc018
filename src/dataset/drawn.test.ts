import { describe, expect, test } from 'vitest';
import { cutToOccupation as cutFrom, laneOf } from './drawn.ts';
import { parseDate } from './edtf.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const cutToOccupation = (date: ReturnType<typeof parseDate>, occupied: [number, number] | null) =>
	cutFrom(date, occupied, day('1941-06-22'));
const occupation: [number, number] = [day('1941-10-07'), day('1943-03-12')];

describe('what the occupier ran is drawn within the occupation', () => {
	test('a year alone does not light up in January', () => {
		const cut = cutToOccupation(parseDate('1941/1943'), occupation);
		expect(cut.bounds).toEqual([day('1941-10-07'), day('1941-12-31'), day('1943-01-01'), day('1943-03-12')]);
		expect(cut.said).toEqual(parseDate('1941/1943').said);
	});

	test('exact days within it stay', () => {
		const date = parseDate('1941-11-04');
		expect(cutToOccupation(date, occupation)).toEqual(date);
	});

	test('open ends stay open', () => {
		expect(cutToOccupation(parseDate('1941/..'), occupation).bounds).toEqual([
			day('1941-10-07'),
			day('1941-12-31'),
			null,
			null,
		]);
	});

	test('what is wholly outside stays as given: the dates disagree, and that is shown', () => {
		const date = parseDate('1941-08');
		expect(cutToOccupation(date, occupation)).toBe(date);
	});

	test('a camp of the NKVD, begun before the invasion, is not cut', () => {
		const date = parseDate('1939-09/1940-05');
		expect(cutToOccupation(date, occupation)).toBe(date);
		const longer = parseDate('1939-09-19/1941-11');
		expect(cutToOccupation(longer, occupation)).toBe(longer);
	});

	test('no town near, no cut', () => {
		const date = parseDate('1941');
		expect(cutToOccupation(date, null)).toBe(date);
	});
});

test('an interval of more than three days is drawn among the operations', () => {
	expect(laneOf(parseDate('1941-08-30/1941-09-08'))).toBe('operation');
	expect(laneOf(parseDate('1941-07-14/1941-07-15'))).toBe('event');
	expect(laneOf(parseDate('1941-09-25'))).toBe('event');
	expect(laneOf(parseDate('1942-06'))).toBe('event');
	expect(laneOf(parseDate('1943-08/..'))).toBe('operation');
});
