import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, toISO } from './day.ts';
import { BEFORE_FROM } from './eras.ts';
import { readDay } from './read-day.ts';
import { wordsOf } from './words.ts';

const end = dayOf(2027);

describe('a typed day', () => {
	test.each([
		['25.09.1943', '1943-09-25'],
		['5.9.1943', '1943-09-05'],
		['25/09/1943', '1943-09-25'],
		['1943-09-25', '1943-09-25'],
		[' 25 September 1943 ', '1943-09-25'],
		['September 25, 1943', '1943-09-25'],
		['sept. 1943', '1943-09-01'],
		['25 сентября 1943 г.', '1943-09-25'],
		['25 сентября 1943 года', '1943-09-25'],
		['сентябрь 1943', '1943-09-01'],
		['Май 1942', '1942-05-01'],
		['9 мая 1945', '1945-05-09'],
		['1943', '1943-12-31'],
		['1975 год', '1975-12-31'],
		['1975 г.', '1975-12-31'],
		['2026', '2026-12-31'],
	])('%j is %s', (typed, day) => expect(toISO(readDay(typed, end) ?? 0)).toBe(day));

	test.each([
		'',
		'   ',
		'31.02.1943',
		'0.1.1943',
		'12.13.1943',
		'31 апреля 1943',
		'0043',
		'1938',
		'31.08.1939',
		'2027',
		'9999',
		'99.99.9999',
		'сентябрь',
		'foo 1943',
		'25.09.43',
		'<img src=x>',
	])('%j is none', (typed) => expect(readDay(typed, end)).toBeNull());

	test('as the app itself writes it is understood, in both languages', () => {
		const shown = fc.integer({ min: BEFORE_FROM, max: end - 1 });
		fc.assert(
			fc.property(shown, fc.constantFrom('en', 'ru'), (day, language) => {
				expect(readDay(wordsOf(language).full(day), end)).toBe(day);
				expect(readDay(toISO(day), end)).toBe(day);
			}),
		);
	});

	test('whatever is typed, the answer is a day of the axis or none', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d .\-/,гмsept]{0,14}$/)), (typed) => {
				const day = readDay(typed, end);
				expect(day === null || (Number.isInteger(day) && day >= BEFORE_FROM && day < end)).toBe(true);
			}),
		);
	});
});
