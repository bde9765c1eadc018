import type { Point } from './mercator.ts';

/**
 * An SVG path through points by the centripetal Catmull–Rom spline, which makes no loops (C. Yuksel et al., On the parameterization
 * of Catmull–Rom curves, 2009): what d3-shape's `curveCatmullRom.alpha(0.5)` draws, without the rest of d3-shape, for which
 * the first picture would have to wait.
 * @param points pixels; fewer than two draw nothing
 */
export function smoothLine(points: readonly Point[]): string {
	const [first] = points;
	if (!first || points.length < 2) return '';
	if (points.length === 2) return `M${written(first)}L${written(points[1] as Point)}`;
	let path = `M${written(first)}`;
	for (let i = 0; i < points.length - 1; i++) {
		const [before, from, to, after] = [points[i - 1], points[i] as Point, points[i + 1] as Point, points[i + 2]];
		path += `C${written(control(before, from, to))},${written(control(after, to, from))},${written(to)}`;
	}
	return path;
}

/** The control point beside `near` on the way to `far`, with what lies on the other side of `near`. */
function control(beyond: Point | undefined, near: Point, far: Point): Point {
	const back = beyond ? distance(beyond, near) : 0;
	if (!beyond || back < 1e-6) return near;
	const ahead = distance(near, far);
	const both = Math.sqrt(back * ahead);
	const weight = 2 * back + 3 * both + ahead;
	const sum = 3 * (back + both);
	return [0, 1].map(
		(k) => ((near[k] as number) * weight - (beyond[k] as number) * ahead + (far[k] as number) * back) / sum,
	) as unknown as Point;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** With one digit after the point. */
const written = ([x, y]: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
