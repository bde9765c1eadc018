import type { LabelBox } from '../lettering/box-grid.ts';
import { px } from '../sizes.ts';
import type { Point, Size } from './mercator.ts';

/** More than this on one spot are told by a list. */
export const WHEEL_MOST = 8;
/** From the hub to the middle of each sign: at least this, pixels. */
const LEAST_RADIUS = px(44);
/** Each has a finger's room, pixels. */
export const WHEEL_PITCH = px(48);
/** From the middle of a sign to the inner end of what is tapped: sign and name. */
export const WHEEL_INSET = px(17);
/** Sign and name are at most so wide, and at least so that some letters are seen. */
const WIDEST = px(196);
const NARROWEST = px(84);
/** Between the wheel and the edge of the view. */
const EDGE = px(6);
/** How far the hub is looked for from the spot, when there is no room about it. */
const SHIFT = px(12);

export interface Spoke {
	/** The middle of the sign. */
	at: Point;
	/** On which side of the sign its name stands. */
	side: 'left' | 'right';
	/** What sign and name may take at most. */
	box: LabelBox;
}

export interface Wheel {
	hub: Point;
	radius: number;
	/** In order of reading: the right half from above, then the left half from above. */
	spokes: Spoke[];
	/** Width of each box. */
	width: number;
}

/**
 * Where several signs of one spot come to stand when they are spread: on a ring about it, half of them on the right and half
 * on the left, so that their names have room outside. Where the ring would leave the view or touch what is taken, its hub
 * moves to the nearest place that is free.
 * @param count 2 to `WHEEL_MOST`
 * @param taken boxes of controls
 * @returns `null` where there is no room at all
 */
export function wheelOf(spot: Point, count: number, size: Size, taken: readonly LabelBox[]): Wheel | null {
	const halves = [Math.ceil(count / 2), Math.floor(count / 2)] as const;
	const tallest = ((halves[0] - 1) / 2) * WHEEL_PITCH;
	// A flat ring is no ring: the outermost stand no steeper than 64 degrees.
	const radius = Math.max(LEAST_RADIUS, tallest / Math.sin((64 * Math.PI) / 180));
	for (const width of [WIDEST, (WIDEST + NARROWEST) / 2, NARROWEST]) {
		const [acrossRight, acrossLeft] = halves.map((half) => reach(half, radius) - WHEEL_INSET + width) as [
			number,
			number,
		];
		const up = tallest + WHEEL_PITCH / 2;
		const [least, most] = [
			[EDGE + acrossLeft, EDGE + up],
			[size.width - EDGE - acrossRight, size.height - EDGE - up],
		] as [Point, Point];
		if (least[0] > most[0] || least[1] > most[1]) continue;
		const near: Point = [
			Math.min(Math.max(spot[0], least[0]), most[0]),
			Math.min(Math.max(spot[1], least[1]), most[1]),
		];
		for (const hub of places(near, least, most)) {
			const spokes = halves.flatMap((half, i) => spokesOf(half, hub, radius, width, i === 0 ? 'right' : 'left'));
			if (!spokes.some(({ box }) => taken.some((other) => overlap(box, other)))) return { hub, radius, spokes, width };
		}
	}
	return null;
}

/** How far the outermost of a half stands to the side. */
const reach = (half: number, radius: number) =>
	half % 2 === 1 ? radius : Math.sqrt(radius ** 2 - (WHEEL_PITCH / 2) ** 2);

function spokesOf(half: number, [x, y]: Point, radius: number, width: number, side: Spoke['side']): Spoke[] {
	return Array.from({ length: half }, (_, i): Spoke => {
		const down = (i - (half - 1) / 2) * WHEEL_PITCH;
		const aside = Math.sqrt(radius ** 2 - down ** 2);
		const at: Point = [side === 'right' ? x + aside : x - aside, y + down];
		const left = side === 'right' ? at[0] - WHEEL_INSET : at[0] + WHEEL_INSET - width;
		return { at, side, box: [left, at[1] - WHEEL_PITCH / 2, left + width, at[1] + WHEEL_PITCH / 2] };
	});
}

/** Places for the hub, the nearest first. */
function places(near: Point, least: Point, most: Point): Point[] {
	const found: { at: Point; distance: number }[] = [{ at: near, distance: 0 }];
	for (let x = least[0]; x <= most[0]; x += SHIFT) {
		for (let y = least[1]; y <= most[1]; y += SHIFT) {
			found.push({ at: [x, y], distance: Math.hypot(x - near[0], y - near[1]) });
		}
	}
	return found.sort((a, b) => a.distance - b.distance).map(({ at }) => at);
}

const overlap = (a: LabelBox, b: LabelBox) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
