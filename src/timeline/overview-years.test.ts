import { expect, test } from 'vitest';
import { createAxis, wholeWindow } from '../time/axis.ts';
import { dayOf } from '../time/day.ts';
import { yearsUnder } from './overview-years.ts';

const end = dayOf(2027);
const yearsAt = (width: number) => yearsUnder(createAxis({ window: wholeWindow(end), width, end }));

test('the years stand apart and before the end of their stretch, at every width', () => {
	for (let width = 180; width <= 1900; width += 13) {
		const years = yearsAt(width);
		for (const [i, { x }] of years.entries()) {
			expect(x + 30).toBeLessThanOrEqual(years[i + 1]?.x ?? width);
		}
	}
});

test('those of the war are all there from a phone on, the decades of memory on a desk', () => {
	for (const width of [220, 300, 1270])
		expect(yearsAt(width).map(({ label }) => label)).toEqual(expect.arrayContaining(['1942', '1943']));
	expect(yearsAt(1270).map(({ label }) => label)).toEqual([
		...['1942', '1943', '1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020'],
	]);
});
