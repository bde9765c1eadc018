import type { IndexRecord } from '../dataset/served.ts';
import { middleDay } from './extent.ts';
import type { Item } from './item.ts';
import type { Layout } from './layout.ts';

/** Where a record stands, be it in view or not, in a mark of its own or with others. */
export function anchorOf(layout: Layout, record: IndexRecord): { x: number; y: number; item: Item | null } {
	const { axis, items, undated, lanes, frame } = layout;
	const all = [...items, ...undated];
	const own = all.find(({ records }) => records.length === 1 && records[0]?.id === record.id);
	const item = own ?? all.find(({ records }) => records.some(({ id }) => id === record.id)) ?? null;
	if (item && item.shape !== 'ridge') {
		const long = item.shape === 'span' || item.shape === 'sliver';
		const y = long ? item.y + item.size / 2 : item.y;
		return { x: long ? Math.max(item.x1, item.x0) : item.x0, y, item };
	}
	const box = lanes.find(({ lane }) => lane === record.lane);
	const y = item ? item.y + item.size / 2 : ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2;
	if (!record.date) return { x: frame.width - frame.right / 2, y, item };
	return { x: axis.x(middleDay(record, axis.end)), y, item };
}
