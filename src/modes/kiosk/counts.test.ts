import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsAsCsv, mostOpened, noCounts, readCounts } from './counts.ts';

const day = '2026-05-09';
const counts = {
	...noCounts(day),
	visits: 3,
	errors: 1,
	reloads: { night: 2 },
	opened: { 'dulag-126-smolensk': 2, vyazma: 5, yelnya: 2 },
};

test('what was kept is read back', () => expect(readCounts(JSON.stringify(counts), '2027-01-01')).toEqual(counts));

test('what was damaged counts from nothing, and never breaks', () => {
	for (const text of [null, '', '{', 'null', '[]', '{"visits":"many","opened":{"<b>":1,"vyazma":-1}}'])
		expect(readCounts(text, day)).toEqual(noCounts(day));
	fc.assert(
		fc.property(fc.json(), (text) => {
			expect(readCounts(text, day)).toMatchObject({ visits: expect.any(Number), opened: expect.any(Object) });
		}),
	);
});

test('the most opened comes first', () =>
	expect(mostOpened(counts)).toEqual([
		['vyazma', 5],
		['dulag-126-smolensk', 2],
		['yelnya', 2],
	]));

test('the table can be read by others, whatever is in a name', () => {
	const rows = parse(
		countsAsCsv(counts, (id) => `"${id}", так называемый`),
		{ columns: true },
	) as Record<string, string>[];
	expect(rows).toContainEqual({ what: 'visits', id: '', name: '', count: '3' });
	expect(rows).toContainEqual({ what: 'reloads', id: 'night', name: '', count: '2' });
	expect(rows).toContainEqual({ what: 'opened', id: 'vyazma', name: '"vyazma", так называемый', count: '5' });
});
