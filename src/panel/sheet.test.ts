import { expect, test } from 'vitest';
import { restAfter } from './sheet.ts';

const heights = { peek: 56, half: 230, full: 740 };

test.each([
	[60, 0, 'peek'],
	[150, 0, 'half'],
	[230, 0, 'half'],
	[500, 0, 'full'],
	// A throw goes on.
	[230, 2.5, 'full'],
	[230, -1, 'peek'],
	[700, -1.8, 'half'],
	// Not further than there is.
	[740, 9, 'full'],
	[56, -9, 'peek'],
] as const)('let go at %i with %f px/ms it rests at %s', (height, speed, rest) => {
	expect(restAfter(height, speed, heights)).toBe(rest);
});
