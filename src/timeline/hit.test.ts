import { describe, expect, test } from 'vitest';
import { itemsAt, REACH } from './hit.ts';
import type { Item } from './item.ts';

const dot = (key: string, x: number, y: number): Item =>
	({ key, shape: 'dot', softFrom: x - 40, softTo: x + 40, x0: x, x1: x, y, size: 8 }) as Item;
const span = (key: string, from: number, to: number, y: number): Item =>
	({ key, shape: 'span', softFrom: from, softTo: to, x0: from, x1: to, y, size: 4 }) as Item;
const at = (items: Item[], x: number, y: number, hand: 'touch' | 'mouse') =>
	itemsAt({ items, undated: [] }, new Map(), [x, y], hand).map(({ key }) => key);

describe('a tap', () => {
	test('takes what is nearest within 24 pixels of a finger, within few of a mouse', () => {
		const items = [dot('a', 100, 50), dot('b', 160, 50)];
		expect(at(items, 100 + 4 + REACH.touch, 50, 'touch')).toEqual(['a']);
		expect(at(items, 137, 50, 'touch')).toEqual(['b']);
		expect(at(items, 76, 50, 'touch')).toEqual(['a']);
		expect(at(items, 71, 50, 'touch')).toEqual([]);
		expect(at(items, 76, 50, 'mouse')).toEqual([]);
		expect(at(items, 103, 50, 'mouse')).toEqual(['a']);
	});

	test('means all that lie about as near to a finger', () => {
		const rows = [span('a', 0, 200, 50), span('b', 0, 200, 56), span('c', 0, 200, 80)];
		expect(at(rows, 100, 55, 'touch')).toEqual(['a', 'b']);
		expect(at(rows, 100, 52, 'mouse')).toEqual(['a']);
	});

	test('is a tap on a thing too when it hits its name', () => {
		const label = { text: 'A', x: 120, y: 54, anchor: 'start', inside: false, box: [110, 45, 190, 56] } as const;
		const items = [dot('a', 100, 50)];
		expect(itemsAt({ items, undated: [] }, new Map([['a', label]]), [185, 50], 'mouse')).toHaveLength(1);
	});
});
