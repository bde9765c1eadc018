import type { Lane } from '../dataset/served.ts';
import type { Axis } from '../time/axis.ts';
import type { LaneBox } from './lane-boxes.ts';
import type { Dated } from './lane-index.ts';
import type { Extent } from './pack.ts';

/** A folded lane: one line with a tick where something is. */
export interface SlimLane {
	lane: Lane;
	/** SVG path data. */
	ticks: string;
	y: number;
}

/** A tick for each two pixels in which something begins, the higher the more. */
export function slimIn(box: LaneBox, dated: readonly Dated[], axis: Axis, view: Extent): SlimLane {
	const counts = new Map<number, number>();
	for (const { middle } of dated) {
		const x = axis.x(middle);
		if (x < view.from || x > view.to) continue;
		const place = Math.round(x / 2) * 2;
		counts.set(place, (counts.get(place) ?? 0) + 1);
	}
	const y = (box.top + box.bottom) / 2;
	const most = (box.bottom - box.top) / 2 - 2;
	let ticks = '';
	for (const [x, count] of counts) {
		const half = Math.min(1.5 + count * 1.2, most);
		ticks += `M${x},${(y - half).toFixed(1)}V${(y + half).toFixed(1)}`;
	}
	return { lane: box.lane, ticks, y };
}
