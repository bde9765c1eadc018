import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, calendar, dayOf, endOfYear, fromISO, toISO, yearOf } from './day.ts';

const days = fc.integer({ min: dayOf(1900), max: dayOf(2100) });

describe('days', () => {
	test('count from 1 January 1970', () => {
		expect(dayOf(1970)).toBe(0);
		expect(dayOf(1970, 1, 2)).toBe(1);
		expect(dayOf(1941, 6, 22)).toBe(-10420);
		expect(toISO(-10420)).toBe('1941-06-22');
	});

	test('are written and read back', () => {
		fc.assert(
			fc.property(days, (day) => {
				expect(fromISO(toISO(day))).toBe(day);
				const { year, month, date } = calendar(day);
				expect(dayOf(year, month, date)).toBe(day);
			}),
		);
	});

	test.each([
		'',
		'1943',
		'1943-02-29',
		'1943-13-01',
		'1943-00-10',
		'1943-04-31',
		'0043-01-01T',
		' 1943-01-01',
		'1943-1-1',
		'9999-99-99',
	])('%j is no day', (text) => expect(fromISO(text)).toBeNull());

	test('of the first century are not taken for those of ours', () => {
		expect(yearOf(dayOf(43))).toBe(43);
		expect(yearOf(endOfYear(43))).toBe(43);
		expect(toISO(fromISO('0043-05-09') as number)).toBe('0043-05-09');
	});
});

test('the end of a year is its last day', () => {
	expect(toISO(endOfYear(1975))).toBe('1975-12-31');
	fc.assert(fc.property(days, (day) => yearOf(endOfYear(yearOf(day))) === yearOf(endOfYear(yearOf(day)) + 1) - 1));
});

describe('another month', () => {
	test.each([
		['1943-01-31', 1, '1943-02-28'],
		['1944-01-31', 1, '1944-02-29'],
		['1943-03-31', -1, '1943-02-28'],
		['1943-12-15', 1, '1944-01-15'],
		['1943-01-15', -1, '1942-12-15'],
	])('from %s by %d is %s', (from, months, to) => expect(toISO(addMonths(fromISO(from) as number, months))).toBe(to));

	test('is the same date, or the last of a shorter month', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -30, max: 30 }), (day, months) => {
				const [from, to] = [calendar(day), calendar(addMonths(day, months))];
				expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
				if (to.date !== from.date) {
					expect(to.date).toBeLessThan(from.date);
					expect(calendar(addMonths(day, months) + 1).date).toBe(1);
				}
			}),
		);
	});
});
