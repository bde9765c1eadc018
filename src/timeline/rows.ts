import { px } from '../sizes.ts';
import { type Extent, packRows } from './pack.ts';

/** Heights of a row, pixels: the least that can be seen, the least that is easily read or hit, and the most. */
export interface Pitch {
	floor: number;
	fair: number;
	most: number;
}

/** What wants a row, a place for its label counted in if it is to have one. */
export interface Wanting extends Extent {
	/** 0 is placed on top and highest. */
	tier: number;
}

export interface Placed {
	/** Upper edge of the row, pixels from the top of the lane; `null` where there is no row left. */
	top: number | null;
	pitch: number;
}

export interface Rows {
	placed: Placed[];
	/** What is left below the rows for what found none; of no height when all did. */
	rest: { top: number; height: number };
	/** Whether all found one that is easily read. */
	fair: boolean;
}

/** Distance between two of a row, pixels. */
const GAP = px(2);
/** Height of the band for what finds no row, pixels. */
const BAND = { least: px(13), most: px(24) };

/**
 * Places spans in rows under one another, a block of rows for each tier. Where the height does not do for all, rows grow thinner
 * down to what is fair, then down to the floor; what then finds no row is left over, the lowest tier first.
 * @param pitches for each tier
 * @param height of the lane, pixels
 */
export function placeRows(wanting: readonly Wanting[], pitches: readonly Pitch[], height: number): Rows {
	const tiers = pitches.map((pitch, tier) => {
		const places: number[] = [];
		for (let i = 0; i < wanting.length; i++) if (wanting[i]?.tier === tier) places.push(i);
		// One row more than there is height for tells that there are too many.
		const rows = packRows(
			places.map((i) => wanting[i] as Wanting),
			GAP,
			Math.floor(height / pitch.floor) + 1,
		);
		const all = rows.every((row) => row >= 0);
		return { pitch, places, rows, count: rows.reduce((most, row) => Math.max(most, row), -1) + 1, all };
	});
	const need = (size: keyof Pitch) => tiers.reduce((sum, { count, pitch }) => sum + count * pitch[size], 0);
	const all = tiers.every((tier) => tier.all) && need('floor') <= height;
	const fair = all && need('fair') <= height;
	// Rather than thin rows for all, good ones for the first tier and a crowd of what is left, if that is what it takes.
	const [first] = tiers;
	const good = first?.count ? Math.min((height - BAND.least) / first.count, first.pitch.fair) - first.pitch.floor : 0;
	const whole = all && need('floor') + (first?.count ?? 0) * Math.max(good, 0) <= height;
	const sizes = fair
		? widened(tiers, height)
		: allotted(tiers, whole ? height : height - BAND.least, whole ? need('floor') : 0);
	const placed = wanting.map((): Placed => ({ top: null, pitch: 0 }));
	let top = 0;
	for (const [t, { places, rows, count }] of tiers.entries()) {
		const { pitch, rows: allowed } = sizes[t] as Size;
		for (const [n, i] of places.entries()) {
			const row = rows[n] as number;
			if (row >= 0 && row < allowed) placed[i] = { top: top + row * pitch, pitch };
		}
		top += Math.min(count, allowed) * pitch;
	}
	const left = placed.some((each) => each.top === null);
	return { placed, rest: { top, height: left ? Math.min(height - top, BAND.most) : 0 }, fair };
}

interface Size {
	pitch: number;
	/** How many rows there are. */
	rows: number;
}
type Tier = { pitch: Pitch; count: number };

/** Pitches from fair to the most, each tier as far along as the others. */
function widened(tiers: readonly Tier[], height: number): Size[] {
	const sum = (size: keyof Pitch) => tiers.reduce((total, { count, pitch }) => total + count * pitch[size], 0);
	const [low, high] = [sum('fair'), sum('most')];
	const part = high > low ? Math.min((height - low) / (high - low), 1) : 1;
	return tiers.map(({ pitch, count }) => ({ pitch: pitch.fair + (pitch.most - pitch.fair) * part, rows: count }));
}

/**
 * As many rows as there is height for, the upper tiers first: fair ones if all of the tier find one, else thinner.
 * @param kept what all tiers need at least, if each is to have its rows: no tier then takes of what those below it need
 */
function allotted(tiers: readonly Tier[], height: number, kept: number): Size[] {
	let left = Math.max(height, 0);
	let below = kept;
	return tiers.map(({ pitch, count }) => {
		below = Math.max(below - count * pitch.floor, 0);
		if (count === 0) return { pitch: pitch.floor, rows: 0 };
		const each = Math.min(Math.max((left - below) / count, pitch.floor), pitch.fair);
		const rows = Math.min(count, Math.floor(left / each + 1e-9));
		left -= rows * each;
		return { pitch: each, rows };
	});
}

/** Extents that touch or nearly touch, joined. @returns places in the list given, by group, from left to right */
export function runsOf(extents: readonly Extent[], gap: number): number[][] {
	const order = extents
		.map((_, i) => i)
		.sort((a, b) => (extents[a] as Extent).from - (extents[b] as Extent).from || a - b);
	const runs: number[][] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (const i of order) {
		const { from, to } = extents[i] as Extent;
		if (from - end > gap) runs.push([]);
		runs.at(-1)?.push(i);
		end = Math.max(end, to);
	}
	return runs;
}
