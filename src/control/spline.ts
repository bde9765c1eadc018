/** World coordinates (Web Mercator, 0-1), and whether the vertex lies on the frame of the cells. */
export type Vertex = [x: number, y: number, frame: boolean];
/** Straight from vertex to vertex. */
export type Line = readonly Vertex[];
/**
 * Quadratic Béziers, one after the other: vertices of even index lie on the curve, each of odd index is the control
 * point between its neighbours. A closed curve ends where it begins.
 */
export type Curve = readonly Vertex[];

/**
 * A ring smoothed where it does not run along the frame, and its open curves there.
 *
 * Corners are cut as Chaikin does (G. M. Chaikin, An algorithm for high-speed curve generation, 1974), not in rounds but
 * at once to the limit, which is the quadratic B-spline with the ring as its control polygon (R. F. Riesenfeld, On
 * Chaikin's algorithm, 1975): from the middle of one edge to the middle of the next, the corner between them the
 * control point. That is the smoothest picture from the fewest points, and browsers stroke it several times faster.
 */
export function smoothRing(ring: Line): { closed: Curve; open: Curve[] } {
	const start = ring.findIndex((vertex) => vertex[2]);
	if (start < 0) {
		const last = ring.at(-1) as Vertex;
		const closed: Vertex[] = [middle(last, ring[0] as Vertex)];
		for (const [i, corner] of ring.entries())
			closed.push(corner, middle(corner, ring[(i + 1) % ring.length] as Vertex));
		return { closed, open: [closed] };
	}
	const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start] as Vertex];
	const closed: Vertex[] = [turned[0] as Vertex];
	const open: Curve[] = [];
	let run: Vertex[] = [turned[0] as Vertex];
	for (const vertex of turned.slice(1)) {
		run.push(vertex);
		if (!vertex[2]) continue;
		const curve = smoothLine(run);
		if (run.length > 2) open.push(curve);
		closed.push(...curve.slice(1));
		run = [vertex];
	}
	return { closed, open };
}

/** An open line of two vertices or more, smoothed between its ends, which it keeps. */
export function smoothLine(line: Line): Curve {
	const [first, end] = [line[0] as Vertex, line.at(-1) as Vertex];
	if (line.length === 2) return [first, middle(first, end), end];
	const curve: Vertex[] = [first];
	for (let i = 1; i < line.length - 1; i++) {
		const corner = line[i] as Vertex;
		curve.push(corner, i === line.length - 2 ? end : middle(corner, line[i + 1] as Vertex));
	}
	return curve;
}

/** The same curve, its arcs halved (de Casteljau) until none has ends further apart than `longest`. */
export function subdivide(curve: Curve, longest: number): Curve {
	const fine: Vertex[] = [curve[0] as Vertex];
	const add = (a: Vertex, b: Vertex, c: Vertex): void => {
		if (Math.hypot(c[0] - a[0], c[1] - a[1]) <= longest) {
			fine.push(b, c);
			return;
		}
		const [ab, bc] = [middle(a, b), middle(b, c)];
		const on = middle(ab, bc);
		add(a, ab, on);
		add(on, bc, c);
	};
	for (let i = 1; i < curve.length; i += 2) add(curve[i - 1] as Vertex, curve[i] as Vertex, curve[i + 1] as Vertex);
	return fine;
}

/** A curve as a line of straight pieces, `pieces` for each Bézier. */
export function flatten(curve: Curve, pieces = 8): Line {
	const line: Vertex[] = [curve[0] as Vertex];
	for (let i = 1; i < curve.length; i += 2) {
		const [a, b, c] = [curve[i - 1] as Vertex, curve[i] as Vertex, curve[i + 1] as Vertex];
		for (let k = 1; k <= pieces; k++) {
			const t = k / pieces;
			const at = (axis: 0 | 1) => a[axis] * (1 - t) ** 2 + b[axis] * 2 * t * (1 - t) + c[axis] * t ** 2;
			line.push([at(0), at(1), k === pieces && c[2]]);
		}
	}
	return line;
}

const middle = (a: Vertex, b: Vertex): Vertex => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, false];
