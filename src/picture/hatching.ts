import { PATTERNS } from '../scene/paint.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Point = readonly [x: number, y: number];
type Pattern = (typeof PATTERNS)[keyof typeof PATTERNS];

/** The box around a path of absolute coordinates; `null` where there are none. */
export function boxOf(path: string): Box | null {
	// Straight pieces along an axis have one coordinate only: they are between others that have both.
	const pairs = [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
	if (pairs.length === 0) return null;
	const [x, y] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
	return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** Turned clockwise about the origin, degrees. */
const turned = ([x, y]: Point, angle: number): Point => {
	const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
	return [x * cos - y * sin, x * sin + y * cos];
};

/** Every line or dot that a pattern has within a box: lines from end to end, dots as lines of no length. */
export function hatchesOf({ mark, size, angle }: Pattern, [left, top, right, bottom]: Box): [from: Point, to: Point][] {
	const corners = (
		[
			[left, top],
			[right, top],
			[right, bottom],
			[left, bottom],
		] as const
	).map((corner) => turned(corner, -angle));
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	const [first, last] = [Math.floor(Math.min(...xs) / size), Math.ceil(Math.max(...xs) / size)];
	const [from, to] = [Math.min(...ys), Math.max(...ys)];
	const hatches: [Point, Point][] = [];
	for (let i = first; i <= last; i++) {
		if (mark === 'line') hatches.push([turned([i * size, from], angle), turned([i * size, to], angle)]);
		else
			for (let j = Math.floor(from / size); j <= Math.ceil(to / size); j++) {
				const dot = turned([(i + 0.5) * size, (j + 0.5) * size], angle);
				const inside = dot[0] > left && dot[0] < right && dot[1] > top && dot[1] < bottom;
				if (inside) hatches.push([dot, dot]);
			}
	}
	return hatches;
}

/**
 * Draws the hatching of the areas line by line, in place of patterns: those a printer's driver turns into points.
 * @param areas the group of the painted areas
 * @param view what of it is to be seen, pixels
 * @param id names the clips
 */
export function drawHatching(areas: Element, view: { width: number; height: number }, id: string): void {
	for (const [name, pattern] of Object.entries(PATTERNS)) {
		const area = areas.querySelector(`.area.${name}`);
		const path = area?.getAttribute('d');
		const box = path ? boxOf(path) : null;
		if (!area || !path || !box) continue;
		const seen: Box = [
			Math.max(box[0], 0),
			Math.max(box[1], 0),
			Math.min(box[2], view.width),
			Math.min(box[3], view.height),
		];
		if (seen[0] >= seen[2] || seen[1] >= seen[3]) continue;
		const make = (tag: string, attributes: Record<string, string>, into: Element) => {
			const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
			for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
			into.append(made);
			return made;
		};
		const clip = document.createElementNS('http://www.w3.org/2000/svg', 'clipPath');
		clip.id = `${id}-within-${name}`;
		make('path', { d: path }, clip);
		const hatching = document.createElementNS('http://www.w3.org/2000/svg', 'g');
		hatching.setAttribute('class', `pattern hatching ${name}`);
		hatching.setAttribute('clip-path', `url(#${clip.id})`);
		make('path', { class: 'ground', d: path }, hatching);
		const at = (point: Point) => point.map((each) => each.toFixed(1)).join();
		const lines = hatchesOf(pattern, seen).map(([from, to]) =>
			from === to ? `M${at(from)}h0` : `M${at(from)}L${at(to)}`,
		);
		make('path', { class: pattern.mark, d: lines.join('') }, hatching);
		area.before(clip, hatching);
		area.setAttribute('fill', 'none');
	}
}
