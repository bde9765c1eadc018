import type { IndexRecord, Lane } from '../dataset/served.ts';
import type { Item } from './item.ts';
import { LANES, type LaneIndexes } from './lane-index.ts';

/** The next record of a lane after those of a mark (or before), in the order of time and round at the ends. */
export function neighbourOf(order: readonly IndexRecord[], records: readonly IndexRecord[], step: 1 | -1): IndexRecord {
	const own = new Set(records.map(({ id }) => id));
	const places = order.flatMap(({ id }, i) => (own.has(id) ? [i] : []));
	let at = step > 0 ? Math.max(...places) : Math.min(...places);
	for (let n = 0; n < order.length; n++) {
		at = (at + step + order.length) % order.length;
		if (!own.has((order[at] as IndexRecord).id)) break;
	}
	return order[at] as IndexRecord;
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One tab stop a lane. Arrow keys go from mark to mark in the order of time, also to those out of view, which are then brought
 * into it; Enter and Space open.
 */
export function laneKeys(
	plot: HTMLElement,
	index: LaneIndexes,
	painted: {
		itemAt: (key: string) => Item | null;
		itemOf: (id: string) => Item | undefined;
		element: (key: string) => SVGElement | undefined;
	},
	act: { open: (item: Item) => void; reveal: (record: IndexRecord) => void },
) {
	const stops = new Map<Lane, string>();
	const focus = (record: IndexRecord) => {
		if (!painted.itemOf(record.id)) act.reveal(record);
		const item = painted.itemOf(record.id);
		if (!item) return;
		stop(item);
		painted.element(item.key)?.focus({ preventScroll: true });
	};
	const stop = (item: Item) => {
		const old = plot.querySelector(`.item[data-lane="${item.lane}"][tabindex="0"]`);
		const next = painted.element(item.key);
		stops.set(item.lane, item.record.id);
		if (old === next) return;
		old?.setAttribute('tabindex', '-1');
		next?.setAttribute('tabindex', '0');
	};
	const itemIn = (event: Event) => {
		const element = (event.target as Element).closest<SVGElement>('.item');
		return element ? painted.itemAt(element.dataset.key ?? '') : null;
	};

	plot.addEventListener('keydown', (event) => {
		const item = itemIn(event);
		if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
		const step = STEPS[event.key];
		if (event.key === 'Enter' || event.key === ' ') act.open(item);
		else if (step) focus(neighbourOf(index[item.lane].order, item.records, step));
		else return;
		event.preventDefault();
	});
	// A screen reader clicks without a pointer.
	plot.addEventListener('click', (event) => {
		const item = itemIn(event);
		if (item && event.detail === 0) act.open(item);
	});
	plot.addEventListener('focusin', (event) => {
		const item = itemIn(event);
		if (item) stop(item);
	});

	let lost: { lane: Lane; id: string } | null = null;
	return {
		/** Before a layout: what has the focus may come to stand in another mark. */
		before(): void {
			const element = document.activeElement?.closest<SVGElement>('.item');
			const item = element && plot.contains(element) ? painted.itemAt(element.dataset.key ?? '') : null;
			lost = item ? { lane: item.lane, id: item.record.id } : null;
		},
		/** After a layout: exactly one mark of each lane can be reached by Tab, the one last left if it is still there. */
		after(items: readonly Item[]): void {
			for (const lane of LANES) {
				const own = items.filter((item) => item.lane === lane && !item.parted);
				const kept = painted.itemOf(stops.get(lane) ?? '');
				const first = kept?.lane === lane ? kept : (own.find(({ records }) => records.length === 1) ?? own[0]);
				for (const item of own) {
					const index = item === first ? '0' : '-1';
					const element = painted.element(item.key);
					if (element && element.getAttribute('tabindex') !== index) element.setAttribute('tabindex', index);
				}
			}
			if (lost && document.activeElement === document.body) {
				const item = painted.itemOf(lost.id);
				if (item) painted.element(item.key)?.focus({ preventScroll: true });
			}
			lost = null;
		},
	};
}
