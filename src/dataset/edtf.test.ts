import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateFault, dateFault, FLAG, parseDate, parseDay, parseOnce } from './edtf.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('what a date means', () => {
	test.each([
		['1941-10-12', '1941-10-12', '1941-10-12', [1941, 10, 12, 0]],
		['1942-07', '1942-07-01', '1942-07-31', [1942, 7, 0, 0]],
		['1944-02', '1944-02-01', '1944-02-29', [1944, 2, 0, 0]],
		['1941', '1941-01-01', '1941-12-31', [1941, 0, 0, 0]],
		['196X', '1960-01-01', '1969-12-31', [1960, 0, 0, FLAG.decade]],
		['1941-07-20~', '1941-07-06', '1941-08-03', [1941, 7, 20, FLAG.about]],
		['1941-10~', '1941-10-01', '1941-10-31', [1941, 10, 0, FLAG.about]],
		['1941~', '1941-01-01', '1941-12-31', [1941, 0, 0, FLAG.about]],
		['1942-04-19?', '1942-04-19', '1942-04-19', [1942, 4, 19, FLAG.probably]],
		['1942-04-19%', '1942-04-05', '1942-05-03', [1942, 4, 19, FLAG.about + FLAG.probably]],
		['196X?', '1960-01-01', '1969-12-31', [1960, 0, 0, FLAG.decade + FLAG.probably]],
	])('%s', (text, earliest, latest, said) => {
		const [a, b] = [day(earliest), day(latest)];
		expect(parseDate(text)).toEqual({ bounds: [a, b, a, b], said: [said] });
	});

	test('an interval has four bounds, each end widened for itself', () => {
		expect(parseDate('1941-07-20~/1943-09')).toEqual({
			bounds: [day('1941-07-06'), day('1941-08-03'), day('1943-09-01'), day('1943-09-30')],
			said: [
				[1941, 7, 20, FLAG.about],
				[1943, 9, 0, 0],
			],
		});
	});

	test('an open end is not known', () => {
		expect(parseDate('1941-09/..')).toEqual({
			bounds: [day('1941-09-01'), day('1941-09-30'), null, null],
			said: [[1941, 9, 0, 0], null],
		});
		expect(parseDate('../1943-03-12').bounds).toEqual([null, null, day('1943-03-12'), day('1943-03-12')]);
	});

	test('a day alone', () => {
		expect(parseDay('1970-01-02')).toBe(1);
		expect(() => parseDay('1941-10')).toThrow(DateFault);
		expect(() => parseDay('1941-10-12~')).toThrow(DateFault);
	});
});

describe('what happened once', () => {
	test('lies within an interval, from its beginning to its end', () => {
		const { bounds, said } = parseOnce('1952/1957');
		expect(bounds).toEqual([day('1952-01-01'), day('1957-12-31'), day('1952-01-01'), day('1957-12-31')]);
		expect(said).toHaveLength(2);
	});

	test('is said not to be after, or not before, where one end is not known', () => {
		expect(parseOnce('../1991')).toEqual({
			bounds: [null, day('1991-12-31'), null, day('1991-12-31')],
			said: [[1991, 0, 0, FLAG.notAfter]],
		});
		expect(parseOnce('1985~/..').said).toEqual([[1985, 0, 0, FLAG.about | FLAG.notBefore]]);
		expect(parseOnce('1985/..').bounds).toEqual([day('1985-01-01'), null, day('1985-01-01'), null]);
	});

	test('is a single date as any other', () => {
		expect(parseOnce('1975')).toEqual(parseDate('1975'));
	});
});

describe('what is no date', () => {
	test.each([
		'',
		'12.10.1941',
		'October 1941',
		'1941-13',
		'1941-11-31',
		'1941-02-29',
		'1943/1941',
		'1941/',
		'/1941',
		'../..',
		'1941/1942/1943',
		'1943-22',
		'[1941,1942]',
		'1941?~',
	])('%j is refused, with a remedy', (text) => {
		expect(dateFault(text)).toMatch(/write|check|leave|ends before|interval/);
	});
});

const aDay = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const aPoint = fc.oneof(
	aDay,
	aDay.map((text) => text.slice(0, 7)),
	aDay.map((text) => text.slice(0, 4)),
);

describe('for all dates', () => {
	test('~ widens a day by 14 days either way and nothing else; ? widens nothing', () => {
		fc.assert(
			fc.property(aPoint, (text) => {
				const [a, b] = parseDate(text).bounds as number[];
				const by = text.length === 10 ? 14 : 0;
				expect(parseDate(`${text}~`).bounds.slice(0, 2)).toEqual([a! - by, b! + by]);
				expect(parseDate(`${text}?`).bounds.slice(0, 2)).toEqual([a, b]);
			}),
		);
	});

	test('a day lies within its month, and its month within its year', () => {
		fc.assert(
			fc.property(aDay, (text) => {
				const [inDay, inMonth, inYear] = [text, text.slice(0, 7), text.slice(0, 4)].map((t) => parseDate(t).bounds);
				for (const [inner, outer] of [
					[inDay, inMonth],
					[inMonth, inYear],
				]) {
					expect(inner![0]!).toBeGreaterThanOrEqual(outer![0]!);
					expect(inner![1]!).toBeLessThanOrEqual(outer![1]!);
				}
			}),
		);
	});

	test('an interval has the bounds of its ends, or is refused because it ends before it begins', () => {
		fc.assert(
			fc.property(aPoint, aPoint, (from, to) => {
				const [start, end] = [parseDate(from).bounds, parseDate(to).bounds];
				const text = `${from}/${to}`;
				if (start[0]! > end[1]!) expect(dateFault(text)).toMatch(/ends before/);
				else if (dateFault(text) === null) {
					expect(parseDate(text).bounds).toEqual([start[0], start[1], end[0], end[1]]);
				}
			}),
		);
	});
});
