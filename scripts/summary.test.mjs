// @ts-check
import { expect, it } from 'vitest';
import { summary } from './summary.mjs';

it('the summary names what failed, how to run it again, and counts', () => {
	const lines = summary([
		{ script: 'types', title: 'Types', outcome: 'passed', seconds: 1.26 },
		{ script: 'build', title: 'Build', outcome: 'failed', seconds: 12 },
		{ script: 'e2e', title: 'End-to-end tests', outcome: 'skipped', seconds: 0 },
	]).split('\n');
	expect(lines).toEqual([
		'passed  Types                1.3 s',
		'failed  Build               12.0 s',
		'skipped End-to-end tests     0.0 s',
		'',
		'To run again what failed: npm run build',
		'steps: 1 passed, 1 failed, 1 skipped',
	]);
});
