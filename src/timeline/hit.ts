import type { IndexRecord } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import { type Item, MARK } from './item.ts';
import type { ItemLabel } from './item-labels.ts';
import type { Layout } from './layout.ts';

/** How far a finger, and how far a mouse may be off, pixels. */
export const REACH = { touch: px(24), mouse: px(7) };
/** Marks no further than this from the nearest count as meant as well: then a chooser asks. */
const TOGETHER = { touch: px(7), mouse: 0.5 };

/** Pixels from a point to an item or its label; 0 on it. */
export function distanceTo(item: Item, label: ItemLabel | undefined, x: number, y: number): number {
	const { shape, softFrom, softTo, x0, size } = item;
	const long = shape === 'span' || shape === 'ridge';
	const half = shape === 'count' ? MARK / 2 : size / 2;
	const [from, to] = long ? [softFrom, softTo] : [x0 - half, x0 + half];
	const top = shape === 'span' || shape === 'ridge' ? item.y : item.y - size / 2;
	const off = (left: number, up: number, right: number, down: number) =>
		Math.hypot(Math.max(left - x, x - right, 0), Math.max(up - y, y - down, 0));
	return Math.min(off(from, top, to, top + size), label ? off(...label.box) : Number.POSITIVE_INFINITY);
}

/** What a tap at a point means: the nearest in reach, and all that lie about as near. Empty when nothing is. */
export function itemsAt(
	{ items, undated }: Pick<Layout, 'items' | 'undated'>,
	labels: ReadonlyMap<string, ItemLabel>,
	[x, y]: readonly [number, number],
	hand: keyof typeof REACH,
): Item[] {
	const near = [...items, ...undated]
		// Too thin to be meant one by one: the ridge they make is.
		.filter(({ shape }) => shape !== 'sliver')
		.map((item) => ({ item, distance: distanceTo(item, labels.get(item.key), x, y) }))
		.filter(({ distance }) => distance <= REACH[hand])
		.sort((a, b) => a.distance - b.distance);
	const least = near[0]?.distance ?? 0;
	return near.filter(({ distance }) => distance <= least + TOGETHER[hand]).map(({ item }) => item);
}

/** Those of a crowd that are there at a place, give or take the reach of a hand. */
export function membersAt(
	{ items }: Pick<Layout, 'items'>,
	ridge: Item,
	x: number,
	hand: keyof typeof REACH,
): readonly IndexRecord[] {
	const own = new Set(ridge.records);
	const there = items.filter(
		({ shape, record, softFrom, softTo }) =>
			shape === 'sliver' && own.has(record) && softFrom - REACH[hand] <= x && softTo + REACH[hand] >= x,
	);
	return there.length > 0 ? there.map(({ record }) => record) : ridge.records;
}
