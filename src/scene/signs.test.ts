import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { IndexRecord, LonLat, Precision } from '../dataset/served.ts';
import type { Standing } from '../state/moment.ts';
import { LAYERS, type Layer } from '../state/store.ts';
import { projectionOf } from './mercator.ts';
import { signMaker, signsOf, threadsOf } from './signs.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const size = { width: 800, height: 600 };
const camera = { lon: 34, lat: 54.8, zoom: 7 };
const projection = projectionOf(camera, size);
type Given = Partial<IndexRecord> & { standing?: Standing };
const given = (id: string, { standing = 'now', ...more }: Given = {}) => ({
	standing,
	record: {
		id,
		type: 'camp',
		kind: 'prison',
		importance: 2,
		place: [34, 54.8],
		precision: 'exact',
		date: null,
		lane: 'camp',
		links: [],
		piece: 'a',
		...more,
	} as IndexRecord,
});
const signs = (
	standings: ReturnType<typeof given>[],
	more: { selection?: string; tied?: string[]; layers?: Layer[]; traces?: boolean } = {},
) =>
	signsOf({
		standings,
		layers: new Set(more.layers ?? LAYERS),
		selection: more.selection ?? null,
		tied: new Set(more.tied),
		make: signMaker(projection, camera.zoom, size),
		traces: more.traces ?? true,
	});
const apart = (i: number): LonLat => [32 + i * 0.8, 54.8];

describe('what is marked', () => {
	test('is what happens or stands; of what is over only camps, as traces', () => {
		const list = (['ahead', 'now', 'perhaps', 'recent', 'over'] as const).flatMap((standing, i) => [
			given(`camp-${standing}`, { standing, place: apart(i) }),
			given(`event-${standing}`, { standing, type: 'event', place: [apart(i)[0], 54] }),
		]);
		const keys = (traces: boolean) =>
			signs(list, { traces })
				.map(({ key }) => key)
				.sort();
		const shown = ['camp-now', 'camp-perhaps', 'camp-recent', 'event-now', 'event-perhaps', 'event-recent'];
		expect(keys(false)).toEqual(shown);
		expect(keys(true)).toEqual([...shown, 'camp-over'].sort());
	});

	test('is of the layers shown', () => {
		const list = [
			given('camp'),
			given('event', { type: 'event', place: apart(0) }),
			given('memorial', { type: 'memorial', place: apart(4) }),
		];
		expect(signs(list, { layers: ['camps'] }).map(({ key }) => key)).toEqual(['camp']);
		expect(signs(list, { layers: ['front', 'towns'] })).toEqual([]);
	});

	test('is the selected and what is tied to it, whatever the layers and the day', () => {
		const list = [
			given('chosen', { standing: 'ahead' }),
			given('tied', { standing: 'over', type: 'event', place: apart(0) }),
		];
		const found = signs(list, { layers: [], selection: 'chosen', tied: ['tied'] });
		expect(found.map(({ key, selected, tied }) => [key, selected, tied])).toEqual([
			['tied', false, true],
			['chosen', true, false],
		]);
	});

	test('has a place, in view', () => {
		expect(signs([given('nowhere', { place: null })], { selection: 'nowhere' })).toEqual([]);
		expect(signs([given('far', { place: [60, 55] })])).toEqual([]);
		expect(signs([given('topic', { type: 'topic' })], { selection: 'topic' })).toEqual([]);
	});

	test('wears a halo as wide as its place is unsure, where that is wider than the sign', () => {
		const halo = (precision: Precision) => signs([given('x', { precision })])[0]!.halo;
		expect(halo('exact')).toBe(0);
		expect(halo('town')).toBe(0);
		expect(halo('region')).toBeGreaterThan(halo('district'));
		expect(halo('district')).toBeGreaterThan(9);
	});
});

test('a view makes the same sign once, and the same group once', () => {
	const list = [given('a'), given('b'), given('c', { place: apart(3) })];
	const make = signMaker(projection, camera.zoom, size);
	const of = (standings: typeof list) =>
		signsOf({ standings, layers: new Set(LAYERS), selection: null, tied: new Set(), make, traces: true });
	const [before, after] = [of(list), of(list.map((each) => ({ ...each })))];
	expect(after.every((sign, i) => sign === before[i])).toBe(true);
	const [, alone] = [of(list), of([list[0]!, { ...list[1]!, standing: 'over' }, list[2]!])];
	expect(alone.filter((sign) => before.includes(sign)).map(({ key }) => key)).toEqual(['c']);
});

describe('what lies too close to tell apart', () => {
	const many = fc
		.array(
			fc.tuple(
				fc.integer({ min: 100, max: 700 }),
				fc.integer({ min: 100, max: 500 }),
				fc.constantFrom('now', 'perhaps', 'recent', 'over'),
			),
			{ maxLength: 80 },
		)
		.map((list) =>
			list.map(([x, y, standing], i) =>
				given(`r${i}`, { standing: standing as Standing, place: projection.unproject([x / 2, y / 2]) }),
			),
		);

	test('becomes one: each record is in one sign, and no two signs are closer than a finger can tell', () => {
		fc.assert(
			fc.property(many, (list) => {
				const found = signs(list);
				const ids = found.flatMap(({ records }) => records.map(({ id }) => id));
				expect(ids.sort()).toEqual(list.map(({ record }) => record.id).sort());
				found.forEach((a, i) => {
					for (const b of found.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(12.9);
				});
				expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
			}),
		);
	});

	test('does not depend on the order of the records', () => {
		fc.assert(
			fc.property(many, (list) => {
				const order = (from: ReturnType<typeof signs>) =>
					from.map(({ key, records }) => `${key}: ${records.map(({ id }) => id)}`).sort();
				expect(order(signs([...list].reverse()))).toEqual(order(signs(list)));
			}),
		);
	});

	test('leaves the selected by itself, on top of all', () => {
		fc.assert(
			fc.property(
				many.filter((list) => list.length > 0),
				(list) => {
					const found = signs(list, { selection: 'r0' });
					expect(found.at(-1)!.records.map(({ id }) => id)).toEqual(['r0']);
				},
			),
		);
	});

	test('is led by the weightiest, and has its shape where all have the same', () => {
		const [sign] = signs([given('light', { importance: 3 }), given('heavy', { importance: 1 }), given('mid')]);
		expect(sign!.records.map(({ id }) => id)).toEqual(['heavy', 'mid', 'light']);
		expect(sign!.shape).toBe('camp');
		expect(signs([given('a'), given('b', { type: 'memorial' })])[0]!.shape).toBe('many');
	});

	test('looks like what of it is of the moment, not like what is over', () => {
		const list = [
			given('tied', { standing: 'over', type: 'memorial' }),
			given('a', { standing: 'perhaps' }),
			given('b', { standing: 'perhaps' }),
		];
		const [sign] = signs(list, { tied: ['tied'] });
		expect(sign).toMatchObject({ shape: 'camp', look: 'perhaps', tied: true });
		expect(signs([given('a', { standing: 'over' }), given('b', { standing: 'over' })])[0]!.look).toBe('over');
		expect(signs([given('a', { standing: 'recent' }), given('b', { standing: 'now', importance: 3 })])[0]!.look).toBe(
			'now',
		);
	});
});

describe('threads', () => {
	const camp = given('camp', { links: ['stone', 'near', 'other', 'lost'] }).record;
	const all = new Map(
		[
			given('stone', { type: 'memorial', place: [35, 55] }),
			given('near', { type: 'memorial', place: [34.001, 54.8] }),
			given('other', { place: [35, 54] }),
			given('lost', { type: 'memorial', place: null }),
		].map(({ record }) => [record.id, record]),
	);
	const find = (id: string) => all.get(id);

	test('lead from the deed to its memorials that stand elsewhere, and to nothing else', () => {
		expect(threadsOf(camp, find, projection).map(({ key }) => key)).toEqual(['stone']);
		expect(threadsOf(null, find, projection)).toEqual([]);
		expect(threadsOf({ ...camp, place: null }, find, projection)).toEqual([]);
	});

	test('lead back from the memorial to the deed', () => {
		const stone = given('stone', { type: 'memorial', place: [35, 55], links: ['camp', 'near'] }).record;
		const threads = threadsOf(stone, (id) => (id === 'camp' ? camp : find(id)), projection);
		expect(threads.map(({ key, from, to }) => [key, from, to])).toEqual([
			['camp', projection.project([35, 55]), projection.project([34, 54.8])],
		]);
	});
});
