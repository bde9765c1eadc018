import { expect, it } from 'vitest';
import { Results } from './results.ts';
import { failuresOf, notesOf, table } from './table.ts';

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
		'- vis, real dataset, visit 2: usable: not within 60 s',
	);
	expect(notesOf([{ candidate: 'vis', records: 3000, says: 'nothing' }])).toBe('- vis, 3,000 records: nothing');
});

it('what cannot be done is told as "no", also where it once could; counts have no decimals', () => {
	const results = new Results();
	results.add('ours', 0, { keyboard: [31], cut: [640.4], 'lost-map': ['yes'], 'bytes-usable': [227.36] });
	results.add('vis', 0, { keyboard: ['no'], cut: ['no', 700], 'lost-map': ['yes', 'no'], 'axe-rules': [0] });
	const all = ['ours', 'vis'].flatMap((id) => results.of(id, 0));
	const rows = table(0, all, new Map(['ours', 'vis'].map((id) => [id, id])))
		.split('\n')
		.slice(2);
	expect(
		rows.map((row) =>
			row
				.split('|')
				.map((each) => each.trim())
				.slice(1, 4),
		),
	).toEqual([
		['transferred until both can be used, KB', '227', '–'],
		['axe: broken at the start, rules', '–', '0'],
		['a record reached and read by keyboard, keys', '31', 'no'],
		['network cut, loaded anew: can be used', '640', 'no'],
		['WebGL lost: a map is to be seen', 'yes', 'no'],
	]);
});
