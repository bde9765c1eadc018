import type { IndexRecord } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import { yearOf } from '../time/day.ts';
import type { Item, Layout } from './layout.ts';

/** An arc from what was to what remembers it, across the stretches. */
export interface MemoryThread {
	key: string;
	/** SVG path data, from the deed to its memorial. */
	path: string;
	/** Years between, said at the first memorial only; where it is written. */
	years: { count: number; x: number; y: number } | null;
}

const isMemorial = ({ type }: IndexRecord) => type === 'memorial';

/**
 * The threads of the selected: a camp or event to its memorials, a memorial to what it remembers. Years count
 * from the end of what is remembered to the first memorial to it.
 */
export function memoryThreads(layout: Layout, selected: IndexRecord | null): MemoryThread[] {
	if (!selected?.lane) return [];
	const all = [...layout.items, ...layout.undated];
	const find = (id: string) => all.find(({ record }) => record.id === id);
	const own = find(selected.id);
	if (!own) return [];
	const others = selected.links
		.map(find)
		.filter((item): item is Item => item !== undefined && isMemorial(item.record) !== isMemorial(selected));
	const pairs = others.map((other) =>
		isMemorial(selected) ? { deed: other, memorial: own } : { deed: own, memorial: other },
	);
	const opened = ({ memorial }: (typeof pairs)[number]) => spanOf(memorial.record)?.from ?? Number.POSITIVE_INFINITY;
	const first = pairs.reduce<(typeof pairs)[number] | null>(
		(best, pair) => (!best || opened(pair) < opened(best) ? pair : best),
		null,
	);
	return pairs.map(({ deed, memorial }) => {
		const [x0, y0] = [
			deed.shape === 'span' ? deed.x1 : deed.x0,
			deed.shape === 'span' ? deed.y + deed.size / 2 : deed.y,
		];
		const [x1, y1] = [memorial.x0, memorial.y];
		const lift = Math.min(Math.abs(x1 - x0) * 0.22, 90);
		const top = Math.max(Math.min(y0, y1) - lift, layout.frame.top + 4);
		const path = `M${x0.toFixed(1)},${y0.toFixed(1)}C${(x0 + (x1 - x0) * 0.3).toFixed(1)},${top.toFixed(1)} ${(x0 + (x1 - x0) * 0.75).toFixed(1)},${top.toFixed(1)} ${x1.toFixed(1)},${y1.toFixed(1)}`;
		const ended = spanOf(deed.record)?.to;
		const from = spanOf(memorial.record)?.from;
		const counted =
			memorial === first?.memorial && deed === first.deed && ended !== undefined && from !== undefined && from >= ended;
		return {
			key: `${deed.record.id}-${memorial.record.id}`,
			path,
			years: counted
				? { count: yearOf(from) - yearOf(ended), x: x0 + (x1 - x0) * 0.55, y: (top + Math.min(y0, y1)) / 2 }
				: null,
		};
	});
}
