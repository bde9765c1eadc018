import { describe, expect, test } from 'vitest';
import type { Holder, IndexTown } from '../dataset/served.ts';
import { fromISO } from '../time/day.ts';
import { byOutcome, isYear, sayMoment, sayNames } from './said.ts';

const day = (text: string) => fromISO(text) as number;
const change = (id: string, rank: IndexTown['rank'], weight: number, from: Holder, to: Holder) => ({
	town: { id, rank, weight, place: [34, 55], region: 'smolensk', spans: [], links: [], piece: 'a' } as IndexTown,
	from,
	to,
	day: 0,
});

describe('a moment in words', () => {
	test.each([
		['1943-09-25', '25 September 1943', '25 сентября 1943\u00a0г.'],
		['1943-12-31', '31 December 1943', '31 декабря 1943\u00a0г.'],
		['1944-12-31', '1944', '1944'],
		['1975-12-31', '1975', '1975'],
		['1975-12-30', '30 December 1975', '30 декабря 1975\u00a0г.'],
	])('%s is "%s", "%s"', (iso, en, ru) => {
		expect(sayMoment(day(iso), 'en')).toBe(en);
		expect(sayMoment(day(iso), 'ru')).toBe(ru);
	});

	test('is a year only at the end of a year of memory', () => {
		expect(isYear(day('1942-12-31'))).toBe(false);
		expect(isYear(day('1950-12-31'))).toBe(true);
		expect(isYear(day('1950-06-30'))).toBe(false);
	});
});

test('towns are sorted by what became of them, the weightiest first', () => {
	const { freed, taken, contested, partisan } = byOutcome([
		change('village', 4, 0.5, 'german', 'soviet'),
		change('small', 3, 0.01, 'german', 'soviet'),
		change('broad', 3, 0.02, 'german', 'soviet'),
		change('city', 1, 0, 'german', 'soviet'),
		change('lost', 2, 0, 'soviet', 'german'),
		change('fought', 2, 0, 'soviet', 'contested'),
		change('woods', 3, 0, 'german', 'partisan'),
	]);
	expect(freed.map(({ id }) => id)).toEqual(['city', 'broad', 'small', 'village']);
	expect([taken, contested, partisan].map((list) => list.map(({ id }) => id))).toEqual([
		['lost'],
		['fought'],
		['woods'],
	]);
});

describe('names', () => {
	test.each([
		[[], ''],
		[['A'], 'A'],
		[['A', 'B'], 'A and B'],
		[['A', 'B', 'C'], 'A, B and C'],
		[['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
	])('%j: %s', (names, said) => expect(sayNames(names, 3, 'en')).toBe(said));

	test('are joined as the language has it', () => {
		expect(sayNames(['А', 'Б'], 3, 'ru')).toBe('А и Б');
		expect(sayNames(['А', 'Б', 'В', 'Г'], 3, 'ru')).toBe('А, Б, В и ещё 1');
	});
});
