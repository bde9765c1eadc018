import { describe, expect, test } from 'vitest';
import { parseDate, parseOnce } from '../dataset/edtf.ts';
import { dayOf } from './day.ts';
import { sayDate, sayDays, speakDate, wordsOf } from './words.ts';

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

test('of what happened once the bound is said that is known', () => {
	expect(sayDate(parseOnce('../1991'), 'en')).toBe('not after 1991');
	expect(sayDate(parseOnce('../1991'), 'ru')).toBe('не позднее 1991\u00a0г.');
	expect(sayDate(parseOnce('../2015-04'), 'ru')).toBe('не позднее апрель 2015\u00a0г.');
});

describe('a date for the ear', () => {
	test('says between which days lies what is known only about', () => {
		const camp = parseDate('1941-07-20~/1943-09-25');
		expect(speakDate(camp, 'en')).toBe(
			'about 20 July 1941 (not before 6 July 1941, not after 3 August 1941) – 25 September 1943',
		);
		expect(speakDate(camp, 'ru')).toBe(
			'примерно 20 июля 1941\u00a0г. (не раньше 6 июля 1941\u00a0г., не позже 3 августа 1941\u00a0г.) – 25 сентября 1943\u00a0г.',
		);
		expect(speakDate(parseDate('1941-07-20~'), 'en')).toBe(
			'about 20 July 1941 (not before 6 July 1941, not after 3 August 1941)',
		);
		expect(speakDate(parseDate('1941-07-20/1941-09-10~'), 'en')).toBe(
			'20 July – about 10 September 1941 (not before 27 August 1941, not after 24 September 1941)',
		);
	});

	test('is said as it is written where nothing is about', () => {
		for (const edtf of ['1943-09-25', '1942', '1941-10/..', '1941-07-13/1941-07-15'])
			expect(speakDate(parseDate(edtf), 'en')).toBe(sayDate(parseDate(edtf), 'en'));
		expect(speakDate(null, 'ru')).toBe('дата неизвестна');
	});
});

test('a stretch of days is said briefly', () => {
	const days = (from: [number, number, number], to: [number, number, number]) =>
		[dayOf(...from), dayOf(...to)] as const;
	expect(sayDays(...days([1943, 3, 1], [1943, 3, 9]), 'en')).toBe('1–9 March 1943');
	expect(sayDays(...days([1943, 3, 9], [1943, 3, 9]), 'ru')).toBe('9 марта 1943\u00a0г.');
	expect(sayDays(...days([1941, 12, 30], [1942, 1, 5]), 'en')).toBe('30 December 1941 – 5 January 1942');
});
