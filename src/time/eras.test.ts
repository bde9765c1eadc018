import { expect, test } from 'vitest';
import { dayOf, toISO } from './day.ts';
import { axisEnd, BEFORE_FROM, dayOfWar, eraOf, MEMORY_FROM, today, WAR_FROM } from './eras.ts';

test('each era begins on its day', () => {
	expect(eraOf(BEFORE_FROM)).toBe('before');
	expect(eraOf(WAR_FROM - 1)).toBe('before');
	expect(eraOf(WAR_FROM)).toBe('war');
	expect(eraOf(MEMORY_FROM - 1)).toBe('war');
	expect(toISO(MEMORY_FROM - 1)).toBe('1943-12-31');
	expect(eraOf(MEMORY_FROM)).toBe('memory');
});

test('the days of the war are counted from 22 June 1941 to 9 May 1945', () => {
	expect(dayOfWar(dayOf(1941, 6, 21))).toBeNull();
	expect(dayOfWar(dayOf(1941, 6, 22))).toBe(1);
	expect(dayOfWar(dayOf(1943, 9, 25))).toBe(826);
	expect(dayOfWar(dayOf(1945, 5, 9))).toBe(1418);
	expect(dayOfWar(dayOf(1945, 5, 10))).toBeNull();
});

test('a clock that has run down is not believed, one that runs on is', () => {
	expect(today(0)).toBe(today(Date.UTC(2001, 0, 1)));
	expect(toISO(today(0)) >= '2026-01-01').toBe(true);
	expect(toISO(today(Date.UTC(2031, 4, 9, 23, 59)))).toBe('2031-05-09');
});

test('the last day of the axis is the last of the year', () => {
	expect(toISO(axisEnd(Date.UTC(2031, 4, 9)))).toBe('2031-12-31');
	expect(toISO(axisEnd(Date.UTC(2031, 11, 31, 23)))).toBe('2031-12-31');
	expect(toISO(axisEnd(Date.UTC(2032, 0, 1)))).toBe('2032-12-31');
});
