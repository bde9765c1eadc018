import { describe, expect, test } from 'vitest';
import { widened } from './claimed.ts';
import { parseDate, parseOnce } from './edtf.ts';
import type { Claim } from './schema.ts';
import { servedSpans } from './spans.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const claim = (property: Claim['property'], date: string): Claim =>
	({ property, date, scope: { what: { en: 'x', ru: 'х' } }, sources: ['book'] }) as Claim;
const span = (holder: 'soviet' | 'german' | 'contested', from: string) => ({
	holder,
	from,
	sources: [],
	verified: 'seen' as const,
});

describe('a date on which sources disagree', () => {
	test('spans what they say, is said as the file says it, and is put in order by it', () => {
		const own = parseDate('1942-04-24');
		const date = widened(own, [claim('happened', '1942-04-24'), claim('happened', '1942-04-23')], 'camp');
		const [early, late] = [day('1942-04-23'), day('1942-04-24')];
		expect(date).toEqual({ bounds: [early, late, early, late], said: own.said, first: [late, late] });
	});

	test('of a camp: `opened` widens the start, `closed` the end, `happened` neither', () => {
		const own = parseDate('1941-07-20/1943-09-25');
		const claims = [claim('opened', '1941-08-16'), claim('closed', '1943-07'), claim('happened', '1942-01-01')];
		expect(widened(own, claims, 'camp').bounds).toEqual([
			day('1941-07-20'),
			day('1941-08-16'),
			day('1943-07-01'),
			day('1943-09-25'),
		]);
	});

	test('of an operation: each end by the ends of the intervals', () => {
		const own = parseDate('1942-07-02/1942-07-12');
		expect(widened(own, [claim('happened', '1942-07-02/1942-07-23')], 'event').bounds).toEqual([
			day('1942-07-02'),
			day('1942-07-02'),
			day('1942-07-12'),
			day('1942-07-23'),
		]);
	});

	test('of a memorial: what was opened once, whatever the interval', () => {
		const date = widened(parseOnce('1952/1957'), [claim('unveiled', '1960'), claim('rebuilt', '1999')], 'memorial');
		expect(date.bounds).toEqual([day('1952-01-01'), day('1960-12-31'), day('1952-01-01'), day('1960-12-31')]);
	});

	test('is as it was where the claims agree, and open ends stay open', () => {
		const own = parseDate('1941/..');
		expect(widened(own, [claim('opened', '1941-08'), claim('closed', '1943')], 'camp')).toBe(own);
		const single = parseDate('1941-08-03');
		expect(widened(single, [claim('taken', '1941-08-03')], 'event')).toBe(single);
	});
});

describe('a change of holder on which sources disagree', () => {
	const control = [span('soviet', '1941-06-22'), span('german', '1941-10-12'), span('soviet', '1941-12-30')];

	test('has a window from the earliest to the latest claim, and falls on the day of the span', () => {
		const [, taken, freed] = servedSpans(control, [claim('taken', '1941-10-12'), claim('taken', '1941-10-14')]);
		expect(taken).toEqual({ holder: 'german', from: [day('1941-10-12'), day('1941-10-14')], first: day('1941-10-12') });
		expect(freed).toEqual({ holder: 'soviet', from: [day('1941-12-30'), day('1941-12-30')] });
	});

	test('is cut off at the changes beside it', () => {
		const [, taken] = servedSpans(control, [claim('taken', '1942')]);
		expect(taken?.from).toEqual([day('1941-10-12'), day('1941-12-29')]);
		expect(taken?.first).toBe(day('1941-10-12'));
	});

	test('within days of fighting for the town is told by them', () => {
		const fought = [span('soviet', '1941-06-22'), span('contested', '1941-07-15'), span('german', '1941-07-29')];
		const spans = servedSpans(fought, [claim('taken', '1941-07-16'), claim('taken', '1941-07-29')]);
		expect(spans).toEqual(servedSpans(fought));
	});

	test('speaks of the nearest change to that holder', () => {
		const twice = [...control, span('german', '1942-02-01'), span('soviet', '1942-03-05')];
		const spans = servedSpans(twice, [claim('freed', '1942-03-07')]);
		expect(spans[2]?.from).toEqual([day('1941-12-30'), day('1941-12-30')]);
		expect(spans[4]?.from).toEqual([day('1942-03-05'), day('1942-03-07')]);
	});
});
