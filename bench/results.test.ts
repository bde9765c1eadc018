import { expect, it } from 'vitest';
import { Results } from './results.ts';
import { failuresOf, table } from './table.ts';

it('visits are summed up, steps set against the idle frames of the same candidate', () => {
	const results = new Results();
	results.add('ours', 1000, { 'step-painted': [40], 'idle-pair': [20, 20] });
	results.add('ours', 1000, { 'step-painted': [60, 50], 'idle-pair': [] });
	results.add('vis', 1000, { 'step-painted': [90], 'idle-pair': [30] });
	const of = (candidate: string, metric: string) => results.of(candidate, 1000).find((each) => each.metric === metric);
	expect(of('ours', 'step-painted')).toMatchObject({ median: 50, p95: 60, count: 3, unit: 'ms' });
	expect(of('ours', 'step-ratio')).toMatchObject({ median: 2.5, p95: 3, unit: 'times' });
	expect(of('vis', 'step-ratio')).toMatchObject({ median: 3 });
	expect(of('ours', 'zoom-script')).toBeUndefined();
	expect(results.of('ours', 300)).toEqual([]);
});

it('the table has a row a metric and a column a candidate, and says what is missing', () => {
	const results = new Results();
	results.add('ours', 0, { usable: [812.4, 900], select: [33.35] });
	results.add('leaflet', 0, { usable: [512] });
	const all = ['ours', 'leaflet'].flatMap((id) => results.of(id, 0));
	const titles = new Map([
		['ours', 'ours'],
		['vis', 'vis'],
		['leaflet', 'Leaflet'],
	]);
	expect(table(0, all, titles).split('\n')).toEqual([
		'| real dataset                   |      ours | Leaflet |',
		'|--------------------------------|----------:|--------:|',
		'| timeline and map can be used   | 812 (900) |     512 |',
		'| selection marked in both views |      33.4 |       – |',
	]);
	expect(failuresOf([{ candidate: 'vis', records: 0, measure: 'usable', visit: 2, says: 'not within 60 s' }])).toBe(
		'- vis, 0 records, visit 2: usable: not within 60 s',
	);
});
