import { type Selection, select } from 'd3';
import type { GroundLabels, RegionLabel, RiverLabel } from './ground-labels.ts';
import type { Label } from './labels.ts';
import { BELOW_SIZE } from './labels.ts';
import type { Point } from './mercator.ts';
import { type Naming, signPainter, townPainter } from './paint-marks.ts';
import type { Route } from './routes.ts';
import type { Areas, Scene } from './scene.ts';
import type { Thread } from './signs.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

const AREAS = ['occupied', 'uncertain', 'partisan', 'contested'] as const;

/**
 * What the painter draws into, from the back to the front. On the screen each is an `<svg>` that the browser keeps as
 * a picture of its own, so that a sign that lights up has no area painted again; in print all are groups of one.
 *
 * None may hold six large concave shapes with smooth edges or more: from six on Chromium paints the whole picture by
 * multisampling (kMinNumberOfSlowPathsForMSAA in cc/), which without a graphics card takes five times as long.
 */
export const SCENE_LAYERS = ['areas', 'fronts', 'ways', 'marks', 'labels'] as const;
export type SceneLayers = Record<(typeof SCENE_LAYERS)[number], SVGElement>;

/**
 * The one painter of scenes: joins plain marks to SVG. What has not changed is not touched, so a scrub step costs
 * only what changes.
 * @param layers empty, of the view's size
 * @param id unlike any other painter's on the page; names the patterns
 */
export function scenePainter(layers: SceneLayers, id: string) {
	const into = (name: keyof SceneLayers, className: string): Group =>
		select(layers[name] as SVGGElement)
			.append('g')
			.attr('class', className) as unknown as Group;
	definePatterns(
		select(layers.areas).append('defs') as unknown as Selection<SVGDefsElement, unknown, null, undefined>,
		id,
	);
	const areas = into('areas', 'areas');
	const fills = Object.fromEntries(
		AREAS.map((name) => [name, areas.append('path').attr('class', `area ${name}`).attr('fill', `url(#${id}-${name})`)]),
	) as unknown as Record<(typeof AREAS)[number], Selection<SVGPathElement, unknown, null, undefined>>;
	const veil = into('areas', 'veil');
	const cells = into('areas', 'cells').append('path');
	// With the front, not with the areas: it fades day by day, and their hatching need not be painted again for it.
	const changed = into('fronts', 'changes').append('path').attr('class', 'changed');
	const fronts = into('fronts', 'fronts');
	const casing = fronts.append('path').attr('class', 'front-casing');
	const far = fronts.append('path').attr('class', 'front far');
	const front = fronts.append('path').attr('class', 'front');
	const paintRoutes = routePainter(into('ways', 'routes'));
	const threads = into('ways', 'threads').append('path').attr('class', 'thread');
	const towns = townPainter(into('marks', 'towns').node() as SVGGElement);
	const signs = signPainter(into('marks', 'signs').node() as SVGGElement);
	const groundNames = into('labels', 'ground-names').attr('aria-hidden', 'true');
	const labels = into('labels', 'labels').attr('aria-hidden', 'true');

	const drawn: Partial<Scene> = {};
	const once = <K extends keyof Scene>(key: K, value: Scene[K], paint: () => void) => {
		if (drawn[key] === value) return;
		drawn[key] = value;
		paint();
	};

	const forget = () => {
		for (const key of Object.keys(drawn) as (keyof Scene)[]) delete drawn[key];
	};

	return {
		paint(scene: Scene, naming: Naming): void {
			once('areas', scene.areas, () => {
				const shape: Partial<Areas> = scene.areas ?? {};
				for (const name of AREAS) fills[name].attr('d', shape[name] || null);
				front.attr('d', shape.front || null);
				casing.attr('d', shape.front || null);
				far.attr('d', shape.farFront || null);
			});
			once('veils', scene.veils, () => {
				veil
					.selectAll('path')
					.data(scene.veils)
					.join('path')
					.attr('fill-opacity', (_, i) => 1 - (1 - VEIL) ** (i + 1))
					.attr('d', (path) => path);
			});
			once('changed', scene.changed, () => changed.attr('d', scene.changed || null));
			once('cells', scene.cells, () => {
				cells.attr('d', scene.cells || null);
				layers.marks.classList.toggle('made', scene.cells !== '');
			});
			once('routes', scene.routes, () => paintRoutes(scene.routes));
			once('threads', scene.threads, () => threads.attr('d', scene.threads.map(threadPath).join('') || null));
			once('towns', scene.towns, () => towns.join(scene.towns, naming));
			once('groundLabels', scene.groundLabels, () => paintGroundLabels(groundNames, scene.groundLabels, id));
			once('labels', scene.labels, () => paintLabels(labels, scene.labels));
			once('signs', scene.signs, () => signs.join(scene.signs, naming));
		},
		/** The sign that an element shows. */
		signOf: signs.markOf,
		/** Names are said anew, as after a change of language. */
		forget,
		/** As if nothing had been painted yet: marks share no elements with earlier ones, and lie in the order of the scene. */
		clear(naming: Naming): void {
			towns.join([], naming);
			signs.join([], naming);
			forget();
		},
	};
}

/** How much paler each step away from all dated towns is than the one before. */
const VEIL = 0.14;

/** How areas are told apart without colour: what repeats, how close, pixels, and turned how far, degrees. */
export const PATTERNS: Record<(typeof AREAS)[number], { mark: 'line' | 'dot'; size: number; angle: number }> = {
	occupied: { mark: 'line', size: 5, angle: 45 },
	contested: { mark: 'line', size: 4, angle: -45 },
	uncertain: { mark: 'line', size: 9, angle: 0 },
	partisan: { mark: 'dot', size: 7, angle: 30 },
};

function definePatterns(defs: Selection<SVGDefsElement, unknown, null, undefined>, id: string): void {
	const pattern = (name: string, size: number, angle: number) => {
		const made = defs
			.append('pattern')
			.attr('id', `${id}-${name}`)
			.attr('class', `pattern ${name}`)
			.attr('width', size)
			.attr('height', size)
			.attr('patternUnits', 'userSpaceOnUse')
			.attr('patternTransform', `rotate(${angle})`);
		made.append('rect').attr('width', size).attr('height', size).attr('class', 'ground');
		return made;
	};
	for (const name of AREAS) {
		const { size, angle, mark } = PATTERNS[name];
		const made = pattern(name, size, angle);
		if (mark === 'line') made.append('line').attr('y2', size);
		else
			made
				.append('circle')
				.attr('cx', size / 2)
				.attr('cy', size / 2)
				.attr('r', 1.3);
	}
}

const ROUTE_PARTS = ['whole', 'chosen', 'done', 'head'] as const;

/** All routes share their paths: many shapes cost more than one of many pieces. What has not moved on is left as it is. */
function routePainter(group: Group) {
	const paths = Object.fromEntries(
		ROUTE_PARTS.map((part) => [
			part,
			group.append('path').attr('class', part === 'head' ? 'route-head' : `route ${part}`),
		]),
	) as unknown as Record<(typeof ROUTE_PARTS)[number], Selection<SVGPathElement, unknown, null, undefined>>;
	const drawn: Partial<Record<(typeof ROUTE_PARTS)[number], string>> = {};
	return (routes: readonly Route[]): void => {
		const shapes: Record<(typeof ROUTE_PARTS)[number], string> = {
			whole: routes.map(({ whole }) => whole).join(''),
			chosen: routes.flatMap(({ selected, done }) => (selected ? done : [])).join(''),
			done: routes.map(({ done }) => done).join(''),
			head: routes.flatMap(({ head }) => (head ? arrowPath(head.at, head.turn) : [])).join(''),
		};
		for (const part of ROUTE_PARTS) {
			if ((drawn[part] ?? '') === shapes[part]) continue;
			drawn[part] = shapes[part];
			paths[part].attr('d', shapes[part] || null);
		}
	};
}

/** An arrow's head that ends at a point. @param turn degrees, clockwise from the east */
function arrowPath([x, y]: Point, turn: number): string {
	const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
	const at = ([along, across]: Point) =>
		`${(x + along * cos - across * sin).toFixed(1)},${(y + along * sin + across * cos).toFixed(1)}`;
	return `M${(ARROW.map(at)).join('L')}Z`;
}
const ARROW: readonly Point[] = [
	[7, 0],
	[-4, -5],
	[-1.5, 0],
	[-4, 5],
];

/** The bow of a thread. */
function threadPath({ from, to }: Thread): string {
	const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	const bend = 0.18;
	return `M${from[0].toFixed(1)},${from[1].toFixed(1)}Q${(mx + (to[1] - from[1]) * bend).toFixed(1)},${(my - (to[0] - from[0]) * bend).toFixed(1)} ${to[0].toFixed(1)},${to[1].toFixed(1)}`;
}

function paintGroundLabels(group: Group, { rivers, regions }: GroundLabels, id: string): void {
	const baseline = (_: RiverLabel, i: number) => `${id}-baseline-${i}`;
	group
		.selectAll<SVGPathElement, RiverLabel>('path')
		.data(rivers)
		.join('path')
		.attr('id', baseline)
		.attr('d', (river) => river.baseline);
	group
		.selectAll<SVGTextElement, RiverLabel>('text.river-name')
		.data(rivers)
		.join((enter) => {
			const text = enter.append('text').attr('class', 'river-name');
			text.append('textPath').attr('startOffset', '50%').attr('text-anchor', 'middle');
			return text;
		})
		.select('textPath')
		.attr('href', (river, i) => `#${baseline(river, i)}`)
		.text((river) => river.text);
	group
		.selectAll<SVGTextElement, RegionLabel>('text.region-name')
		.data(regions, (region) => region.key)
		.join('text')
		.attr('class', (region) => (region.state ? 'region-name state' : 'region-name'))
		.attr('x', (region) => region.x.toFixed(1))
		.attr('y', (region) => region.y.toFixed(1))
		.text((region) => region.text);
}

function paintLabels(group: Group, labels: readonly Label[]): void {
	group
		.selectAll<SVGPathElement, NonNullable<Label['leader']>>('path')
		.data(labels.flatMap(({ leader }) => (leader ? [leader] : [])))
		.join((enter) => enter.insert('path', ':first-child').attr('class', 'leader'))
		.attr('d', ([from, to]) => `M${from.map((at) => at.toFixed(1))}L${to.map((at) => at.toFixed(1))}`);
	group
		.selectAll<SVGTextElement, Label>('text')
		.data(labels, (label) => label.id)
		.join((enter) => {
			const text = enter.append('text');
			text.append('tspan').attr('class', 'then');
			text.append('tspan').attr('class', 'below');
			return text;
		})
		.attr('class', (label) => `label rank-${label.rank}`)
		.attr('font-size', (label) => label.size)
		.each(function (label) {
			const [then, below] = this.children as unknown as [SVGTSpanElement, SVGTSpanElement];
			then.textContent = label.text;
			then.setAttribute('x', label.x.toFixed(1));
			then.setAttribute('y', label.y.toFixed(1));
			below.textContent = label.below ?? '';
			below.setAttribute('x', label.x.toFixed(1));
			below.setAttribute('y', (label.y + BELOW_SIZE * 1.2).toFixed(1));
		});
}
