import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { BEFORE_FROM } from '../time/eras.ts';
import { dayToShow, spanOf, standingOf } from './moment.ts';

const end = dayOf(2027);
const day = (text: string) => fromISO(text) as number;
const record = (lane: Lane | null, date: string | null): IndexRecord => ({
	id: 'x',
	type: lane === 'camp' || lane === 'memorial' ? lane : 'event',
	kind: 'other',
	importance: 2,
	place: null,
	precision: null,
	date: date === null ? null : parseDate(date),
	lane,
	links: [],
	piece: 'a',
});
const standing = (lane: Lane | null, date: string | null, on: string) => standingOf(record(lane, date), day(on), end);

describe('an event of one day', () => {
	test.each([
		['1943-09-24', 'ahead'],
		['1943-09-25', 'now'],
		['1943-09-26', 'recent'],
		['1943-10-09', 'recent'],
		['1943-10-10', 'over'],
	])('on %s: %s', (on, is) => expect(standing('event', '1943-09-25', on)).toBe(is));
});

describe('an event of a month', () => {
	test.each([
		['1942-06-30', 'ahead'],
		['1942-07-01', 'perhaps'],
		['1942-07-31', 'perhaps'],
		['1942-08-01', 'recent'],
	])('on %s: %s', (on, is) => expect(standing('event', '1942-07', on)).toBe(is));
});

describe('a camp', () => {
	test.each([
		['1941-07-05', 'ahead'],
		['1941-07-20', 'perhaps'],
		['1941-08-10', 'now'],
		['1943-08-31', 'now'],
		['1943-09-14', 'perhaps'],
		['1943-09-20', 'recent'],
		['1943-12-01', 'over'],
	])('of "1941-07-20~/1943-09" on %s: %s', (on, is) => expect(standing('camp', '1941-07-20~/1943-09', on)).toBe(is));

	test('whose end is not known does not end', () => {
		expect(standing('camp', '1941-10/..', '1941-12-01')).not.toBe('ahead');
		expect(['now', 'perhaps']).toContain(standing('camp', '1941-10/..', '1943-01-01'));
	});

	test('whose start is not known has begun', () => {
		expect(['now', 'perhaps']).toContain(standing('camp', '../1943-09-25', '1941-12-01'));
		expect(standing('camp', '../1943-09-25', '1944-12-01')).toBe('over');
	});
});

describe('a memorial', () => {
	test.each([
		['1967', '1966-12-31', 'ahead'],
		['1967', '1967-12-31', 'now'],
		['1967', '2020-01-01', 'now'],
		['1967-09-25', '1967-09-24', 'ahead'],
		['1967-09-25', '1967-09-25', 'now'],
		['196X', '1959-12-31', 'ahead'],
		['196X', '1967-12-31', 'perhaps'],
		['196X', '1969-12-31', 'now'],
	])('of %s on %s: %s', (date, on, is) => expect(standing('memorial', date, on)).toBe(is));

	test('of unknown date is known to stand this year only', () => {
		expect(standing('memorial', null, '2025-12-31')).toBe('ahead');
		expect(standing('memorial', null, '2026-01-01')).toBe('perhaps');
	});
});

test('what has no lane is never shown', () => expect(standing(null, '1943-09-25', '1943-09-25')).toBe('ahead'));

describe('the day to show of a record', () => {
	const shown = (lane: Lane, date: string | null) => dayToShow(record(lane, date), end);

	test('is one on which it goes on or stands', () => {
		for (const [lane, date] of [
			['event', '1943-09-25'],
			['event', '1942-07'],
			['operation', '1943-08-07/1943-10-02'],
			['camp', '1941-07-20~/1943-09'],
			['memorial', '1967'],
			['memorial', '196X'],
			['memorial', null],
		] as [Lane, string | null][]) {
			const on = shown(lane, date);
			expect(['now', 'perhaps'], `${lane} ${date}`).toContain(standingOf(record(lane, date), on, end));
		}
	});

	test('lies within the axis, however old the thing', () => {
		expect(shown('camp', '../1943-09-25')).toBe(BEFORE_FROM);
		expect(shown('memorial', '1912')).toBe(BEFORE_FROM);
		expect(shown('memorial', null)).toBe(end - 1);
	});
});

test('a record without a date has no span', () => expect(spanOf(record('memorial', null))).toBeNull());
