import { describe, expect, test } from 'vitest';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { wholeWindow } from '../time/axis.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { chipOf } from './chip.ts';
import { indexLanes } from './lane-index.ts';
import { layoutOf } from './layout.ts';
import { memoryThreads, placeThreadLabels } from './threads.ts';

const end = dayOf(2027);
const record = (id: string, lane: Lane, date: string | null, ...links: string[]): IndexRecord => ({
	id,
	type: lane === 'operation' ? 'event' : lane,
	kind: 'other',
	importance: 1,
	place: null,
	precision: null,
	date: date === null ? null : parseDate(date),
	lane,
	links,
	piece: 'a',
});
const records = [
	record('camp', 'camp', '1941-07-20/1943-09-25', 'other', 'stone', 'complex', 'undated', 'gone'),
	record('other', 'camp', '1941/1942', 'camp'),
	record('stone', 'memorial', '1958-05-09', 'camp'),
	record('complex', 'memorial', '1975', 'camp', 'other'),
	record('undated', 'memorial', null, 'camp'),
];
const find = (id: string) => records.find((each) => each.id === id);
const layout = (window = wholeWindow(end), folded = new Set<Lane>()) =>
	layoutOf({ index: indexLanes(records, end), width: 1440, height: 300, window, end, folded });
const threads = (id: string, on = layout()) => memoryThreads(on, find(id) ?? null, find);
const width = (text: string) => text.length * 6;

describe('memory threads', () => {
	test('lead from a deed to all that remembers it, with the years from its end', () => {
		expect(threads('camp').map(({ key, years, first }) => [key, years, first])).toEqual([
			['camp-stone', 15, true],
			['camp-complex', 32, false],
			['camp-undated', null, false],
		]);
	});

	test('lead to a memorial from all that it remembers', () => {
		expect(threads('complex').map(({ key, years }) => [key, years])).toEqual([
			['camp-complex', 32],
			['other-complex', 33],
		]);
	});

	test('are none from what remembers nothing', () => {
		expect(memoryThreads(layout(), null, find)).toEqual([]);
		expect(memoryThreads(layout(), { ...records[1]!, links: ['camp'] }, find)).toEqual([]);
	});

	test('are drawn whatever is folded or out of view', () => {
		const folded = threads('camp', layout(wholeWindow(end), new Set<Lane>(['camp', 'memorial'])));
		const near = threads('camp', layout([fromISO('1943-09-01') as number, fromISO('1943-10-01') as number]));
		for (const { path } of [...folded, ...near]) expect(path).toMatch(/^M[-\d.]+,[-\d.]+C/);
		expect(folded).toHaveLength(3);
	});

	test('have labels that cover neither one another nor the card, and stay in the view', () => {
		for (const window of [wholeWindow(end), [fromISO('1943-08-01'), fromISO('1943-11-01')] as [number, number]]) {
			const on = layout(window);
			const chip = chipOf(on, records[0]!, ({ id }) => id, width);
			const labels = placeThreadLabels(
				threads('camp', on),
				on,
				({ years }) => (years === null ? '' : `remembered after ${years} years`),
				width,
				chip ? [chip.box] : [],
			);
			expect(labels.length).toBeGreaterThan(0);
			const boxes = [...labels.map(({ box }) => box), ...(chip ? [chip.box] : [])];
			for (const [i, a] of boxes.entries()) {
				expect(a[0]).toBeGreaterThanOrEqual(0);
				expect(a[2]).toBeLessThanOrEqual(on.frame.width);
				for (const b of boxes.slice(i + 1))
					expect(a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]).toBe(false);
			}
		}
	});
});

describe('the card of the selected', () => {
	test('stands at the part of its mark that is in view, and not when none is', () => {
		const on = layout([fromISO('1943-09-01') as number, fromISO('1943-11-01') as number]);
		const chip = chipOf(on, records[0]!, ({ id }) => id, width)!;
		expect(chip.box[0]).toBeGreaterThanOrEqual(0);
		expect(chip.box[2]).toBeLessThan(on.axis.x(fromISO('1943-10-20') as number));
		expect(chipOf(on, records[2]!, ({ id }) => id, width)).toBeNull();
		expect(chipOf(on, records[4]!, ({ id }) => id, width)).not.toBeNull();
	});
});
