import { type Selection, select } from 'd3';
import type { Lane } from '../dataset/served.ts';
import type { Standing } from '../state/moment.ts';
import { type Item, LANES, type Layout } from './layout.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** How an item is called, and whether it has a label beside or within it. */
export interface ItemNaming {
	name: (item: Item) => string;
	label: (item: Item) => string;
}

/** Width of a character of a label, pixels, about. */
const CHARACTER = 5.6;

/**
 * Items as named groups, a drawing for each lane, made anew with the layout; of a scrub step only those are touched whose standing
 * changes.
 */
export function itemPainter(lanes: Record<Lane, Group>) {
	const dated = Object.fromEntries(
		LANES.map((lane) => [lane, lanes[lane].append('g').attr('clip-path', 'url(#items-clip)')]),
	) as Record<Lane, Group>;
	const block = lanes.memorial.append('g');
	const standing = new Map<string, Standing>();
	const elements = new Map<string, SVGGElement>();
	const marks = { selected: null as string | null, tied: new Set<string>() as ReadonlySet<string> };

	const dress = (id: string) => {
		const element = elements.get(id);
		if (!element) return;
		const classes = ['item', element.dataset.lane, element.dataset.shape, standing.get(id) ?? 'ahead'];
		if (id === marks.selected) classes.push('selected');
		if (marks.tied.has(id)) classes.push('tied');
		const next = classes.join(' ');
		if (element.getAttribute('class') !== next) element.setAttribute('class', next);
	};

	const join = (into: Group, items: readonly Item[], naming: ItemNaming) => {
		into
			.selectAll<SVGGElement, Item>('g.item')
			.data(items, (item) => item.record.id)
			.join((enter) => enter.append('g').attr('role', 'button').attr('tabindex', -1))
			.order()
			.attr('data-id', (item) => item.record.id)
			.attr('data-lane', (item) => item.lane)
			.attr('data-shape', (item) => (item.record.date ? item.shape : `${item.shape} undated`))
			.attr('aria-label', naming.name)
			.each(function (item) {
				elements.set(item.record.id, this);
				draw(this, item, naming.label(item));
				dress(item.record.id);
			});
	};

	return {
		layout({ items, undated }: Layout, naming: ItemNaming): void {
			elements.clear();
			for (const lane of LANES) {
				join(
					dated[lane],
					items.filter((item) => item.lane === lane),
					naming,
				);
			}
			join(block, undated, naming);
		},
		/** Only what differs from before is touched. */
		stand(next: readonly { record: { id: string }; standing: Standing }[]): void {
			for (const { record, standing: now } of next) {
				if (standing.get(record.id) === now) continue;
				standing.set(record.id, now);
				dress(record.id);
			}
		},
		mark(selected: string | null, tied: ReadonlySet<string>): void {
			const touched = new Set([...marks.tied, ...tied, marks.selected ?? '', selected ?? '']);
			marks.selected = selected;
			marks.tied = tied;
			for (const id of touched) dress(id);
			const element = selected === null ? undefined : elements.get(selected);
			// What is selected lies over its neighbours.
			if (!element || element === element.parentNode?.lastChild) return;
			const focused = document.activeElement === element;
			element.parentNode?.append(element);
			// To move an element takes the focus from it.
			if (focused) element.focus({ preventScroll: true });
		},
		element: (id: string) => elements.get(id),
	};
}

function draw(element: SVGGElement, item: Item, label: string): void {
	const group = select(element);
	group.selectAll('*').remove();
	if (item.shape === 'span') drawSpan(group, item, label);
	else {
		const wide = item.softTo - item.softFrom > item.size + 3;
		if (wide && item.lane === 'event') {
			group
				.append('rect')
				.attr('class', 'soft both')
				.attr('x', item.softFrom)
				.attr('width', item.softTo - item.softFrom)
				.attr('y', item.y - 1.5)
				.attr('height', 3);
		}
		const r = item.size / 2;
		if (item.shape === 'dot')
			group.append('circle').attr('class', 'mark').attr('cx', fix(item.x0)).attr('cy', fix(item.y)).attr('r', fix(r));
		else {
			const [x, y] = [item.x0, item.y];
			group
				.append('path')
				.attr('class', 'mark')
				.attr('d', `M${fix(x)},${fix(y - r)}L${fix(x + r)},${fix(y)}L${fix(x)},${fix(y + r)}L${fix(x - r)},${fix(y)}Z`);
		}
	}
}

/** A span: solid where it is certain, running out where it only may have been. */
function drawSpan(group: Selection<SVGGElement, unknown, null, undefined>, item: Item, label: string): void {
	const { y, size, softFrom, x0, x1, softTo } = item;
	const rect = (className: string, from: number, to: number) =>
		group
			.append('rect')
			.attr('class', className)
			.attr('x', fix(from))
			.attr('y', fix(y))
			.attr('width', fix(Math.max(to - from, 0)))
			.attr('height', fix(size));
	if (x1 - x0 < 1) {
		rect('soft both', softFrom, softTo);
	} else {
		if (x0 - softFrom > 0.7) rect('soft start', softFrom, x0);
		if (softTo - x1 > 0.7) rect('soft end', x1, softTo);
		rect('mark', x0, x1).attr('rx', size > 5 ? 2 : 0);
	}
	const room = Math.max(x1 - x0, 0) - 10;
	if (size >= 8.5 && label && label.length * CHARACTER < room) {
		group
			.append('text')
			.attr('x', fix(Math.max(x0, 0) + 5))
			.attr('y', fix(y + size / 2 + 3.3))
			.text(label);
	}
}

const fix = (n: number): string => n.toFixed(1);

/** The tones that soft ends come in; the stylesheet gives them their colours and picks them by class. */
const TONES = ['faint', 'ink', 'front'] as const;
const STOPS = { start: [0, 1], end: [1, 0], both: [0, 0.85, 0] } as const;

/** Gradients for soft ends: `#soft-start-ink` runs from nothing to ink. */
export function defineSoftEnds(defs: Selection<SVGDefsElement, unknown, null, undefined>): void {
	for (const tone of TONES) {
		for (const [name, opacities] of Object.entries(STOPS)) {
			const gradient = defs.append('linearGradient').attr('id', `soft-${name}-${tone}`).attr('class', `tone-${tone}`);
			for (const [i, opacity] of opacities.entries()) {
				gradient
					.append('stop')
					.attr('offset', i / (opacities.length - 1))
					.attr('stop-opacity', opacity);
			}
		}
	}
}
