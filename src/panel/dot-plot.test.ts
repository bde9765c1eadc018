import { expect, test } from 'vitest';
import type { NumberClaim } from './claims.ts';
import { plotted } from './dot-plot.ts';

const count = (value: number, more: Partial<NumberClaim> = {}, number: object = {}): NumberClaim =>
	({
		property: 'dead',
		sources: [],
		verified: 'seen',
		number: { value, bound: 'exact', ...number },
		...more,
	}) as NumberClaim;

test('counts stand on one axis from 0 to a round end, in the order given', () => {
	const { end, counts } = plotted([count(45_000), count(90_000), count(0)]);
	expect(end).toBe(100_000);
	expect(counts.map(({ at }) => Math.round(at))).toEqual([45, 88, 3]);
});

test('the axis holds the upper end of a range, too, and every dot lies within', () => {
	const { end, counts } = plotted([count(15_000, {}, { low: 12_000, high: 21_000 }), count(8_000)]);
	expect(end).toBeGreaterThanOrEqual(21_000);
	expect(counts[0]?.bar?.[0]).toBeLessThan(counts[0]?.at ?? 0);
	expect(counts[0]?.bar?.[1]).toBeLessThanOrEqual(97);
	expect(counts[1]?.bar).toBeNull();
});

test('at least, at most, and sums of others have shapes of their own', () => {
	const { counts } = plotted([
		count(1, {}, { bound: 'at-least' }),
		count(2, {}, { bound: 'up-to' }),
		count(3, { derived: true }, { bound: 'about' }),
	]);
	expect(counts.map(({ open, derived }) => [open, derived])).toEqual([
		['right', false],
		['left', false],
		[null, true],
	]);
});

test('nothing but nought is drawn, too', () => expect(plotted([count(0)]).counts[0]?.at).toBe(3));
