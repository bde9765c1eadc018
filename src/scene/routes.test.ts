import { expect, test } from 'vitest';
import type { IndexRecord, LonLat } from '../dataset/served.ts';
import type { Standing } from '../state/moment.ts';
import { dayOf } from '../time/day.ts';
import { projectionOf } from './mercator.ts';
import { routesOf } from './routes.ts';

const projection = projectionOf({ lon: 33, lat: 55, zoom: 7 }, { width: 800, height: 600 });
const [first, last] = [dayOf(1942, 7, 22), dayOf(1942, 7, 31)];
const march = (route?: LonLat[]): IndexRecord => ({
	id: 'march',
	type: 'event',
	kind: 'evacuation',
	importance: 1,
	place: [32, 55],
	precision: 'town',
	end: [34, 55],
	...(route ? { route } : {}),
	date: {
		bounds: [first, first, last, last],
		said: [
			[1942, 7, 22, 0],
			[1942, 7, 31, 0],
		],
	},
	lane: 'operation',
	links: [],
	piece: 'a',
});
const routes = (
	record: IndexRecord,
	day: number,
	standing: Standing,
	more: { chosen?: boolean; shown?: boolean } = {},
) =>
	routesOf({
		standings: [{ record, standing }],
		day,
		selected: more.chosen ? record : null,
		shown: more.shown ?? true,
		projection,
	});
const way = march([
	[32, 55],
	[33, 55],
	[34, 55],
]);
const endOf = (path: string) => Number(path.split('L').at(-1)?.split(',')[0]);

test('a way grows with its days and is whole at the end', () => {
	const lengths = [first, first + 4, last].map((day) => endOf(routes(way, day, 'now')[0]?.done ?? ''));
	const [x0, x1] = [projection.project([32, 55])[0], projection.project([34, 55])[0]];
	expect(lengths[0]).toBeCloseTo(x0 + (x1 - x0) * 0.1, 0);
	expect(lengths[1]).toBeCloseTo(x0 + (x1 - x0) * 0.5, 0);
	expect(lengths[2]).toBeCloseTo(x1, 0);
	expect(routes(way, last, 'now')[0]?.head).toBeNull();
	expect(routes(way, first + 4, 'now')[0]?.head?.turn).toBeCloseTo(0, 5);
});

test('is drawn while it goes on, when its layer is shown, and when it is selected', () => {
	expect(routes(way, first, 'now')).toHaveLength(1);
	expect(routes(way, first, 'now', { shown: false })).toHaveLength(0);
	expect(routes(way, last + 60, 'over')).toHaveLength(0);
	expect(routes(way, last + 60, 'over', { chosen: true })[0]).toMatchObject({ selected: true, head: null });
});

test('where only start and end are known a line joins them on demand', () => {
	expect(routes(march(), first, 'now')).toHaveLength(0);
	expect(routes(march(), first, 'now', { chosen: true })[0]?.whole.match(/[ML]/g)).toEqual(['M', 'L']);
});
