import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { yearsWritten } from './years-written.ts';

const axis = (days: readonly number[]) => scaleLinear(days, [86, 98, 208, 324]).clamp(true);

test('the years of a war of two and a half years, and every twentieth since that has room', () => {
	const at = axis([1939.7, 1941.5, 1944, 2027]);
	expect(yearsWritten(at, { war: 1942, memory: 1944, end: 2026 }, 316)).toEqual([1942, 1943, 1944, 1980, 2000, 2020]);
});

test('of a longer war those that have room', () => {
	const at = axis([1939.7, 1940.4, 1945, 2027]);
	expect(yearsWritten(at, { war: 1941, memory: 1945, end: 2026 }, 316)).toEqual([1941, 1943, 1945, 1980, 2000, 2020]);
});
