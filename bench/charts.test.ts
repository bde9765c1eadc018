import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { chart, linesOf } from './charts.ts';
import { headline } from './headline.ts';
import type { Result } from './results.ts';

const result = (candidate: string, records: number, metric: string, median: number): Result => ({
	...{ candidate, records, metric, unit: 'ms', median, p95: median, count: 1 },
});
const results = [
	result('ours', 0, 'usable', 500),
	result('ours', 100, 'usable', 510),
	result('ours', 10000, 'usable', 900),
	result('vis', 100, 'usable', 400),
	result('vis', 0, 'usable', 450),
	result('vis', 10000, 'heap', 80),
];
const titles = new Map([
	['ours', 'ours'],
	['vis', 'vis <&> MapLibre'],
	['ohm', 'maplibre-gl-dates'],
]);

it('a line a candidate, with what it has no value for', () => {
	expect(linesOf(results, 'usable', titles)).toMatchObject([
		{ id: 'ours', without: [] },
		{ id: 'vis', points: [{ records: 0 }, { records: 100 }], without: [10000] },
	]);
	expect(linesOf(results, 'step-script', titles)).toEqual([]);
});

it('a chart has a name, a description, its lines and their labels', () => {
	const { document } = parseHTML(chart(linesOf(results, 'usable', titles), 'Until usable', 'ours: 500.'));
	const svg = document.querySelector('svg');
	expect(svg?.getAttribute('role')).toBe('img');
	expect(svg?.querySelector('title')?.textContent).toBe('Until usable');
	expect(svg?.querySelector('desc')?.textContent).toBe('ours: 500.');
	const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
	expect(texts).toEqual(expect.arrayContaining(['real', '100', '10,000', 'ours 900']));
	expect(texts).toContain('vis <&> MapLibre, none at 10,000');
	expect(document.querySelectorAll('path[transform]')).toHaveLength(5);
	for (const path of document.querySelectorAll('path')) expect(path.getAttribute('d')).not.toContain('NaN');
});

it('the headline has the first number of records whole, and what grows with the last', () => {
	const yes: Result = { candidate: 'ours', records: 0, metric: 'lost-map', unit: 'yes or no', says: 'yes' };
	const rows = headline({ results: [...results, yes] }, titles).split('\n');
	expect(rows.map((row) => row.split('|').map((each) => each.trim())).map(([, ...cells]) => cells.slice(0, 3))).toEqual(
		[
			['with the real dataset', 'ours', 'vis <&> MapLibre'],
			expect.anything(),
			['timeline and map can be used, ms', '500', '450'],
			['WebGL lost: a map is to be seen', 'yes', '–'],
			['**with 10,000 records**', '', ''],
			['timeline and map can be used, ms', '900', '–'],
			['heap, MB', '–', '80.0'],
		],
	);
});
