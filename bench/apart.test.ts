import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from './apart.ts';

it('what stands apart stays, what does not is moved to both sides', () => {
	expect(apart([10, 50], 10, [0, 100])).toEqual([10, 50]);
	expect(apart([50, 50], 10, [0, 100])).toEqual([45, 55]);
	expect(apart([98, 2, 99], 10, [0, 100])).toEqual([90, 2, 100]);
});

it('all stand apart, in their order, and within', () => {
	const place = fc.integer({ min: 0, max: 300 });
	fc.assert(
		fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
			const moved = apart(places, 17, [0, 300]);
			const order = [...moved.keys()].sort((a, b) => (moved[a] as number) - (moved[b] as number));
			for (const [k, i] of order.entries()) {
				const before = order[k - 1];
				expect(moved[i]).toBeGreaterThanOrEqual(-1e-6);
				expect(moved[i]).toBeLessThanOrEqual(300 + 1e-6);
				if (before === undefined) continue;
				expect((moved[i] as number) - (moved[before] as number)).toBeGreaterThanOrEqual(17 - 1e-6);
				expect(places[i] as number).toBeGreaterThanOrEqual(places[before] as number);
			}
		}),
	);
});
