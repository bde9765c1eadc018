import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Holder, IndexTown } from '../dataset/served.ts';
import { cellsOf } from './cells.ts';
import { frontMaker, NEAR_KM } from './front.ts';
import type { Line, Vertex } from './spline.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** Towns on a grid of six by six, 0.6° apart east-west and 0.35° north-south: about 39 km each way. */
const towns = Array.from(
	{ length: 36 },
	(_, i): IndexTown => ({
		id: `t${i}`,
		place: [32 + (i % 6) * 0.6, 54 + Math.floor(i / 6) * 0.35],
		rank: 3,
		region: 'smolensk',
		weight: 0,
		spans: [{ holder: 'soviet', from: [0, 0] }],
		links: [],
		piece: 'a',
	}),
);
const make = frontMaker(cellsOf(towns, { centre: [30, 53, 37, 57], frame: [13, 45.5, 55, 63] }), towns);
const held = (holderOf: (column: number, row: number) => Holder) =>
	towns.map((_, i) => ({ holder: holderOf(i % 6, Math.floor(i / 6)), uncertain: false }));
const same = (a: Vertex, b: Vertex) => a[0] === b[0] && a[1] === b[1];

describe('the front', () => {
	test('is none where one side holds all', () => {
		expect(make(held(() => 'soviet'))).toEqual({ rings: [], lines: [], partisan: [], contested: [], uncertain: [] });
		const all = make(held(() => 'german'));
		expect(all.rings).toHaveLength(1);
		expect(all.lines).toEqual([]);
	});

	test('is one line from frame to frame where west meets east', () => {
		const { rings, lines } = make(held((column) => (column < 3 ? 'german' : 'soviet')));
		expect(rings).toHaveLength(1);
		const whole = join(lines.map(({ line }) => line));
		expect(whole).toHaveLength(1);
		expect(whole[0]!.at(0)![2] && whole[0]!.at(-1)![2]).toBe(true);
	});

	test('closes about an island', () => {
		const { rings, lines } = make(held((column, row) => (column === 2 && row === 2 ? 'german' : 'soviet')));
		expect(rings).toHaveLength(1);
		const [line] = join(lines.map(({ line }) => line));
		expect(same(line!.at(0)!, line!.at(-1)!)).toBe(true);
		expect(rings[0]!.every((vertex) => !vertex[2])).toBe(true);
	});

	test('has a hole about a pocket', () => {
		const { rings } = make(held((column, row) => (column === 2 && row === 2 ? 'soviet' : 'german')));
		expect(rings).toHaveLength(2);
	});

	test('runs between soviet and all others: what is contested or held by partisans lies behind it, with an edge of its own', () => {
		const plain = make(held((column) => (column < 3 ? 'german' : 'soviet')));
		const mixed = make(
			held((column, row) => (column > 2 ? 'soviet' : row === 2 ? 'partisan' : row === 3 ? 'contested' : 'german')),
		);
		expect(mixed.rings).toEqual(plain.rings);
		expect(mixed.lines).toEqual(plain.lines);
		expect(mixed.partisan).toHaveLength(1);
		expect(mixed.contested).toHaveLength(1);
	});

	test('does not move for what is uncertain: that is a look', () => {
		const sure = held((column) => (column < 3 ? 'german' : 'soviet'));
		const unsure = sure.map((each, i) => ({ ...each, uncertain: i === 14 }));
		expect(make(unsure).lines).toEqual(make(sure).lines);
		expect(make(unsure).uncertain).toHaveLength(1);
	});

	test('is faint where no dated town is near, and in one piece all the same', () => {
		const { lines } = make(held((column) => (column < 3 ? 'german' : 'soviet')));
		expect(NEAR_KM).toBe(30);
		// Near within the grid of towns, far beyond it to the north and the south.
		expect(lines.map(({ near }) => near)).toContain(true);
		expect(lines.map(({ near }) => near)).toContain(false);
		expect(join(lines.map(({ line }) => line))).toHaveLength(1);
	});

	test('is the same however often it is asked for, whoever was asked for between', () => {
		const west = held((column) => (column < 3 ? 'german' : 'soviet'));
		const first = JSON.stringify(make(west));
		make(held((_, row) => (row < 3 ? 'partisan' : 'german')));
		expect(JSON.stringify(make(west))).toBe(first);
	});

	test('has closed rings and no broken number for any holders at all', () => {
		const holders = fc.array(fc.constantFrom<Holder>('soviet', 'german', 'contested', 'partisan'), {
			minLength: 36,
			maxLength: 36,
		});
		fc.assert(
			fc.property(holders, (list) => {
				const { rings, lines, partisan, contested } = make(list.map((holder) => ({ holder, uncertain: false })));
				for (const line of [...rings, ...partisan, ...contested]) expect(line.length).toBeGreaterThan(2);
				for (const line of [...rings, ...partisan, ...contested, ...lines.map((each) => each.line)]) {
					expect(line.every(([x, y]) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true);
				}
				expect(rings.length > 0).toBe(list.some((holder) => holder !== 'soviet'));
				if (rings.length > 0) expect(lines.length > 0).toBe(list.includes('soviet'));
			}),
			{ numRuns: 60 },
		);
	});
});

/** Pieces that share their ends, joined in the order they come. */
function join(pieces: readonly Line[]): Vertex[][] {
	const whole: Vertex[][] = [];
	for (const piece of pieces) {
		const last = whole.at(-1);
		if (last && same(last.at(-1)!, piece[0]!)) last.push(...piece.slice(1));
		else whole.push([...piece]);
	}
	return whole;
}
