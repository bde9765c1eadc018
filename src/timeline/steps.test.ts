import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { standingOf } from '../state/moment.ts';
import { dayOf, fromISO, toISO } from '../time/day.ts';
import { BEFORE_FROM, today } from '../time/eras.ts';
import { happeningDays, keyStep, stepTo } from './steps.ts';

const day = (text: string) => fromISO(text) as number;
const press = (key: string, on: string, shift = false) => toISO(keyStep(key, shift, day(on)) as number);

describe('the keys, in the war', () => {
	test.each([
		['ArrowRight', false, '1943-09-26'],
		['ArrowLeft', false, '1943-09-24'],
		['ArrowUp', false, '1943-09-26'],
		['ArrowDown', false, '1943-09-24'],
		['ArrowRight', true, '1943-10-02'],
		['ArrowLeft', true, '1943-09-18'],
		['PageUp', false, '1943-10-25'],
		['PageDown', false, '1943-08-25'],
		['Home', false, '1941-06-22'],
	])('%s (with Shift: %s) from 25 September 1943 leads to %s', (key, shift, to) =>
		expect(press(key, '1943-09-25', shift)).toBe(to),
	);

	test('a month from the 31st stays in the next month', () => expect(press('PageUp', '1943-08-31')).toBe('1943-09-30'));
});

describe('the keys, in memory', () => {
	test.each([
		['ArrowRight', false, '1975-12-31', '1976-12-31'],
		['ArrowLeft', false, '1975-12-31', '1974-12-31'],
		['ArrowRight', true, '1975-12-31', '1985-12-31'],
		['ArrowLeft', true, '1975-12-31', '1965-12-31'],
		['PageUp', false, '1975-12-31', '1985-12-31'],
		['PageDown', false, '1975-12-31', '1965-12-31'],
		// From within a year to its end first.
		['ArrowRight', false, '1975-05-09', '1975-12-31'],
		['ArrowLeft', false, '1975-05-09', '1974-12-31'],
	])('%s (with Shift: %s) from %s leads to %s', (key, shift, from, to) => expect(press(key, from, shift)).toBe(to));

	test('back out of memory one comes to the last day of 1943, however long the stride', () => {
		expect(press('ArrowLeft', '1944-12-31')).toBe('1943-12-31');
		expect(press('ArrowLeft', '1950-12-31', true)).toBe('1943-12-31');
		expect(press('PageDown', '1944-03-01')).toBe('1943-12-31');
	});

	test('and from there back into it', () => expect(press('ArrowRight', '1943-12-31')).toBe('1944-01-01'));
});

test('End is today', () => expect(keyStep('End', false, day('1943-09-25'))).toBe(today()));

test('other keys do nothing', () => {
	for (const key of ['a', ' ', 'Enter', 'Tab', 'Escape', '.'])
		expect(keyStep(key, false, day('1943-09-25'))).toBeNull();
});

test('every arrow leads on, forward or back, wherever one is', () => {
	fc.assert(
		fc.property(fc.integer({ min: BEFORE_FROM, max: dayOf(2026, 11) }), fc.boolean(), (from, shift) => {
			expect(keyStep('ArrowRight', shift, from)).toBeGreaterThan(from);
			expect(keyStep('ArrowLeft', shift, from)).toBeLessThan(from);
			expect(keyStep('PageUp', false, from)).toBeGreaterThan(from);
			expect(keyStep('PageDown', false, from)).toBeLessThan(from);
		}),
	);
});

const record = (id: string, lane: Lane | null, date: string | null): IndexRecord => ({
	id,
	type: 'event',
	kind: 'other',
	importance: 2,
	place: null,
	precision: null,
	date: date ? parseDate(date) : null,
	lane,
	links: [],
	piece: 'a',
});

describe('from event to event', () => {
	const end = dayOf(2027);
	const records = [
		record('b', 'event', '1943-09-25'),
		record('a', 'operation', '1943-08-07/1943-10-02'),
		record('same', 'event', '1943-09-25'),
		record('camp', 'camp', '1941-07-20'),
		record('stone', 'memorial', '1967-09-25'),
		record('undated', 'memorial', null),
		record('topic', null, '1942-01-01'),
		record('old', 'memorial', '1912-08-31'),
		record('announced', 'memorial', '2031'),
	];
	const days = happeningDays({ records }, end);

	test('the days are in order, each once; camps, what is not drawn and what lies off the axis are left out', () =>
		expect(days.map(toISO)).toEqual(['1943-08-07', '1943-09-25', '1967-09-25']));

	test.each([
		['1943-09-25', 1, '1967-09-25'],
		['1943-09-25', -1, '1943-08-07'],
		['1943-09-01', 1, '1943-09-25'],
		['1943-09-01', -1, '1943-08-07'],
		['1967-09-25', 1, '1967-09-25'],
		['1941-06-22', -1, '1941-06-22'],
	] as const)('from %s by %d to %s', (from, direction, to) =>
		expect(toISO(stepTo(days, day(from), direction))).toBe(to),
	);

	test('a memorial of some year is come to at its end, when it stands for certain', () => {
		const year = happeningDays({ records: [record('stone', 'memorial', '1967')] }, end);
		expect(year.map(toISO)).toEqual(['1967-12-31']);
	});

	test('wherever a step leads, something begins there that had not begun the day before', () => {
		const dates = fc.constantFrom(
			'1941-07',
			'1942',
			'1943-03-14~',
			'1941-10-02/1941-10-07',
			'1968',
			'196X',
			'1975-05-09',
		);
		const lanes = fc.constantFrom<Lane>('operation', 'event', 'memorial');
		fc.assert(
			fc.property(fc.array(fc.tuple(lanes, dates), { minLength: 1 }), (list) => {
				const all = list.map(([lane, date], i) => record(`r${i}`, lane, date));
				const known = happeningDays({ records: all }, end);
				expect(known.length).toBeGreaterThan(0);
				for (let at = BEFORE_FROM, next = stepTo(known, at, 1); next !== at; at = next, next = stepTo(known, at, 1)) {
					const standing = (day: number) => all.map((each) => standingOf(each, day, end));
					const before = standing(next - 1);
					expect(standing(next).some((now, i) => now !== before[i] && ['now', 'perhaps'].includes(now))).toBe(true);
				}
			}),
		);
	});
});
