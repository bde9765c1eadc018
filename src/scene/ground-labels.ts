import type { Geometry } from 'geojson';
import type { Language, LonLat } from '../dataset/served.ts';
import type { Ground, GroundProperties } from '../ground/topology.ts';
import { BoxGrid, type LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
import type { Point, Projection, Size } from './mercator.ts';
import { smoothLine } from './smooth-line.ts';

/** The name of a river, set along a baseline that follows its course from left to right. */
export interface RiverLabel {
	key: string;
	text: string;
	baseline: string;
	rank: number;
	/** What its letters take of the view, piece by piece. */
	boxes: readonly LabelBox[];
}

/** The name of a region of today, centred on a point. */
export interface RegionLabel {
	key: string;
	text: string;
	x: number;
	y: number;
	state: boolean;
	box: LabelBox;
}

export interface GroundLabels {
	rivers: RiverLabel[];
	regions: RegionLabel[];
}

const RIVER_SIZE = px(11.5);
const REGION_SIZE = px(10.5);
/** Letters of a region's name are set apart, pixels each. */
const REGION_SPACING = px(1.1);
/** Points along a course, pixels between two. */
const STRIDE = px(9);
/** Name above the water, pixels. */
const ABOVE = px(5);
/** How far its letters reach above and below the baseline, pixels. */
const ASCENT = px(10);
const DESCENT = px(3.5);
/** A course that turns more than this within the length of its name is no baseline; radians in all. */
const MOST_BEND = 1.5;
/** Deeper than this our courses are too coarse to say which water among the streets is meant. */
const RIVERS_TO = 12;
/** The same name again no nearer than this, pixels. */
const APART = px(620);

/**
 * Names of rivers along their courses and of the regions, wherever they collide with nothing.
 * @param taken boxes of all other labels, marks and controls
 */
export function groundLabels(input: {
	ground: Ground;
	projection: Projection;
	size: Size;
	zoom: number;
	language: Language;
	measure: Measure;
	taken: readonly LabelBox[];
	/** Boxes of places where signs come to stand: a river's name lies there only when it finds no other place. */
	shunned: readonly LabelBox[];
}): GroundLabels {
	const grid = new BoxGrid(input.size);
	for (const box of input.taken) grid.add(box);
	const signs = new BoxGrid(input.size);
	for (const box of input.shunned) signs.add(box);
	const both = {
		covers: (box: LabelBox) => grid.covers(box) || signs.covers(box),
		add: (box: LabelBox) => grid.add(box),
	};
	const regions = regionsIn(input, both);
	if (input.zoom > RIVERS_TO) return { regions, rivers: [] };
	const rivers = riversIn(input, both, new Set());
	const named = new Set(rivers.map(({ text }) => text));
	return { regions, rivers: [...rivers, ...riversIn(input, grid, named)] };
}

/** What tells whether a box is free, and takes it. */
type Room = Pick<BoxGrid, 'covers' | 'add'>;

type Input = Parameters<typeof groundLabels>[0];

const nameOf = (properties: GroundProperties, language: Language) => properties[`name_${language}`] ?? '';

function regionsIn({ ground, projection, size, language, measure }: Input, grid: Room): RegionLabel[] {
	return ground.labels.features.flatMap(({ geometry, properties }): RegionLabel[] => {
		if (geometry.type !== 'Point') return [];
		const text = nameOf(properties, language).toUpperCase();
		const width = measure(text, REGION_SIZE, 3) + text.length * REGION_SPACING;
		const [x, y] = projection.project(geometry.coordinates as LonLat);
		// The point is the middle of the land; where a town's name stands there, a place near by does.
		for (const [dx, dy] of [
			[0, 0],
			[0, 26],
			[0, -26],
			[40, 0],
			[-40, 0],
			[0, 52],
			[0, -52],
			[60, 30],
			[-60, 30],
			[60, -30],
			[-60, -30],
		] as const) {
			const box: LabelBox = [x + dx - width / 2, y + dy - 11, x + dx + width / 2, y + dy + 4];
			if (box[0] < 6 || box[1] < 6 || box[2] > size.width - 6 || box[3] > size.height - 6 || grid.covers(box)) continue;
			grid.add(box);
			return [{ key: text, text, x: x + dx, y: y + dy, state: properties.kind === 'state', box }];
		}
		return [];
	});
}

function riversIn(
	{ ground, projection, size, zoom, language, measure }: Input,
	grid: Room,
	done: ReadonlySet<string>,
): RiverLabel[] {
	const labels: RiverLabel[] = [];
	const rivers = ground.rivers.features
		.filter(
			({ properties }) =>
				nameOf(properties, language) &&
				!done.has(nameOf(properties, language)) &&
				((properties.rank ?? 3) < 3 || zoom > 6.5),
		)
		.sort((a, b) => (a.properties.rank ?? 3) - (b.properties.rank ?? 3));
	for (const { geometry, properties } of rivers) {
		const text = nameOf(properties, language);
		const width = measure(text, RIVER_SIZE, 'river') + text.length * px(0.6) + px(10);
		const placed: Point[] = [];
		for (const course of coursesIn(geometry, projection, size)) {
			const points = Math.ceil(width / STRIDE) + 1;
			const windows = Array.from({ length: Math.max(course.length - points + 1, 0) }, (_, i) =>
				course.slice(i, i + points),
			)
				.map((stretch) => ({ stretch, bend: bendOf(stretch) }))
				.filter(({ bend }) => bend < MOST_BEND)
				.sort((a, b) => a.bend - b.bend);
			for (const { stretch } of windows) {
				const middle = stretch[Math.floor(stretch.length / 2)] as Point;
				if (placed.some(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) < APART)) continue;
				const base = baselineOf(stretch);
				const boxes = boxesAlong(base);
				if (boxes.some((box) => !within(box, size) || grid.covers(box))) continue;
				for (const box of boxes) grid.add(box);
				placed.push(middle);
				labels.push({
					key: `${text}-${placed.length}`,
					text,
					baseline: smoothLine(base),
					rank: properties.rank ?? 3,
					boxes,
				});
			}
		}
	}
	return labels;
}

const within = (box: LabelBox, { width, height }: Size) =>
	box[0] >= 4 && box[1] >= 4 && box[2] <= width - 4 && box[3] <= height - 4;

/** The courses of a river in view as points at even distances, smoothed so that letters do not stagger. */
function coursesIn(geometry: Geometry, projection: Projection, size: Size): Point[][] {
	const lines =
		geometry.type === 'LineString'
			? [geometry.coordinates]
			: geometry.type === 'MultiLineString'
				? geometry.coordinates
				: [];
	return lines.flatMap((coordinates) => {
		const courses: Point[][] = [];
		let course: Point[] = [];
		let last: Point | null = null;
		for (const place of coordinates) {
			const point = projection.project(place as LonLat);
			const seen = point[0] > -60 && point[1] > -60 && point[0] < size.width + 60 && point[1] < size.height + 60;
			if (last && seen) course.push(...between(last, point));
			else if (course.length > 0) {
				courses.push(course);
				course = [];
			}
			last = seen ? point : null;
		}
		if (course.length > 0) courses.push(course);
		return courses.map(even).map(smooth);
	});
}

/** Points from one to another, no more than two pixels apart; the first left out. */
function between(a: Point, b: Point): Point[] {
	const steps = Math.max(Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 2), 1);
	return Array.from({ length: steps }, (_, i): Point => {
		const t = (i + 1) / steps;
		return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
	});
}

function even(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	let travelled = STRIDE;
	let last = points[0];
	for (const point of points) {
		travelled += Math.hypot(point[0] - (last as Point)[0], point[1] - (last as Point)[1]);
		last = point;
		if (travelled < STRIDE) continue;
		kept.push(point);
		travelled = 0;
	}
	return kept;
}

/** A running mean over seven points. */
function smooth(points: readonly Point[]): Point[] {
	return points.map((_, i): Point => {
		const near = points.slice(Math.max(i - 3, 0), i + 4);
		return [near.reduce((sum, [x]) => sum + x, 0) / near.length, near.reduce((sum, [, y]) => sum + y, 0) / near.length];
	});
}

/** How much a stretch turns in all, radians; a steep one counts for more, as its name is harder to read. */
function bendOf(points: readonly Point[]): number {
	let bend = 0;
	let before: number | null = null;
	for (let i = 1; i < points.length; i++) {
		const [[x0, y0], [x1, y1]] = [points[i - 1] as Point, points[i] as Point];
		const angle = Math.atan2(y1 - y0, x1 - x0);
		if (before !== null) {
			const turn = Math.abs(angle - before);
			bend += Math.min(turn, 2 * Math.PI - turn);
		}
		before = angle;
	}
	const [first, last] = [points[0] as Point, points.at(-1) as Point];
	const steep = Math.abs(last[1] - first[1]) / (Math.abs(last[0] - first[0]) + 1);
	return bend + Math.min(steep, 3) * 0.25;
}

/** A stretch turned so that it is read from left to right, and lifted off the water. */
function baselineOf(stretch: readonly Point[]): Point[] {
	const [first, last] = [stretch[0] as Point, stretch.at(-1) as Point];
	const points = first[0] <= last[0] ? [...stretch] : [...stretch].reverse();
	return points.map(([x, y], i): Point => {
		const [[x0, y0], [x1, y1]] = [
			points[Math.max(i - 1, 0)] as Point,
			points[Math.min(i + 1, points.length - 1)] as Point,
		];
		const length = Math.hypot(x1 - x0, y1 - y0) || 1;
		return [x + ((y1 - y0) / length) * ABOVE, y - ((x1 - x0) / length) * ABOVE];
	});
}

/** The boxes of the letters that stand on a baseline: upright where it runs level, lying where it runs up or down. */
function boxesAlong(base: readonly Point[]): LabelBox[] {
	return base.map(([x, y], i): LabelBox => {
		const [[x0, y0], [x1, y1]] = [base[Math.max(i - 1, 0)] as Point, base[Math.min(i + 1, base.length - 1)] as Point];
		const length = Math.hypot(x1 - x0, y1 - y0) || 1;
		const [along, up] = [
			[((x1 - x0) / length) * (STRIDE / 2 + 1), ((y1 - y0) / length) * (STRIDE / 2 + 1)],
			[(y1 - y0) / length, -(x1 - x0) / length],
		] as [Point, Point];
		const corners = [-1, 1].flatMap((side) =>
			[-DESCENT, ASCENT].map((rise): Point => [x + side * along[0] + rise * up[0], y + side * along[1] + rise * up[1]]),
		);
		const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
		return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	});
}
