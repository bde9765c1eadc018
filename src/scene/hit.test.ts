import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { nearestOf, REACH } from './hit.ts';
import type { Label } from './labels.ts';
import type { Scene, TownMark } from './scene.ts';
import type { Sign } from './signs.ts';

const sign = (x: number, y: number, ...ids: string[]) =>
	({ x, y, radius: 6, records: ids.map((id) => ({ id }) as IndexRecord) }) as unknown as Sign;
const town = (x: number, y: number, id: string) => ({ x, y, radius: 3, town: { id } as IndexTown }) as TownMark;
const scene = (signs: Sign[], towns: TownMark[] = [], labels: Pick<Label, 'id' | 'box'>[] = []) =>
	({ signs, towns, labels }) as unknown as Scene;
const ids = (of: Scene, x: number, y: number) => nearestOf(of, [x, y]).map(({ id }) => id);

describe('a tap', () => {
	test('on nothing means nothing', () => {
		expect(ids(scene([]), 10, 10)).toEqual([]);
		expect(ids(scene([sign(100, 100, 'a')]), 100 + REACH + 7, 100)).toEqual([]);
	});

	test('means what it is on or near, as far as a finger may be off', () => {
		expect(ids(scene([sign(100, 100, 'a')]), 100, 100)).toEqual(['a']);
		expect(ids(scene([sign(100, 100, 'a')]), 100 + REACH + 5, 100)).toEqual(['a']);
		expect(ids(scene([], [town(50, 50, 't')]), 60, 50)).toEqual(['t']);
	});

	test('on a gathered sign means all that it holds', () =>
		expect(ids(scene([sign(100, 100, 'a', 'b', 'c')]), 100, 100)).toEqual(['a', 'b', 'c']));

	test('means the nearest, and what lies about as near', () => {
		const here = scene([sign(100, 100, 'a'), sign(112, 100, 'b'), sign(130, 100, 'c')]);
		expect(ids(here, 100, 100)).toEqual(['a', 'b']);
		expect(ids(here, 135, 100)).toEqual(['c']);
	});

	test('between a sign and the town under it means the sign first', () =>
		expect(ids(scene([sign(100, 100, 'camp')], [town(100, 100, 'smolensk')]), 100, 100)).toEqual(['camp', 'smolensk']));

	test('on a name means its town, once', () => {
		const here = scene([], [town(100, 100, 't')], [{ id: 't', box: [106, 92, 180, 108] }]);
		expect(ids(here, 170, 100)).toEqual(['t']);
		expect(ids(here, 107, 100)).toEqual(['t']);
	});

	test('never means one thing twice, nor what is out of reach, and the nearest comes first', () => {
		const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
			maxLength: 40,
		});
		fc.assert(
			fc.property(
				marks,
				marks,
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 0, max: 200 }),
				(signs, towns, x, y) => {
					const targets = nearestOf(
						scene(
							signs.map(([a, b], i) => sign(a, b, `s${i}`, `both${i}`)),
							towns.map(([a, b], i) => town(a, b, `both${i}`)),
						),
						[x, y],
					);
					expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
					targets.forEach(({ distance }, i) => {
						expect(distance).toBeLessThanOrEqual(REACH);
						if (i > 0) expect(distance).toBeGreaterThanOrEqual(targets[i - 1]!.distance);
					});
				},
			),
		);
	});
});
