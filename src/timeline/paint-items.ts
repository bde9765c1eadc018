import { type Selection, select } from 'd3';
import type { Lane } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Day } from '../time/day.ts';
import { partsOf } from './extent.ts';
import type { Item } from './item.ts';
import type { ItemLabel } from './item-labels.ts';
import { LANES } from './lane-index.ts';
import type { Layout } from './layout.ts';
import type { createLooks } from './looks.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** What an item is called, and what is written at it. */
export interface ItemNaming {
	name: (item: Item) => string;
	labels: ReadonlyMap<string, ItemLabel>;
}

/**
 * Items as named groups, a drawing for each lane. With a layout those are drawn anew that come or move; of a step of the date only
 * those are touched that look otherwise.
 */
export function itemPainter(lanes: Record<Lane, Group>, looks: ReturnType<typeof createLooks>) {
	const slim = Object.fromEntries(
		LANES.map((lane) => [lane, lanes[lane].append('path').attr('class', `slim ${lane}`)]),
	) as unknown as Record<Lane, Selection<SVGPathElement, unknown, null, undefined>>;
	const dated = Object.fromEntries(
		LANES.map((lane) => [lane, lanes[lane].append('g').attr('clip-path', 'url(#items-clip)')]),
	) as Record<Lane, Group>;
	const block = lanes.memorial.append('g');
	const elements = new Map<string, SVGGElement>();
	const byRecord = new Map<string, Item>();
	/** What each element shows, so that it is not drawn again for nothing. */
	const drawings = new WeakMap<SVGGElement, string>();
	const marks = { selected: null as string | null, tied: new Set<string>() as ReadonlySet<string> };

	const dress = (item: Item) => {
		const element = elements.get(item.key);
		if (!element) return;
		const classes = ['item', item.lane, item.shape, looks.look(item.key)];
		if (!item.dated) classes.push('undated');
		if (marks.selected !== null && byRecord.get(marks.selected) === item) classes.push('selected');
		if (!item.parted && item.records.some(({ id }) => marks.tied.has(id))) classes.push('tied');
		const next = classes.join(' ');
		if (element.getAttribute('class') !== next) element.setAttribute('class', next);
	};
	const itemOf = (key: string) => (select(elements.get(key) ?? null).datum() as Item | undefined) ?? null;

	const join = (into: Group, items: readonly Item[], naming: ItemNaming, view: { from: number; to: number }) => {
		into
			.selectAll<SVGGElement, Item>('g.item')
			.data(items, (item) => item.key)
			.join((enter) => enter.append('g').attr('role', 'button').attr('tabindex', -1))
			.order()
			.attr('data-key', (item) => item.key)
			.attr('data-lane', (item) => item.lane)
			.each(function (item) {
				elements.set(item.key, this);
				if (!item.parted) for (const { id } of item.records) byRecord.set(id, item);
				const name = naming.name(item);
				if (this.getAttribute('aria-label') !== name) this.setAttribute('aria-label', name);
				const label = naming.labels.get(item.key);
				const drawn = JSON.stringify([item, label], (key, value) => (key.startsWith('record') ? undefined : value));
				// The count on a ridge follows the view.
				if (drawings.get(this) !== drawn || item.shape === 'ridge') draw(this, item, label, view);
				drawings.set(this, drawn);
			});
	};

	return {
		layout({ items, undated, slim: lines, frame }: Layout, naming: ItemNaming, day: Day): void {
			elements.clear();
			byRecord.clear();
			const all = [...items, ...undated];
			looks.take(
				all.filter(({ parted }) => !parted),
				day,
			);
			const view = { from: frame.left, to: frame.width - frame.right };
			for (const lane of LANES) {
				join(
					dated[lane],
					items.filter((item) => item.lane === lane),
					naming,
					view,
				);
				const line = lines.find((each) => each.lane === lane);
				slim[lane].attr('d', line ? `M${view.from},${line.y.toFixed(1)}H${view.to}${line.ticks}` : null);
			}
			join(block, undated, naming, view);
			for (const item of all) dress(item);
		},
		/** Only what looks otherwise on the new day is touched. */
		turn(day: Day): void {
			for (const key of looks.turn(day)) {
				const item = itemOf(key);
				if (item) dress(item);
			}
		},
		mark(selected: string | null, tied: ReadonlySet<string>): void {
			const touched = new Set<Item>();
			for (const id of [...marks.tied, ...tied, marks.selected ?? '', selected ?? '']) {
				const item = byRecord.get(id);
				if (item) touched.add(item);
			}
			marks.selected = selected;
			marks.tied = tied;
			for (const item of touched) dress(item);
			const own = selected === null ? undefined : byRecord.get(selected);
			const element = own && elements.get(own.key);
			// What is selected lies over its neighbours.
			if (!element || element === element.parentNode?.lastChild) return;
			const focused = document.activeElement === element;
			element.parentNode?.append(element);
			// To move an element takes the focus from it.
			if (focused) element.focus({ preventScroll: true });
		},
		/** The mark that a record has, alone or with others. */
		itemOf: (id: string): Item | undefined => byRecord.get(id),
		element: (key: string): SVGGElement | undefined => elements.get(key),
		itemAt: itemOf,
	};
}

/** A counted mark: its height, and its width by the digits; pixels. */
const COUNT = { height: px(14), side: px(5), digit: px(6.2) };

function draw(
	element: SVGGElement,
	item: Item,
	label: ItemLabel | undefined,
	view: { from: number; to: number },
): void {
	const group = select(element);
	group.selectAll('*').remove();
	const { x0, y, size, softFrom, softTo } = item;
	const rect = (className: string, from: number, to: number, top: number, height: number) =>
		group
			.append('rect')
			.attr('class', className)
			.attr('x', fix(from))
			.attr('y', fix(top))
			.attr('width', fix(Math.max(to - from, 0)))
			.attr('height', fix(height));
	const fade = () => {
		if (item.fade) rect(item.fade.look, item.fade.from, item.fade.to, y - px(1.25), px(2.5));
	};
	const count = (x: number, middle: number) => {
		const text = String(item.records.length);
		const half = COUNT.side + (text.length * COUNT.digit) / 2;
		rect('mark count', x - half, x + half, middle - COUNT.height / 2, COUNT.height).attr('rx', COUNT.height / 2);
		group
			.append('text')
			.attr('class', 'number')
			.attr('x', fix(x))
			.attr('y', fix(middle + px(3.6)))
			.text(text);
	};
	if (item.shape === 'span') {
		for (const { look, from, to } of partsOf(item))
			rect(look, from, to, y, size).attr('rx', look === 'mark' && size > 5 ? 2 : 0);
	} else if (item.shape === 'sliver') {
		rect('sliver', softFrom, softTo, y + size / 2 - 1, 2);
	} else if (item.shape === 'ridge') {
		group
			.append('path')
			.attr('class', 'ridge')
			.attr('d', item.outline ?? '');
		// In the middle of the part in view.
		count((Math.max(softFrom, view.from) + Math.min(softTo, view.to)) / 2, y + size - COUNT.height / 2);
	} else if (item.shape === 'count') {
		fade();
		count(x0, y);
	} else {
		fade();
		const r = size / 2;
		if (item.shape === 'dot')
			group.append('circle').attr('class', 'mark').attr('cx', fix(x0)).attr('cy', fix(y)).attr('r', fix(r));
		else
			group
				.append('path')
				.attr('class', 'mark')
				.attr(
					'd',
					`M${fix(x0)},${fix(y - r)}L${fix(x0 + r)},${fix(y)}L${fix(x0)},${fix(y + r)}L${fix(x0 - r)},${fix(y)}Z`,
				);
	}
	if (!label) return;
	group
		.append('text')
		.attr('class', label.inside ? 'name inside' : 'name')
		.attr('x', fix(label.x))
		.attr('y', fix(label.y))
		.attr('text-anchor', label.anchor)
		.text(label.text);
}

const fix = (n: number): string => n.toFixed(1);
