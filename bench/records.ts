/**
 * Synthetic records: always the same for the same number. What they are like is written in the README of this folder; they tell of
 * nothing that happened, and never leave it.
 */
import { fromISO, toISO } from '../src/time/day.ts';
import { randomFrom } from './random.ts';

export interface BenchRecord {
	id: string;
	name: string;
	/** Days since 1970-01-01, both inclusive; the same day for a point. */
	from: number;
	to: number;
	uncertain: boolean;
	/** 1 is the weightiest, as in the dataset. */
	importance: 1 | 2 | 3;
	/** 0 to 11. */
	lane: number;
	lon: number;
	lat: number;
}

/** A stretch of land that is held for some days: what peers draw in place of our computed front. */
export interface BenchFront {
	id: string;
	/** The first day, and the first day on which it is no more. */
	from: number;
	to: number;
	ring: [lon: number, lat: number][];
}

const day = (iso: string) => fromISO(iso) as number;
export const FIRST_DAY = day('1941-06-22');
export const LAST_DAY = day('1943-12-31');
export const LANES = 12;
/** How the ids of synthetic records begin. */
export const SYNTHETIC = 'bench-';

const SPANS = 0.4;
const UNCERTAIN = 0.2;
/** Days that a span lasts. */
const LASTS = [4, 120] as const;
/** West, south, east, north: about the two regions. */
const REGIONS = [
	[30.9, 53.6, 35.2, 55.9],
	[33.6, 53.5, 37.1, 55.3],
] as const;

export function syntheticRecords(count: number): BenchRecord[] {
	const random = randomFrom(1941 + count);
	const between = (from: number, to: number) => from + random() * (to - from);
	return Array.from({ length: count }, (_, i): BenchRecord => {
		const span = random() < SPANS;
		const uncertain = random() < UNCERTAIN;
		const length = span ? Math.round(between(...LASTS)) : 0;
		const from = Math.floor(between(FIRST_DAY, LAST_DAY - length + 1));
		const to = from + length;
		const [west, south, east, north] = REGIONS[random() < 0.5 ? 0 : 1];
		return {
			id: `${SYNTHETIC}${i + 1}`,
			name: `Record ${i + 1}`,
			from,
			to,
			uncertain,
			importance: weightOf(random()),
			lane: Math.floor(random() * LANES),
			lon: round(between(west, east)),
			lat: round(between(south, north)),
		};
	});
}

/** One in twenty is great, one in four of note. */
const weightOf = (part: number) => (part < 0.05 ? 1 : part < 0.3 ? 2 : 3);

/** The date in EDTF: uncertain points are known by the month, uncertain spans begin about a day and end within a month. */
export function writtenDate({ from, to, uncertain }: BenchRecord): string {
	const month = (of: number) => toISO(of).slice(0, 7);
	if (from === to) return uncertain ? month(from) : toISO(from);
	return uncertain ? `${toISO(from)}~/${month(to)}` : `${toISO(from)}/${toISO(to)}`;
}

/** Sixty stretches of land, each held until the next begins: a line of 200 corners that goes east and comes back. */
export function syntheticFronts(count = 60): BenchFront[] {
	const random = randomFrom(60);
	const at = (i: number) => Math.round(FIRST_DAY + ((LAST_DAY + 1 - FIRST_DAY) * i) / count);
	return Array.from({ length: count }, (_, i): BenchFront => {
		const middle = 31 + 6 * Math.sin((Math.PI * (i + 1)) / (count + 1));
		const line = Array.from({ length: 200 }, (_, k): [number, number] => [
			round(middle + 0.5 * Math.sin(k / 9 + i) + 0.1 * random()),
			round(52.8 + (k / 199) * 4),
		]);
		const ring: BenchFront['ring'] = [[28, 52.8], ...line, [28, 56.8], [28, 52.8]];
		return { id: `front-${i + 1}`, from: at(i), to: at(i + 1), ring };
	});
}

const round = (degrees: number) => Number(degrees.toFixed(4));

/** The camp at Vyazma, of which the interface's own tasks tell. */
const TASK = 'dulag-184-vyazma';

/** The record that is to be reached by keyboard: of the real dataset always the same. */
export const taskOf = (records: readonly BenchRecord[]): BenchRecord | undefined =>
	records.find(({ id }) => id === TASK) ?? records[0];

/** Some of the records that a visit is to select: certain ones, spread over the list, within the war. */
export function targetsOf(records: readonly BenchRecord[], count: number): { id: string; day: number }[] {
	const fit = records.filter(({ from, to, uncertain }) => !uncertain && from >= FIRST_DAY && to <= LAST_DAY);
	return Array.from({ length: Math.min(count, fit.length) }, (_, i) => {
		const { id, from } = fit[Math.floor((i * fit.length) / count)] as BenchRecord;
		return { id, day: from };
	});
}
