import type { FrontGeometry } from '../control/front.ts';
import type { Held } from '../control/holder.ts';
import type { Curve, Line } from '../control/spline.ts';
import type { IndexRecord, IndexTown, NamesFile } from '../dataset/served.ts';
import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
import type { Stood } from '../state/standings.ts';
import type { Layer } from '../state/store.ts';
import type { Day } from '../time/day.ts';
import type { GroundLabels } from './ground-labels.ts';
import { type Asking, type Label, type Obstacles, placeLabels } from './labels.ts';
import { type Camera, type Projection, projectionOf, type Size } from './mercator.ts';
import { type Route, routesOf } from './routes.ts';
import { type Sign, type SignMaker, signsOf, type Thread, threadsOf } from './signs.ts';

/** Areas and front as SVG path data, in pixels of the view. */
export interface Areas {
	occupied: string;
	partisan: string;
	contested: string;
	uncertain: string;
	front: string;
	/** Where no dated town is near. */
	farFront: string;
}

export interface TownMark {
	town: IndexTown;
	name: string;
	x: number;
	y: number;
	radius: number;
	holder: Held['holder'] | null;
	selected: boolean;
}

/** All that is to be seen on the map at a moment, as plain data; a painter joins it to SVG. */
export interface Scene {
	size: Size;
	areas: Areas | null;
	/** Around the towns that changed hands in the week before; SVG path data. */
	changed: string;
	/** The edges of the cells, when it is shown how the front is made. */
	cells: string;
	/** What is far from any dated town grows paler, band after band; SVG path data, even-odd. */
	veils: readonly string[];
	groundLabels: GroundLabels;
	towns: TownMark[];
	labels: Label[];
	signs: Sign[];
	threads: Thread[];
	routes: Route[];
}

export function areasOf(front: FrontGeometry, projection: Projection): Areas {
	return {
		occupied: curvedPath(front.rings, projection),
		partisan: curvedPath(front.partisan, projection),
		contested: curvedPath(front.contested, projection),
		uncertain: curvedPath(front.uncertain, projection),
		front: curvedPath(
			front.lines.filter(({ near }) => near).map(({ line }) => line),
			projection,
		),
		farFront: curvedPath(
			front.lines.filter(({ near }) => !near).map(({ line }) => line),
			projection,
		),
	};
}

const TOWN_RADII = { 1: px(4), 2: px(3), 3: px(2.2), 4: px(1.6) };
/** Towns of a rank are marked from this zoom on. */
const TOWN_ZOOMS = { 1: 0, 2: 0, 3: 5.4, 4: 6.4 } as const;

/** Names are set smaller below this zoom. */
const SMALL_BELOW = 5.5;
/**
 * Where all is small, the view low as in an article, or all writing large, not every town can be named: there a name stands off by no
 * more than this, pixels, but for those of the cities.
 */
const ALL_NAMED_FROM = 5;
const LOW = 240;
const NEAR_NAME = px(26);

export function townsOf(input: {
	towns: readonly IndexTown[];
	held: readonly Held[] | null;
	name: (town: IndexTown) => string;
	camera: Camera;
	projection: Projection;
	selection: string | null;
	size: Size;
}): TownMark[] {
	const { projection, size } = input;
	return input.towns.flatMap((town, i): TownMark[] => {
		const selected = town.id === input.selection;
		if (input.camera.zoom < TOWN_ZOOMS[town.rank] && !selected) return [];
		const [x, y] = projection.project(town.place);
		if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) return [];
		const holder = input.held?.[i]?.holder ?? null;
		return [{ town, name: input.name(town), x, y, radius: TOWN_RADII[town.rank], holder, selected }];
	});
}

/** Names of the towns in view, placed; independent of the date but for names that changed, so that nothing jumps while scrubbing. */
export function townLabels(input: {
	marks: readonly TownMark[];
	names: NamesFile;
	size: Size;
	zoom: number;
	measure: Measure;
	obstacles: Obstacles;
}): Label[] {
	const small = input.zoom < SMALL_BELOW;
	const crowded = input.zoom < ALL_NAMED_FROM || input.size.height < LOW || px(1) > 1;
	const asking = input.marks.map(({ town, name, x, y, radius, selected }): Asking => {
		const today = input.names.names[town.id] ?? name;
		return {
			id: town.id,
			text: name,
			...(today === name ? {} : { below: today }),
			rank: selected && town.rank > 2 ? 2 : town.rank,
			at: [x, y],
			clear: radius + 1,
			small,
			...(crowded && town.rank > 1 && !selected ? { reach: NEAR_NAME } : {}),
		};
	});
	asking.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
	return placeLabels(asking, input.size, input.measure, input.obstacles);
}

/** The scene at a moment: a pure function of what the arguments say. */
export function sceneOf(input: {
	camera: Camera;
	size: Size;
	day: Day;
	layers: ReadonlySet<Layer>;
	selection: string | null;
	selected: IndexRecord | null;
	tied: ReadonlySet<string>;
	/** Those that may be seen, the selected and what is tied to it among them. */
	standings: readonly Stood[];
	sign: SignMaker;
	find: (id: string) => IndexRecord | undefined;
	/** Prepared apart, as they change less often than the rest. */
	areas: Areas | null;
	changed: string;
	cells: string;
	veils: readonly string[];
	groundLabels: GroundLabels;
	towns: TownMark[];
	labels: Label[];
}): Scene {
	const { camera, size, layers } = input;
	const projection = projectionOf(camera, size);
	return {
		size,
		areas: layers.has('front') ? input.areas : null,
		changed: layers.has('front') ? input.changed : '',
		cells: input.cells,
		veils: input.veils,
		groundLabels: input.groundLabels,
		towns: layers.has('towns') ? input.towns : NONE,
		labels: layers.has('towns') ? input.labels : NONE,
		signs: signsOf({
			standings: input.standings,
			layers,
			selection: input.selection,
			tied: input.tied,
			make: input.sign,
			traces: layers.has('traces'),
		}),
		threads: threadsOf(input.selected, input.find, projection),
		routes: routesOf({
			standings: input.standings,
			day: input.day,
			selected: input.selected,
			shown: layers.has('events'),
			projection,
		}),
	};
}

/** One and the same, so that a painter sees that nothing changed. */
const NONE: never[] = [];

export function closedPath(lines: readonly Line[], projection: Projection): string {
	return lines.map((line) => `${linePath(line, projection)}Z`).join('');
}

export function openPath(lines: readonly Line[], projection: Projection): string {
	return lines.map((line) => linePath(line, projection)).join('');
}

/** Curves as path data; where one ends at its beginning, it is closed there. */
export function curvedPath(curves: readonly Curve[], { scale, dx, dy }: Projection): string {
	const at = ([x, y]: Curve[number]) => `${(x * scale + dx).toFixed(1)},${(y * scale + dy).toFixed(1)}`;
	let path = '';
	for (const curve of curves) {
		const [first, end] = [curve[0], curve.at(-1)];
		if (!first || !end) continue;
		path += `M${at(first)}`;
		for (let i = 1; i < curve.length; i += 2)
			path += `Q${at(curve[i] as Curve[number])} ${at(curve[i + 1] as Curve[number])}`;
		if (first[0] === end[0] && first[1] === end[1]) path += 'Z';
	}
	return path;
}

function linePath(line: Line, { scale, dx, dy }: Projection): string {
	let path = '';
	for (let i = 0; i < line.length; i++) {
		const [x, y] = line[i] as Line[number];
		path += `${i ? 'L' : 'M'}${(x * scale + dx).toFixed(1)},${(y * scale + dy).toFixed(1)}`;
	}
	return path;
}
