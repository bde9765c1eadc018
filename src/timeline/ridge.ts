import type { Extent } from './pack.ts';

/** A quantity over a stretch of the line: how many of a crowd there are at each place. */
export interface Ridge {
	/** Left ends of steps and how many there are from there on, from left to right; the last has none. */
	steps: { x: number; count: number }[];
	most: number;
}

/** The width of a step, pixels: finer is not seen, and what is drawn stays bounded however many there are. */
const STEP = 2;

/** Counts extents over the line between two places, in steps of two pixels. */
export function ridgeOf(extents: readonly Extent[], within: Extent): Ridge {
	const length = Math.max(Math.ceil((within.to - within.from) / STEP), 1);
	const changes = new Int32Array(length + 1);
	for (const { from, to } of extents) {
		if (to < within.from || from > within.to) continue;
		const first = Math.max(Math.floor((from - within.from) / STEP), 0);
		const last = Math.min(Math.max(Math.ceil((to - within.from) / STEP), first + 1), length);
		changes[first] = (changes[first] as number) + 1;
		changes[last] = (changes[last] as number) - 1;
	}
	const steps: Ridge['steps'] = [];
	let [count, most] = [0, 0];
	for (let i = 0; i < length; i++) {
		const change = changes[i] as number;
		count += change;
		most = Math.max(most, count);
		if (change !== 0) steps.push({ x: within.from + i * STEP, count });
	}
	if (count > 0) steps.push({ x: within.to, count: 0 });
	return { steps, most };
}

/** The ridge as SVG path data, standing on a floor. */
export function ridgePath({ steps, most }: Ridge, floor: number, height: number): string {
	let path = '';
	let last = 0;
	for (const { x, count } of steps) {
		const y = (floor - (height * count) / Math.max(most, 1)).toFixed(1);
		path += last === 0 ? `M${x.toFixed(1)},${floor.toFixed(1)}V${y}` : `H${x.toFixed(1)}V${y}`;
		last = count;
	}
	return path === '' ? '' : `${path}Z`;
}
