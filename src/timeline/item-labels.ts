import { BoxGrid, type LabelBox } from '../lettering/box-grid.ts';
import { px } from '../sizes.ts';
import { MEMORY_FROM } from '../time/eras.ts';
import { type Item, MARK } from './item.ts';
import { breaksOf, type Layout } from './layout.ts';
import { BESIDE, INSIDE } from './spans.ts';

/** The name of an item, written in it or beside it. */
export interface ItemLabel {
	text: string;
	/** The start or the end of the baseline, by `anchor`; pixels. */
	x: number;
	y: number;
	anchor: 'start' | 'end';
	inside: boolean;
	box: LabelBox;
}

/** Height of a label's box and how far its baseline lies below the middle, pixels. */
const HEIGHT = px(9);
const BASELINE = px(3.4);
/** A bar lower than this has no label, pixels. */
const SOLID = px(8);
/** Dots are named where a day, or a year of memory, has so many pixels: further off names would be a matter of chance. */
const DAY = px(1.6);
const YEAR = px(34);

/**
 * Labels for what is in view, the weightiest first, each where there is room: in a span, after it, or before it. None covers another,
 * a mark, a break of the axis or what is reserved.
 * @param textOf the name; empty for none
 * @returns by the key of the item
 */
export function placeItemLabels(
	layout: Layout,
	textOf: (item: Item) => string,
	width: (text: string) => number,
	reserved: readonly LabelBox[],
): Map<string, ItemLabel> {
	const { frame, items, undated, axis } = layout;
	const view = { from: frame.left, to: frame.width - frame.right };
	const kept = new BoxGrid(frame);
	for (const box of reserved) kept.add(box);
	for (const x of breaksOf(axis, frame)) kept.add([x - 4, 0, x + 4, frame.height]);
	const taken = new BoxGrid(frame);
	for (const item of [...items, ...undated]) for (const box of boxesOf(item, view)) taken.add(box);
	const labels = new Map<string, ItemLabel>();
	const asking = items
		.filter(({ shape }) => shape === 'span' || shape === 'dot' || shape === 'diamond')
		.sort((a, b) => a.record.importance - b.record.importance);
	const close = { memory: axis.dayWidth('memory') * 365 >= YEAR, war: axis.dayWidth('war') >= DAY };
	const named = ({ x0 }: Item) =>
		x0 >= view.from && x0 <= view.to && (x0 >= axis.x(MEMORY_FROM) ? close.memory : close.war);
	for (const item of asking) {
		const span = item.shape === 'span';
		if (span ? item.size < SOLID : !named(item)) continue;
		const text = textOf(item);
		if (!text) continue;
		const wide = width(text);
		const middle = span ? item.y + item.size / 2 : item.y;
		const at = (x: number, anchor: ItemLabel['anchor'], inside: boolean): ItemLabel => {
			const left = anchor === 'start' ? x : x - wide;
			const box: LabelBox = [left, middle - HEIGHT / 2, left + wide, middle + HEIGHT / 2];
			return { text, x, y: middle + BASELINE, anchor, inside, box };
		};
		const from = Math.max(item.x0, view.from);
		const to = Math.min(item.x1, view.to);
		if (span && to - from >= wide + 2 * INSIDE) {
			const label = at(from + INSIDE, 'start', true);
			if (!kept.covers(label.box)) {
				kept.add(label.box);
				labels.set(item.key, label);
			}
			continue;
		}
		const half = span ? 0 : item.size / 2;
		// Beside all that may be, not only what is certain.
		const [right, left] = [Math.max(item.softTo, item.x0 + half), Math.min(item.softFrom, item.x0 - half)];
		const place = [at(right + BESIDE, 'start', false), at(left - BESIDE, 'end', false)].find(
			({ box }) => box[0] >= view.from && box[2] <= view.to && !kept.covers(box) && !taken.covers(box),
		);
		if (!place) continue;
		kept.add(place.box);
		labels.set(item.key, place);
	}
	return labels;
}

/** What an item covers within the view: of a dot also the faint line of its uncertainty. */
function boxesOf(item: Item, view: { from: number; to: number }): LabelBox[] {
	const { softFrom, softTo, x0, y, size, shape, fade } = item;
	const held = (x: number) => Math.min(Math.max(x, view.from - 20), view.to + 20);
	if (shape === 'sliver') return [];
	if (shape === 'span' || shape === 'ridge') return [[held(softFrom), y, held(softTo), y + size]];
	const mark: [number, number, number, number] = [x0 - size / 2, y - size / 2, x0 + size / 2, y + size / 2];
	if (shape === 'count') [mark[0], mark[2]] = [x0 - MARK / 2, x0 + MARK / 2];
	return fade ? [mark, [held(fade.from), y - 1.5, held(fade.to), y + 1.5]] : [mark];
}
