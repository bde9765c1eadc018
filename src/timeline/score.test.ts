import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlOf } from '../control/holder.ts';
import { parseDate } from '../dataset/edtf.ts';
import type { IndexRecord, IndexTown, Lane } from '../dataset/served.ts';
import { type Day, dayOf, endOfYear, fromISO, toISO } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM } from '../time/eras.ts';
import { beatAt, happeningsOf, scoreOf, stepsOf, timeOf } from './score.ts';

const end = dayOf(2027);
const day = (text: string) => fromISO(text) as number;
const happenings = fc
	.array(
		fc.tuple(fc.integer({ min: BEFORE_FROM - 400, max: end + 400 }), fc.double({ min: 0.5, max: 30, noNaN: true })),
	)
	.map((list) => new Map<Day, number>(list));

describe('the score', () => {
	test('goes through every day to the end of 1943 and every year since, one after the other', () => {
		fc.assert(
			fc.property(happenings, (given) => {
				const score = scoreOf(given, end);
				expect(score.length).toBe(MEMORY_FROM - BEFORE_FROM + (2026 - 1944 + 1));
				expect(score[0]).toMatchObject({ day: BEFORE_FROM, from: 0 });
				expect(score.at(-1)?.day).toBe(end - 1);
				expect(score.every(({ from, to }) => to > from)).toBe(true);
				expect(score.every(({ from }, i) => i === 0 || from === score[i - 1]?.to)).toBe(true);
			}),
			{ numRuns: 20 },
		);
	});

	test('lingers where something happens, the longer the more, but never for long', () => {
		const stay = (weight: number, text: string) => {
			const beat = scoreOf(new Map(weight > 0 ? [[day(text), weight]] : []), end).find(
				({ day: each }) => each >= day(text),
			);
			return (beat?.to ?? 0) - (beat?.from ?? 0);
		};
		for (const text of ['1941-01-10', '1943-09-25', '1967-09-25']) {
			const stays = [0, 0.5, 1, 3, 10, 100].map((weight) => stay(weight, text));
			expect(stays).toEqual([...stays].sort((a, b) => a - b));
			expect(stay(0.5, text)).toBeGreaterThan(1.5 * stay(0, text));
			expect(stay(1e9, text)).toBeLessThan(1000);
		}
		// Quiet days of the war pass by the dozen in a second, quiet years of memory by the handful.
		expect(stay(0, '1942-06-10')).toBeLessThan(1000 / 12);
		expect(stay(0, '1963-01-01')).toBeLessThan(1000 / 5);
	});

	test('tells of what happened within a year at its end', () => {
		const beats = scoreOf(new Map([[day('1967-09-25'), 2]]), end).filter((beat) => beat.happens);
		expect(beats.map((beat) => toISO(beat.day))).toEqual(['1967-12-31']);
	});

	test('and its inverse agree: a day is found at its time', () => {
		const score = scoreOf(new Map([[day('1943-09-25'), 5]]), end);
		for (const text of ['1939-09-01', '1941-06-22', '1943-09-25', '1943-12-31', '1944-12-31', '2026-12-31']) {
			expect(toISO(beatAt(score, timeOf(score, day(text)))?.day ?? 0)).toBe(text);
		}
		// A day within a year of memory: the year.
		expect(beatAt(score, timeOf(score, day('1967-03-01')))?.day).toBe(endOfYear(1967));
	});

	test('is over after its last beat', () => {
		const score = scoreOf(new Map(), end);
		const total = score.at(-1)?.to ?? 0;
		expect(beatAt(score, total - 1)?.day).toBe(end - 1);
		expect(beatAt(score, total)).toBeNull();
		expect(beatAt([], 0)).toBeNull();
	});

	test('without motion goes from one thing that happened to the next, and to the end', () => {
		fc.assert(
			fc.property(happenings, (given) => {
				const score = scoreOf(given, end);
				const steps = stepsOf(score);
				expect(steps.every(({ from, to }) => to - from >= 1000)).toBe(true);
				expect(steps.slice(0, -1).every(({ happens }) => happens)).toBe(true);
				expect(steps.length).toBeGreaterThanOrEqual(score.filter((beat) => beat.happens).length);
				expect(steps.at(-1)?.day).toBe(end - 1);
			}),
			{ numRuns: 20 },
		);
	});
});

describe('what happens', () => {
	const record = (lane: Lane | null, date: string | null, importance: 1 | 2 | 3 = 2): IndexRecord => ({
		id: 'x',
		type: 'event',
		kind: 'other',
		importance,
		place: null,
		precision: null,
		date: date ? parseDate(date) : null,
		lane,
		links: [],
		piece: 'a',
	});
	const town = (rank: IndexTown['rank'], freed: string): IndexTown => ({
		id: `town-${rank}`,
		place: [32, 54.8],
		rank,
		region: 'smolensk',
		weight: 0.1,
		spans: [
			{ holder: 'german', from: [day('1941-07-16'), day('1941-07-16')] },
			{ holder: 'soviet', from: [day(freed), day(freed)] },
		],
		links: [],
		piece: 'a',
	});

	test('are events, operations, openings and changes of holder, by weight; nothing else', () => {
		const records = [
			record('event', '1943-09-25', 1),
			record('operation', '1943-08-07/1943-10-02', 3),
			record('memorial', '1967-09-25'),
			record('memorial', null),
			record('camp', '1941-07-20'),
			record(null, '1942-01-01'),
		];
		const control = controlOf([town(1, '1943-09-25'), town(4, '1943-03-14')]);
		expect([...happeningsOf({ records, control })].map(([at, weight]) => [toISO(at), weight]).sort()).toEqual([
			['1943-03-14', 0.5],
			['1943-08-07', 1],
			['1943-09-25', 6],
			['1967-09-25', 2],
		]);
	});
});
