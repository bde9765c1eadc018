import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile, summarize } from './statistics.ts';

it('quantiles by the nearest rank', () => {
	const values = Array.from({ length: 20 }, (_, i) => 20 - i);
	expect(quantile(values, 0.5)).toBe(10);
	expect(quantile(values, 0.95)).toBe(19);
	expect(quantile([3], 0.95)).toBe(3);
	expect(summarize([])).toBeNull();
});

it('a quantile is one of the values, and no more than its part lies below it', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(values, part) => {
				const at = quantile(values, part) as number;
				expect(values).toContain(at);
				expect(values.filter((value) => value < at).length).toBeLessThanOrEqual(part * values.length);
			},
		),
	);
});
