import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { IndexRecord, Lane, ServedDate } from '../dataset/served.ts';
import { dayOf } from '../time/day.ts';
import { BEFORE_FROM, WAR_FROM } from '../time/eras.ts';
import { standingOf } from './moment.ts';
import { standingsOver, turningOf } from './standings.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const record = (id: string, lane: Lane | null, date: ServedDate | null): IndexRecord => ({
	id,
	type: lane === 'camp' || lane === 'memorial' ? lane : 'event',
	kind: 'other',
	importance: 2,
	place: null,
	precision: null,
	date,
	lane,
	links: [],
	piece: 'a',
});
const interval = (a: number, b: number | null, c: number | null, d: number | null): ServedDate => ({
	bounds: [a, b, c, d],
	said: [[1942, 0, 0, 0], null],
});
const days = fc.integer({ min: BEFORE_FROM, max: end - 1 });
const dates: fc.Arbitrary<ServedDate | null> = fc
	.tuple(days, fc.nat(400), fc.nat(600), fc.nat(60), fc.constantFrom('single', 'whole', 'open', 'none'))
	.map(([a, soft, long, tail, kind]) =>
		kind === 'none'
			? null
			: kind === 'single'
				? { bounds: [a, a + soft, a, a + soft], said: [[1942, 0, 0, 0]] }
				: kind === 'open'
					? interval(a, a + soft, null, null)
					: interval(a, a + soft, a + soft + long, a + soft + long + tail),
	);
const records = fc
	.array(fc.tuple(fc.constantFrom<Lane | null>('operation', 'event', 'camp', 'memorial', null), dates), {
		maxLength: 40,
	})
	.map((list) => list.map(([lane, date], i) => record(`r${i}`, lane, date)));

describe('what turns between two days', () => {
	test('is all that stands otherwise, and nothing else', () => {
		fc.assert(
			fc.property(records, days, days, (list, before, after) => {
				const turned = turningOf(list, end).between(before, after);
				const expected = list.flatMap((each, place) => {
					const [from, to] = [standingOf(each, before, end), standingOf(each, after, end)];
					return from === to ? [] : [{ place, record: each, from, to }];
				});
				expect(turned).toEqual(expected);
			}),
			{ numRuns: 400 },
		);
	});

	test('is found without a look at the others: ten thousand records, a step of a week', () => {
		let looks = 0;
		const list = Array.from({ length: 10_000 }, (_, i): IndexRecord => {
			// Spread over the war and the eighty years after it.
			const from = WAR_FROM + ((i * 7919) % 30_000);
			const date = interval(from, from + 3, from + 40, from + 44);
			const made = record(`r${i}`, (['operation', 'event', 'camp', 'memorial'] as const)[i % 4] as Lane, null);
			return Object.defineProperty(made, 'date', {
				get: () => {
					looks++;
					return date;
				},
			});
		});
		const turning = turningOf(list, end);
		const standings = standingsOver(turning);
		standings.goTo(WAR_FROM);
		let all = standings.all();
		for (let day = WAR_FROM + 7; day < WAR_FROM + 700; day += 7) {
			looks = 0;
			standings.goTo(day);
			const next = standings.all();
			const fresh = next.filter((each, i) => each !== all[i]).length;
			// A record is looked at a few times each; those that do not turn, hardly ever.
			expect(looks).toBeLessThan(200);
			expect(fresh).toBeLessThan(30);
			all = next;
		}
	});
});

describe('how all stand', () => {
	test('is the same as each by itself, wherever the date goes', () => {
		fc.assert(
			fc.property(records, fc.array(days, { minLength: 1, maxLength: 8 }), (list, path) => {
				const standings = standingsOver(turningOf(list, end));
				for (const day of path) {
					const all = list.map((each) => ({ record: each, standing: standingOf(each, day, end) }));
					expect(standings.goTo(day)).toEqual(
						all.filter(
							({ record: { type }, standing }) => standing !== 'ahead' && (standing !== 'over' || type === 'camp'),
						),
					);
					expect(standings.all()).toEqual(all);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test('is the same array as long as nothing turns', () => {
		const standings = standingsOver(
			turningOf([record('a', 'camp', interval(WAR_FROM, WAR_FROM, WAR_FROM + 50, WAR_FROM + 50))], end),
		);
		const first = standings.goTo(WAR_FROM + 3);
		expect(standings.goTo(WAR_FROM + 40)).toBe(first);
		expect(standings.goTo(WAR_FROM + 51)).not.toBe(first);
	});
});
