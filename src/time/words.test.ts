import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import { dayOf } from './day.ts';
import { sayDate, wordsOf } from './words.ts';

const EN: [string, string][] = [
	['1943-09-25', '25 September 1943'],
	['1943-09', 'September 1943'],
	['1943', '1943'],
	['196X', 'the 1960s'],
	['1941-07-20~', 'about 20 July 1941'],
	['1941-07-20?', 'probably 20 July 1941'],
	['1941-07-20%', 'probably about 20 July 1941'],
	['1941-07-13/1941-07-15', '13–15 July 1941'],
	['1941-07-13/1941-07-13', '13 July 1941'],
	['1941-07-13/1941-09-06', '13 July – 6 September 1941'],
	['1941-07/1941-09', 'July – September 1941'],
	['1941-07-13/1943-09-25', '13 July 1941 – 25 September 1943'],
	['1941/1943', '1941 – 1943'],
	['1941-07-20~/1943-09', 'about 20 July 1941 – September 1943'],
	['196X/1969', 'the 1960s – 1969'],
	['../1943-09-25', 'until 25 September 1943'],
	['1941-10/..', 'from October 1941; the end is not known'],
];
const RU: [string, string][] = [
	['1943-09-25', '25 сентября 1943\u00a0г.'],
	['1943-09', 'сентябрь 1943\u00a0г.'],
	['1943', '1943\u00a0г.'],
	['196X', '1960-е годы'],
	['1941-07-20~', 'примерно 20 июля 1941\u00a0г.'],
	['1941-07-20?', 'вероятно, 20 июля 1941\u00a0г.'],
	['1941-07-13/1941-07-15', '13–15 июля 1941\u00a0г.'],
	['1941-07-13/1941-09-06', '13 июля – 6 сентября 1941\u00a0г.'],
	['1941-07/1941-09', 'июль – сентябрь 1941\u00a0г.'],
	['1941/1943', '1941 – 1943\u00a0г.'],
	['../1943-09-25', 'до: 25 сентября 1943\u00a0г.'],
	['1941-10/..', 'с: октябрь 1941\u00a0г.; конец неизвестен'],
];

describe('a date in words', () => {
	test.each(EN)('%s in English: %s', (edtf, said) => expect(sayDate(parseDate(edtf), 'en')).toBe(said));
	test.each(RU)('%s in Russian: %s', (edtf, said) => expect(sayDate(parseDate(edtf), 'ru')).toBe(said));

	test('that is not known says so', () => {
		expect(sayDate(null, 'en')).toBe('date not known');
		expect(sayDate(null, 'ru')).toBe('дата неизвестна');
		expect(sayDate({ bounds: [null, null, null, null], said: [null, null] }, 'en')).toBe('dates not known');
	});

	test('never depends on where the visitor lives', () => {
		// The last instant of a day in UTC is another date in most of the world.
		expect(wordsOf('en').full(dayOf(1943, 9, 25))).toBe('25 September 1943');
		expect(wordsOf('en').full(dayOf(1941, 6, 22))).toBe('22 June 1941');
	});
});
