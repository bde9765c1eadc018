import { expect, it } from 'vitest';
import { isDue, type Measure } from './measure.ts';

const measure = (when: Partial<Measure>): Measure => ({ name: 'any', limit: 1, run: async () => ({}), ...when });
const visits = [
	{ firstVisit: true, firstCount: true },
	{ firstVisit: false, firstCount: true },
	{ firstVisit: true, firstCount: false },
	{ firstVisit: false, firstCount: false },
];

it.each([
	['always', {}, [true, true, true, true]],
	['once with each number of records', { once: 'count' }, [true, false, true, false]],
	['once in a run', { once: 'run' }, [true, false, false, false]],
	['with the first number of records', { first: true }, [true, true, false, false]],
] as const)('a measure is taken %s', (_, when, due) => {
	expect(visits.map((visit) => isDue(measure(when), visit))).toEqual(due);
});
