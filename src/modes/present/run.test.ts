import { describe, expect, test } from 'vitest';
import { createRun, stepIn } from './run.ts';

const run = (step = 0, exploring = false) => createRun(() => 3, { step, exploring });

describe('a run', () => {
	test('goes through the steps to the end, and no further', () => {
		const { step, obey } = run();
		const seen = [step.value];
		for (let i = 0; i < 5; i++) {
			obey('next');
			seen.push(step.value);
		}
		expect(seen).toEqual([0, 1, 2, 3, 3, 3]);
	});

	test('goes back to the first, and no further', () => {
		const { step, obey } = run(2);
		for (let i = 0; i < 4; i++) obey('previous');
		expect(step.value).toBe(0);
	});

	test('begins at the end where an address names a step beyond it, and at the first where it names nonsense', () => {
		expect(run(99).step.value).toBe(3);
		expect(run(Number.NaN).step.value).toBe(0);
		expect(run(-4).step.value).toBe(0);
	});

	test('is lit again by the first press, which turns no page', () => {
		const { step, black, obey } = run(1);
		obey('black');
		expect(black.value).toBe(true);
		obey('next');
		expect([black.value, step.value]).toEqual([false, 1]);
		obey('next');
		expect(step.value).toBe(2);
	});

	test('is left and keeps its step; to go on comes back', () => {
		const { step, exploring, obey, explore } = run(1);
		obey('leave');
		expect([exploring.value, step.value]).toEqual([true, 1]);
		explore(false);
		expect([exploring.value, step.value]).toEqual([false, 1]);
		obey('leave');
		obey('next');
		expect([exploring.value, step.value]).toEqual([false, 2]);
	});

	test('left in the dark is lit first', () => {
		const { black, exploring, obey } = run();
		obey('black');
		obey('leave');
		expect([black.value, exploring.value]).toEqual([false, false]);
	});

	test('has a first and a last step', () => {
		const { step, obey } = run(1);
		obey('last');
		expect(step.value).toBe(2);
		obey('first');
		expect(step.value).toBe(0);
	});
});

test('the step of an address counts from 1', () => {
	expect(stepIn('#step=1')).toBe(0);
	expect(stepIn('#talk=dabc&step=12')).toBe(11);
	expect(stepIn('#step=0')).toBe(0);
	for (const hash of ['', '#', '#step=', '#step=-1', '#step=1e3', '#step=99999', '#misstep=4', '#step=4x'])
		expect(stepIn(hash), hash).toBeNull();
});
