import type { IndexRecord } from '../dataset/served.ts';
import { BoxGrid, type LabelBox } from '../lettering/box-grid.ts';
import { px } from '../sizes.ts';
import { spanOf } from '../state/moment.ts';
import { yearOf } from '../time/day.ts';
import { anchorOf } from './anchor.ts';
import type { Layout } from './layout.ts';

/** An arc from what was to what remembers it, across the stretches. */
export interface MemoryThread {
	key: string;
	/** SVG path data, from the deed to its memorial. */
	path: string;
	/** Years from the end of the deed to the memorial; `null` where they are not known. */
	years: number | null;
	/** Whether the memorial is the first to it. */
	first: boolean;
	/** The points along the arc at which its label may stand, the best first; pixels. */
	places: [x: number, y: number][];
}

const isMemorial = ({ type }: IndexRecord) => type === 'memorial';

/** Where along an arc its label may stand: at its height, then to either side. */
const ALONG = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2];

/**
 * The threads of the selected: a camp or event to its memorials, a memorial to what it remembers. Years count
 * from the end of what is remembered; the first memorial to it is told apart.
 * @param find a record by its id
 */
export function memoryThreads(
	layout: Layout,
	selected: IndexRecord | null,
	find: (id: string) => IndexRecord | undefined,
): MemoryThread[] {
	if (!selected?.lane) return [];
	const pairs = selected.links
		.map(find)
		.filter((record): record is IndexRecord => !!record?.lane && isMemorial(record) !== isMemorial(selected))
		.map((other) => (isMemorial(selected) ? { deed: other, memorial: selected } : { deed: selected, memorial: other }));
	const opened = (memorial: IndexRecord) => spanOf(memorial)?.from ?? Number.POSITIVE_INFINITY;
	const ended = (deed: IndexRecord) => spanOf(deed)?.to ?? Number.POSITIVE_INFINITY;
	return pairs.map(({ deed, memorial }) => {
		const { path, places } = arcBetween(layout, deed, memorial);
		const years = opened(memorial) >= ended(deed) ? yearOf(opened(memorial)) - yearOf(ended(deed)) : Number.NaN;
		const others = pairs.filter((pair) => pair.deed === deed);
		return {
			key: `${deed.id}-${memorial.id}`,
			path,
			years: Number.isFinite(years) ? years : null,
			first: Number.isFinite(years) && others.every((other) => opened(other.memorial) >= opened(memorial)),
			places,
		};
	});
}

/** The further apart, the higher; never above the plot's top. */
function arcBetween(layout: Layout, deed: IndexRecord, memorial: IndexRecord) {
	const { frame } = layout;
	const [a, b] = [anchorOf(layout, deed), anchorOf(layout, memorial)];
	const lift = Math.min(Math.abs(b.x - a.x) * 0.22, 110);
	const top = Math.max(Math.min(a.y, b.y) - lift, frame.top - 8);
	const [c, d] = [a.x + (b.x - a.x) * 0.3, a.x + (b.x - a.x) * 0.75];
	const fix = (n: number) => n.toFixed(1);
	const point = (t: number): [number, number] => {
		const s = 1 - t;
		const bezier = (p: number, q: number, r: number, z: number) =>
			s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * z;
		return [bezier(a.x, c, d, b.x), bezier(a.y, top, top, b.y)];
	};
	return {
		path: `M${fix(a.x)},${fix(a.y)}C${fix(c)},${fix(top)} ${fix(d)},${fix(top)} ${fix(b.x)},${fix(b.y)}`,
		places: ALONG.map(point),
	};
}

/** A label on a thread: the middle of its baseline. */
export interface ThreadLabel {
	key: string;
	text: string;
	x: number;
	y: number;
	box: LabelBox;
}

const HEIGHT = px(16);
const BASELINE = px(4);

/**
 * Labels on the threads where they cover neither one another nor what is reserved, nor leave the view: the first memorial's in full, the
 * others' as there is room. Of an arc that leaves the view the label stands at the edge.
 */
export function placeThreadLabels(
	threads: readonly MemoryThread[],
	layout: Layout,
	say: (thread: MemoryThread) => string,
	width: (text: string) => number,
	reserved: readonly LabelBox[],
): ThreadLabel[] {
	const { frame } = layout;
	const grid = new BoxGrid(frame);
	for (const box of reserved) grid.add(box);
	const said = new Set<string>();
	const order = [...threads].sort((a, b) => Number(b.first) - Number(a.first) || (a.years ?? 0) - (b.years ?? 0));
	return order.flatMap((thread): ThreadLabel[] => {
		const text = say(thread);
		// Memorials of one year are told apart by their arcs; the years between are said once.
		if (!text || said.has(text)) return [];
		const half = width(text) / 2 + 4;
		for (const [px, py] of thread.places) {
			const x = Math.min(Math.max(px, frame.left + half), frame.width - frame.right - half);
			const y = Math.min(Math.max(py, frame.top + HEIGHT / 2), frame.height - frame.bottom - HEIGHT / 2);
			const box: LabelBox = [x - half, y - HEIGHT / 2, x + half, y + HEIGHT / 2];
			if (grid.covers(box)) continue;
			grid.add(box);
			said.add(text);
			return [{ key: thread.key, text, x, y: y + BASELINE, box }];
		}
		return [];
	});
}
