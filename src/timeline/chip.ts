import type { IndexRecord } from '../dataset/served.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import { px } from '../sizes.ts';
import { anchorOf } from './anchor.ts';
import { MARK, MARK_HEIGHT } from './item.ts';
import type { Layout } from './layout.ts';
import { shortened } from './shortened.ts';

/** The name of the selected, on a card of its own above its mark: it is always to be read, however crowded the place. */
export interface Chip {
	text: string;
	box: LabelBox;
	/** The line from the card to the mark, as SVG path data. */
	lead: string;
}

const HEIGHT = px(20);
const PADDING = px(8);
/** Between the card and the mark, pixels. */
const OFF = px(5);

/** @returns `null` when nothing is selected that the timeline shows, or it is not in view */
export function chipOf(
	layout: Layout,
	selected: IndexRecord | null,
	name: (record: IndexRecord) => string,
	width: (text: string) => number,
): Chip | null {
	if (!selected?.lane) return null;
	const { frame } = layout;
	const { x, y, item } = anchorOf(layout, selected);
	const view = { from: frame.left, to: selected.date ? frame.width - frame.right : frame.width - 4 };
	const [from, to] = item?.shape === 'span' || item?.shape === 'sliver' ? [item.softFrom, item.softTo] : [x, x];
	if (to < view.from || from > view.to) return null;
	const room = view.to - frame.left - 2 * PADDING;
	const text = shortened(name(selected), room, width);
	const wide = width(text) + 2 * PADDING;
	const half = item ? item.size / 2 : 4;
	// Of a long span the middle of the part in view, or either side of it.
	const [first, last] = [Math.max(from, view.from), Math.min(to, view.to)];
	const middles = [0.5, 0.3, 0.7, 0.15, 0.85].map((part) => first + (last - first) * part);
	const tops = [y - half - OFF - HEIGHT, y + half + OFF].filter(
		(top) => top >= frame.top - 4 && top + HEIGHT <= frame.height - frame.bottom,
	);
	const places = middles.flatMap((middle) =>
		(tops.length > 0 ? tops : [frame.top]).map((top) => {
			const left = Math.max(Math.min(middle - wide / 2, view.to - wide), frame.left);
			const box: LabelBox = [left, top, left + wide, top + HEIGHT];
			const edge = top < y ? [top + HEIGHT, y - half] : [y + half, top];
			return { text, box, lead: `M${middle.toFixed(1)},${edge[0]?.toFixed(1)}V${edge[1]?.toFixed(1)}` };
		}),
	);
	const counts = countBoxes(layout);
	const meets = (a: LabelBox, b: LabelBox) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
	return places.find(({ box }) => !counts.some((count) => meets(box, count))) ?? (places[0] as Chip);
}

/** Where the numbers on counted marks and ridges stand. */
export function countBoxes({ items, undated, frame }: Layout): LabelBox[] {
	const view = { from: frame.left, to: frame.width - frame.right };
	return [...items, ...undated].flatMap((item): LabelBox[] => {
		const { shape, softFrom, softTo, y, size } = item;
		if (shape === 'count') return [[item.x0 - MARK / 2, y - size / 2, item.x0 + MARK / 2, y + size / 2]];
		if (shape !== 'ridge') return [];
		const x = (Math.max(softFrom, view.from) + Math.min(softTo, view.to)) / 2;
		return [[x - MARK / 2, y + size - MARK_HEIGHT, x + MARK / 2, y + size]];
	});
}
