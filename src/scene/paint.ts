import { type Selection, select } from 'd3';
import type { GroundLabels, RegionLabel, RiverLabel } from './ground-labels.ts';
import type { Label } from './labels.ts';
import { BELOW_SIZE } from './labels.ts';
import type { Point } from './mercator.ts';
import type { Route } from './routes.ts';
import type { Areas, Scene, TownMark } from './scene.ts';
import type { Sign, Thread } from './signs.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** What a sign or town is called, for those who do not see it. */
export interface Naming {
	sign: (sign: Sign) => string;
	town: (mark: TownMark) => string;
}

const AREAS = ['occupied', 'uncertain', 'partisan', 'contested'] as const;

/**
 * What the painter draws into, from the back to the front. On the screen each is an `<svg>` that the browser keeps as
 * a picture of its own, so that a sign that lights up has no area painted again; in print all are groups of one.
 *
 * None may hold six large concave shapes with smooth edges or more: from six on Chromium paints the whole picture by
 * multisampling (kMinNumberOfSlowPathsForMSAA in cc/), which without a graphics card takes five times as long.
 */
export const SCENE_LAYERS = ['areas', 'veils', 'fronts', 'ways', 'marks', 'labels'] as const;
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
	const veil = into('veils', 'veil');
	// With the front, not with the areas: it fades day by day, and their hatching need not be painted again for it.
	const changed = into('fronts', 'changes').append('path').attr('class', 'changed');
	const fronts = into('fronts', 'fronts');
	const casing = fronts.append('path').attr('class', 'front-casing');
	const far = fronts.append('path').attr('class', 'front far');
	const front = fronts.append('path').attr('class', 'front');
	const cells = into('veils', 'cells').append('path');
	const routes = into('ways', 'routes');
	const threads = into('ways', 'threads').append('path').attr('class', 'thread');
	const towns = into('marks', 'towns');
	const signs = into('marks', 'signs');
	const groundNames = into('labels', 'ground-names').attr('aria-hidden', 'true');
	const labels = into('labels', 'labels').attr('aria-hidden', 'true');

	const drawn: Partial<Scene> = {};
	const once = <K extends keyof Scene>(key: K, value: Scene[K], paint: () => void) => {
		if (drawn[key] === value) return;
		drawn[key] = value;
		paint();
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
					.attr('d', (path) => path);
			});
			once('changed', scene.changed, () => changed.attr('d', scene.changed || null));
			once('cells', scene.cells, () => {
				cells.attr('d', scene.cells || null);
				layers.marks.classList.toggle('made', scene.cells !== '');
			});
			once('routes', scene.routes, () => paintRoutes(routes, scene.routes));
			once('threads', scene.threads, () => threads.attr('d', scene.threads.map(threadPath).join('') || null));
			once('towns', scene.towns, () => paintTowns(towns, scene.towns, naming));
			once('groundLabels', scene.groundLabels, () => paintGroundLabels(groundNames, scene.groundLabels, id));
			once('labels', scene.labels, () => paintLabels(labels, scene.labels));
			once('signs', scene.signs, () => paintSigns(signs, scene.signs, naming));
		},
		/** Names are said anew, as after a change of language. */
		forget(): void {
			for (const key of Object.keys(drawn) as (keyof Scene)[]) delete drawn[key];
		},
	};
}

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

/** All routes share their paths: many shapes cost more than one of many pieces. */
function paintRoutes(group: Group, routes: readonly Route[]): void {
	if (routes.length === 0 && group.node()?.childElementCount === 0) return;
	const shapes: Record<(typeof ROUTE_PARTS)[number], string[]> = {
		whole: routes.map(({ whole }) => whole),
		chosen: routes.flatMap(({ selected, done }) => (selected ? done : [])),
		done: routes.map(({ done }) => done),
		head: routes.flatMap(({ head }) => (head ? arrowPath(head.at, head.turn) : [])),
	};
	group
		.selectAll('path')
		.data(ROUTE_PARTS)
		.join('path')
		.attr('class', (part) => (part === 'head' ? 'route-head' : `route ${part}`))
		.attr('d', (part) => shapes[part].join('') || null);
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

function paintTowns(group: Group, towns: readonly TownMark[], naming: Naming): void {
	group
		.selectAll<SVGCircleElement, TownMark>('circle')
		.data(towns, (mark) => mark.town.id)
		.join((enter) =>
			enter
				.append('circle')
				.attr('role', 'button')
				.attr('tabindex', -1)
				.attr('data-id', (mark) => mark.town.id),
		)
		.each(function (mark) {
			const { town, holder, selected } = mark;
			const name = naming.town(mark);
			const seen = `${holder} ${selected} ${mark.x.toFixed(1)},${mark.y.toFixed(1)} ${mark.radius} ${name}`;
			if (painted.get(this) === seen) return;
			painted.set(this, seen);
			this.setAttribute('class', `town rank-${town.rank} ${holder ?? ''}${selected ? ' selected' : ''}`);
			this.setAttribute('aria-label', name);
			this.setAttribute('cx', mark.x.toFixed(1));
			this.setAttribute('cy', mark.y.toFixed(1));
			this.setAttribute('r', String(mark.radius + (selected ? 1.5 : 0)));
		});
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

/** Paths of the shapes at radius 1: shape carries the meaning before colour. */
export const SHAPES: Record<Sign['shape'], (r: number) => string> = {
	event: (r) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`,
	camp: (r) => square(r * 0.88),
	memorial: (r) => `M0,${-r * 1.2}L${r * 1.2},0L0,${r * 1.2}L${-r * 1.2},0Z`,
	many: (r) => {
		const s = r * 0.95;
		const c = r * 0.45;
		return `M${-s + c},${-s}H${s - c}L${s},${-s + c}V${s - c}L${s - c},${s}H${-s + c}L${-s},${s - c}V${-s + c}Z`;
	},
};
const square = (s: number) => `M${-s},${-s}H${s}V${s}H${-s}Z`;

/** Wider than this, pixels, the halo of a place is an outline only. */
const WIDE_HALO = 160;

function paintSigns(group: Group, signs: readonly Sign[], naming: Naming): void {
	group
		.selectAll<SVGGElement, Sign>('g.sign')
		.data(signs, (sign) => sign.key)
		.join((enter) => {
			const sign = enter
				.append('g')
				.attr('role', 'button')
				.attr('tabindex', -1)
				.attr('data-key', (each) => each.key);
			sign.append('circle').attr('class', 'halo');
			sign.append('path');
			sign.append('text').attr('class', 'count');
			return sign;
		})
		.order()
		.each(function (sign) {
			const name = naming.sign(sign);
			// Most signs stay as they were from one day to the next: those are not touched.
			const seen = `${sign.halo.toFixed(0)} ${sign.shape} ${sign.look} ${sign.x.toFixed(1)},${sign.y.toFixed(1)} ${sign.radius} ${sign.selected} ${sign.tied} ${name}`;
			if (painted.get(this) === seen) return;
			painted.set(this, seen);
			const [halo, path, count] = this.children as unknown as [SVGCircleElement, SVGPathElement, SVGTextElement];
			const marks = `${sign.selected ? ' selected' : ''}${sign.tied ? ' tied' : ''}`;
			this.setAttribute('class', `sign ${sign.shape} ${sign.look}${marks}`);
			this.setAttribute('aria-label', name);
			this.setAttribute('transform', `translate(${sign.x.toFixed(1)},${sign.y.toFixed(1)})`);
			halo.setAttribute('r', String(Math.round(sign.halo)));
			halo.classList.toggle('wide', sign.halo > WIDE_HALO);
			path.setAttribute('d', SHAPES[sign.shape](sign.radius + (sign.selected ? 2 : 0)));
			count.textContent = sign.records.length > 1 ? String(sign.records.length) : '';
		});
}

/** What the element of a sign or town shows now. */
const painted = new WeakMap<SVGElement, string>();
