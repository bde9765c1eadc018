import { px } from '../sizes.ts';
import type { Point } from './mercator.ts';
import type { Scene } from './scene.ts';

/** What a tap can mean. */
export interface Target {
	id: string;
	distance: number;
}

/** How far a finger may be off, pixels. */
export const REACH = px(24);
/** Signs no further than this from the nearest one count as hit as well: then a chooser asks. */
const TOGETHER = px(7);

/**
 * The records and towns that a tap at a point means, the nearest first: all within reach that lie about as
 * near as the nearest. Signs come before towns. Empty when nothing is in reach.
 */
export function nearestOf(scene: Scene, [x, y]: Point, reach = REACH): Target[] {
	const signs = scene.signs.flatMap((sign): Target[] => {
		const distance = Math.max(Math.hypot(sign.x - x, sign.y - y) - sign.radius, 0);
		return distance <= reach ? sign.records.map((record) => ({ id: record.id, distance })) : [];
	});
	const towns = scene.towns.flatMap((mark): Target[] => {
		const distance = Math.max(Math.hypot(mark.x - x, mark.y - y) - mark.radius, 0);
		return distance <= reach ? [{ id: mark.town.id, distance }] : [];
	});
	const labels = scene.labels.flatMap(({ id, box }): Target[] =>
		x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] ? [{ id, distance: 0 }] : [],
	);
	const near = [...signs, ...towns, ...labels].sort((a, b) => a.distance - b.distance);
	const least = near[0]?.distance ?? 0;
	const hit = near.filter(({ distance }) => distance <= least + TOGETHER);
	return hit.filter((target, i) => hit.findIndex(({ id }) => id === target.id) === i);
}
