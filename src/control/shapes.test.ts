/**
 * The shapes of the war that every history tells, checked on the whole dataset as the app is built from it.
 * When one fails, look up the town's dates; nothing here is to be loosened.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { describe, expect, test, vi } from 'vitest';
import { compile } from '../dataset/compile.ts';
import { readData } from '../dataset/read.ts';
import type { GroundTopology } from '../ground/topology.ts';
import { mercatorX, mercatorY } from '../scene/mercator.ts';
import { type Day, fromISO, toISO } from '../time/day.ts';
import { FRONT_TO } from '../time/eras.ts';
import { cellsOf, type Region, weightsOf } from './cells.ts';
import { type CellProperties, frontMaker } from './front.ts';
import { controlOf, holdersOn } from './holder.ts';
import { shareOn } from './share.ts';
import { flatten, type Line } from './spline.ts';

// The whole dataset is compiled here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const ground = JSON.parse(readFileSync(`${root}data/ground/coarse.json`, 'utf8')) as GroundTopology;
const regions = feature(ground, ground.objects.regions).features as Region[];
const { index, dataset } = compile(readData(root), { weights: (all) => weightsOf(all, regions) });
const { towns } = index;
const control = controlOf(towns);
const cells = cellsOf(towns, dataset.project);
const makeFront = frontMaker(cells, towns);

const day = (text: string): Day => {
	const found = fromISO(text);
	if (found === null) throw new RangeError(text);
	return found;
};
const heldBy = (id: string, on: string) => {
	const i = towns.findIndex((town) => town.id === id);
	if (i < 0) throw new RangeError(`no town ${id}`);
	return holdersOn(control, day(on))[i]?.holder;
};
/** The first day of every state that the war had here, from before it to the end of the front. */
const states = [day('1941-06-22'), ...control.days.filter((each) => each < FRONT_TO)];

describe('who holds', () => {
	test.each([
		['yelnya', '1941-08-20', 'german'],
		['yelnya', '1941-09-10', 'soviet'],
		['kaluga', '1941-11-15', 'german'],
		['kaluga', '1942-01-05', 'soviet'],
		['vyazma', '1943-04-01', 'soviet'],
		['smolensk', '1943-04-01', 'german'],
	])('%s on %s: %s', (id, on, holder) => expect(heldBy(id, on)).toBe(holder));

	test.each(['vyazma', 'gagarin', 'sychyovka', 'rzhev'])('%s lies in the salient on 1942-08-01', (id) =>
		expect(heldBy(id, '1942-08-01')).toBe('german'),
	);

	test.each(['kirov-kaluga', 'sukhinichi', 'yukhnov'])('%s lies outside the salient on 1942-08-01', (id) =>
		expect(heldBy(id, '1942-08-01')).toBe('soviet'),
	);

	test('no dated town of either region is held on 1943-10-10', () => {
		const held = holdersOn(control, day('1943-10-10'));
		expect(towns.filter(({ region }, i) => region !== 'ring' && held[i]?.holder !== 'soviet')).toEqual([]);
	});

	test('nothing of the Kaluga region is held before 1 October 1941', () => {
		const early = towns.flatMap(({ id, region }, i) =>
			region === 'kaluga'
				? control.changes[i]!.slice(1)
						.filter((change) => change.holder !== 'soviet' && change.day < day('1941-10-01'))
						.map((change) => `${id}: ${change.holder} ${toISO(change.day)}`)
				: [],
		);
		expect(early).toEqual([]);
	});

	test.each(['moscow', 'tula', 'serpukhov', 'torzhok'])('%s is never held', (id) => {
		const i = towns.findIndex((town) => town.id === id);
		expect(control.changes[i]?.map(({ holder }) => holder)).toEqual(['soviet']);
	});

	test('the whole ring is free by 1944-07-31', () => {
		const held = holdersOn(control, day('1944-07-31'));
		expect(towns.filter((_, i) => held[i]?.holder !== 'soviet').map(({ id }) => id)).toEqual([]);
	});
});

describe('the share of the two regions under occupation', () => {
	test('is of their whole area: the weights sum to 1, none of them in the ring', () => {
		expect(towns.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
		expect(towns.filter(({ region, weight }) => region === 'ring' && weight > 0)).toEqual([]);
	});

	test.each([
		['1941-09-30', 0.35],
		['1941-10-10', 0.8],
		['1942-04-15', 0.65],
		['1943-03-05', 0.65],
		['1943-04-01', 0.45],
	])('on %s is about %d', (on, share) => {
		expect(Math.abs(shareOn(control, day(on)) - share), `${shareOn(control, day(on))}`).toBeLessThanOrEqual(0.07);
	});

	test('is nothing on 1943-10-10 and after', () => {
		for (const on of [day('1943-10-10'), ...states.filter((each) => each > day('1943-10-10'))]) {
			expect(shareOn(control, on), toISO(on)).toBe(0);
		}
	});

	test('is nothing before the first town falls, and never more than all', () => {
		expect(shareOn(control, day('1941-06-22'))).toBe(0);
		for (const on of states) expect(shareOn(control, on)).toBeLessThanOrEqual(1 + 1e-9);
	});
});

/** Kilometres a unit of the world takes at a latitude. */
const kilometres = (lat: number) => 40075.017 * Math.cos((lat * Math.PI) / 180);

/** Even-odd: a point lies in what an odd number of rings enclose. */
function inRings(rings: readonly Line[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	}
	return inside;
}

/** How far a point is from the nearest edge of the rings, world units. */
function distanceTo(rings: readonly Line[], x: number, y: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [[ax, ay], [bx, by]] = [ring[j]!, ring[i]!];
			const [dx, dy] = [bx - ax, by - ay];
			const along = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
			least = Math.min(least, Math.hypot(ax + along * dx - x, ay + along * dy - y));
		}
	}
	return least;
}

/** Towns that stand on the wrong side of the drawn front by more than three kilometres. */
function astray(on: Day): string[] {
	const held = holdersOn(control, on);
	const rings = makeFront(held).rings.map((ring) => flatten(ring));
	return towns.flatMap(({ id, place: [lon, lat] }, i) => {
		const [x, y] = [mercatorX(lon), mercatorY(lat)];
		if (inRings(rings, x, y) === (held[i]?.holder !== 'soviet')) return [];
		const off = distanceTo(rings, x, y) * kilometres(lat);
		return off > 3 ? [`${toISO(on)} ${id} ${held[i]?.holder}: ${off.toFixed(1)} km`] : [];
	});
}

describe('the drawn front', () => {
	test.each([
		'1941-08-20',
		'1941-09-10',
		'1941-09-30',
		'1941-10-10',
		'1941-11-15',
		'1942-01-05',
		'1942-04-15',
		'1942-08-01',
		'1943-03-05',
		'1943-04-01',
		'1943-09-25',
		'1943-10-10',
		'1944-07-31',
	])('on %s has every town on its own side', (on) => expect(astray(day(on))).toEqual([]));

	test('has every town on its own side on every day of the war', () => {
		expect(states.flatMap(astray)).toEqual([]);
	});

	test('is no more when the whole ring is free', () => {
		const { rings, lines } = makeFront(holdersOn(control, day('1944-07-31')));
		expect({ rings, lines }).toEqual({ rings: [], lines: [] });
	});
});

/** For each town, by index, those whose cells share an edge with its own; and whether its cell touches the frame. */
const { neighbours, atFrame } = (() => {
	const order = new Map(towns.map(({ id }, i) => [id, i]));
	const owners = new Map<number, number[]>();
	for (const cell of cells.objects.cells.geometries) {
		const { town: id } = cell.properties as CellProperties;
		const town = order.get(id)!;
		if (cell.type !== 'Polygon') throw new TypeError(`${id} is no polygon`);
		for (const arc of cell.arcs.flat()) {
			const key = arc < 0 ? ~arc : arc;
			owners.set(key, [...(owners.get(key) ?? []), town]);
		}
	}
	const neighbours: Set<number>[] = towns.map(() => new Set());
	const atFrame = new Set<number>();
	for (const [a, b] of owners.values()) {
		// An edge that no other cell shares lies on the frame.
		if (b === undefined) atFrame.add(a!);
		else {
			neighbours[a!]!.add(b);
			neighbours[b]!.add(a!);
		}
	}
	return { neighbours, atFrame };
})();

/** Connected groups of soviet, or of all other, cells that do not reach the frame. */
function islandsOn(on: Day): { soviet: boolean; members: Set<number> }[] {
	const soviet = holdersOn(control, on).map(({ holder }) => holder === 'soviet');
	const seen = new Set<number>();
	return towns.flatMap((_, start) => {
		if (seen.has(start)) return [];
		const members = new Set([start]);
		for (const each of members) {
			for (const next of neighbours[each]!) if (soviet[next] === soviet[start]) members.add(next);
		}
		for (const each of members) seen.add(each);
		return [...members].some((each) => atFrame.has(each)) ? [] : [{ soviet: soviet[start]!, members }];
	});
}

/** Every island through its life: while it shares a town with one of its kind in the state before, it is the same. */
function islands() {
	type Life = { soviet: boolean; from: Day; to: Day; ever: Set<number>; members: Set<number> };
	const all: Life[] = [];
	let living: Life[] = [];
	for (const [k, from] of states.entries()) {
		const to = states[k + 1] ?? FRONT_TO;
		living = islandsOn(from).map(({ soviet, members }) => {
			const before = living.find((each) => each.soviet === soviet && [...members].some((i) => each.members.has(i)));
			const life = before ?? { soviet, from, to, ever: new Set<number>(), members };
			if (!before) all.push(life);
			for (const i of members) life.ever.add(i);
			return Object.assign(life, { to, members });
		});
	}
	return all;
}

/** Pockets of a few days, each with why it is one. An entry that no longer occurs fails too. */
const SHORT_LIVED: Record<string, string> = {
	'1941-07-15, 2 d, soviet: dubrovno lyozno orsha':
		'Panzers took Vitebsk, Rudnya and Krasny by 14 July and closed behind Orsha, which fell on the 16th and Lyozno on the 17th: dated to the day.',
	'1941-07-17, 1 d, soviet: monastyrshchina':
		'Pochinok fell on 17 July, Monastyrshchina behind it on the 18th: both dated to the day.',
	'1941-10-06, 3 d, soviet: trubchevsk':
		'Bryansk Front was cut off here from the fall of Bryansk and Navlya on 6 October until Trubchevsk fell on the 9th.',
	'1941-10-07, 1 d, soviet: dorogobuzh':
		'The pocket of Vyazma, closed on 7 October. That it lasts one day here lies in the windows of Safonovo, Izdeshkovo and Semlyovo.',
	'1942-01-05, 3 d, soviet: duminichi':
		'The 10th Army passed Sukhinichi, which held out encircled until 29 January; Duminichi and Maklaki beside it have estimated days.',
};

describe('islands and pockets', () => {
	test('the cells tile the frame: every cell has neighbours, and the towns of the two regions are not at it', () => {
		expect(neighbours.filter((each) => each.size < 2)).toEqual([]);
		expect([...atFrame].filter((i) => towns[i]!.region !== 'ring')).toEqual([]);
	});

	test('none is shorter-lived than a fortnight but those that were so', () => {
		const short = islands()
			.filter(({ from, to }) => to - from < 14)
			.map(({ soviet, from, to, ever }) =>
				[
					`${toISO(from)}, ${to - from} d, ${soviet ? 'soviet' : 'held'}:`,
					[...ever]
						.map((i) => towns[i]!.id)
						.sort()
						.join(' '),
				].join(' '),
			);
		expect(short.sort()).toEqual(Object.keys(SHORT_LIVED).sort());
	});
});
