import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, ServedDate } from '../dataset/served.ts';
import { createAxis, wholeWindow, zoomWindow } from '../time/axis.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM } from '../time/eras.ts';
import { atLeast, drawnDays, fadeOf, middleDay, partsOf, softExtent } from './extent.ts';

const end = dayOf(2027);
const day = (iso: string) => fromISO(iso) as number;
const record = (date: ServedDate | null, lane: IndexRecord['lane'] = 'camp') => ({ date, lane }) as IndexRecord;
const days = (edtf: string) => drawnDays(record(parseDate(edtf)), end);
const axes = fc
	.tuple(fc.double({ min: 1, max: 4000, noNaN: true }), fc.integer({ min: BEFORE_FROM, max: end - 1 }))
	.map(([factor, about]) => createAxis({ width: 1200, window: zoomWindow(wholeWindow(end), factor, about, end), end }));

describe('the days over which a record is drawn', () => {
	test('are its four bounds, ends as the morning after', () => {
		expect(days('1941-10/1943-03-12')).toEqual({
			softFrom: day('1941-10-01'),
			from: day('1941-10-31'),
			to: day('1943-03-13'),
			softTo: day('1943-03-13'),
		});
	});

	test('have nothing certain when only the year is known', () => {
		const { softFrom, from, to, softTo } = days('1942');
		expect([softFrom, softTo]).toEqual([day('1942-01-01'), day('1943-01-01')]);
		expect(to).toBeLessThan(from);
	});

	test('fade with the stretch where no end is known', () => {
		const { from, to, softTo } = days('1941-10-07/..');
		expect([from, to, softTo]).toEqual([day('1941-10-07'), day('1941-10-08'), MEMORY_FROM]);
		const open = days('../1943-09-25');
		expect([open.softFrom, open.from, open.to]).toEqual([day('1941-06-22'), day('1943-09-25'), day('1943-09-26')]);
	});
});

describe('the parts of a span', () => {
	const bounds = fc.tuple(fc.integer({ min: BEFORE_FROM, max: end - 2000 }), fc.nat(400), fc.nat(400), fc.nat(400)).map(
		([a, soft, long, tail]): ServedDate => ({
			bounds: [a, a + soft, a + soft + long, a + soft + long + tail],
			said: [
				[1942, 0, 0, 0],
				[1942, 0, 0, 0],
			],
		}),
	);

	test('are solid only over what is certain, at every zoom', () => {
		fc.assert(
			fc.property(bounds, axes, (date, axis) => {
				const drawn = drawnDays(record(date), end);
				const extent = softExtent(drawn, axis);
				for (const part of partsOf(extent)) {
					expect(part.to).toBeGreaterThanOrEqual(part.from);
					if (part.look !== 'mark') continue;
					expect(part.from).toBeCloseTo(axis.x(drawn.from), 6);
					expect(part.to).toBeCloseTo(axis.x(drawn.to), 6);
				}
			}),
		);
	});

	test('of what is known to the year alone are soft from end to end, at every zoom, however narrow', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1940, max: 2020 }), axes, (year, axis) => {
				const extent = atLeast(softExtent(days(String(year)), axis), 4);
				expect(partsOf(extent).every(({ look }) => look === 'soft both')).toBe(true);
			}),
		);
	});

	test('run out over the very days between earliest and latest', () => {
		const axis = createAxis({ width: 1200, window: [day('1941-07-01'), day('1941-09-01')], end });
		const parts = partsOf(softExtent(days('1941-07-20~/1941-08-20'), axis));
		expect(parts.map(({ look }) => look)).toEqual(['soft start', 'mark']);
		expect(parts[0]?.from).toBeCloseTo(axis.x(day('1941-07-06')), 6);
		expect(parts[0]?.to).toBeCloseTo(axis.x(day('1941-08-03')), 6);
	});

	test('of a short but certain span are a solid sliver that can be seen', () => {
		const axis = createAxis({ width: 1200, window: wholeWindow(end), end });
		const extent = atLeast(softExtent(days('1975-05-01/1975-05-20'), axis), 4);
		expect(extent.softTo - extent.softFrom).toBeCloseTo(4, 6);
		expect(partsOf(extent).map(({ look }) => look)).toEqual(['mark']);
	});
});

describe('the fade of a mark without length', () => {
	const axis = createAxis({ width: 1200, window: [dayOf(1975), dayOf(1976)], end });
	const fade = (edtf: string, lane: IndexRecord['lane'] = 'event') => {
		const each = record(parseDate(edtf), lane);
		return fadeOf(each, axis.x(middleDay(each, end)), axis, 8);
	};
	test('is none when the day is known, and spans the year or month when only that is', () => {
		expect(fade('1975-05-09')).toBeNull();
		expect(fade('1975')).toMatchObject({ look: 'soft both', from: axis.x(dayOf(1975)), to: axis.x(dayOf(1976)) });
		expect(fade('1975-05', 'memorial')).toMatchObject({ from: axis.x(dayOf(1975, 5)), to: axis.x(dayOf(1975, 6)) });
	});

	test('is left out where it would not show', () => {
		const far = createAxis({ width: 1200, window: wholeWindow(end), end });
		const each = record(parseDate('1975'), 'memorial');
		expect(fadeOf(each, far.x(middleDay(each, end)), far, 8)).toBeNull();
	});

	test('runs out on the side on which nothing is known', () => {
		const bounds: ServedDate['bounds'] = [null, dayOf(1975, 7), null, dayOf(1975, 7)];
		const each = record({ bounds, said: [[1975, 7, 0, 8]] }, 'memorial');
		const x = axis.x(middleDay(each, end));
		expect(fadeOf(each, x, axis, 8)).toMatchObject({ look: 'soft start', to: x });
	});
});
