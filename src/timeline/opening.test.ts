import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord } from '../dataset/served.ts';
import { wholeWindow } from '../time/axis.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { neighbourOf } from './lane-keys.ts';
import { daysOf, openingOf } from './opening.ts';

const end = dayOf(2027);
const day = (iso: string) => fromISO(iso) as number;
const mark = (shape: 'count' | 'ridge', ...dates: string[]) => ({
	shape,
	dated: true,
	records: dates.map((edtf, i) => ({ id: `r${i}`, lane: 'event', date: parseDate(edtf) }) as IndexRecord),
});

describe('a mark that stands for several', () => {
	test('opens in the window of its days, and a little more', () => {
		const item = mark('count', '1943-03-01', '1943-03-09', '1943-03-12');
		expect(daysOf(item, end)).toEqual([day('1943-03-01'), day('1943-03-12')]);
		const [from, to] = openingOf(item, wholeWindow(end), end)!;
		expect(from).toBeLessThan(day('1943-03-01'));
		expect(to).toBeGreaterThan(day('1943-03-13'));
		expect(to - from).toBeLessThan(20);
	});

	test('opens as a list when all are of one day, or no zoom brings them further apart', () => {
		expect(openingOf(mark('count', '1943-03-09', '1943-03-09'), wholeWindow(end), end)).toBeNull();
		const item = mark('count', '1943-03-01', '1943-03-12');
		expect(openingOf(item, [day('1943-02-27'), day('1943-03-14')], end)).toBeNull();
		expect(openingOf(mark('ridge', '1939-09-01/2020', '1941/1942'), wholeWindow(end), end)).toBeNull();
	});

	test('of unknown date opens as a list', () => {
		expect(openingOf({ ...mark('count'), dated: false }, wholeWindow(end), end)).toBeNull();
	});
});

describe('the next of a lane', () => {
	const order = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as IndexRecord);
	const of = (...ids: string[]) => order.filter(({ id }) => ids.includes(id));
	test('is the one after all that share a mark, or before them', () => {
		expect(neighbourOf(order, of('b', 'c'), 1).id).toBe('d');
		expect(neighbourOf(order, of('b', 'c'), -1).id).toBe('a');
	});

	test('goes round at the ends, and is never one of the mark itself', () => {
		expect(neighbourOf(order, of('d'), 1).id).toBe('a');
		expect(neighbourOf(order, of('a', 'd'), 1).id).toBe('b');
	});
});
