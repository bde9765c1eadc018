import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const read = (...args: string[]) => readOptions(args, ['ours', 'vis'], ['scrub', 'zoom']);

it('reads what is asked for', () => {
	expect(read()).toMatchObject({
		only: null,
		measures: null,
		runs: { first: 3, others: 2 },
		quick: false,
		write: false,
		painting: 'processor',
		port: 0,
	});
	expect(read('--gl')).toMatchObject({ painting: 'gl' });
	expect(read('--quick')).toMatchObject({ counts: [1000], runs: { first: 2, others: 2 }, quick: true });
	expect(read('--n', '0,300', '--only=vis', '--measure', 'zoom', '--runs', '3')).toMatchObject({
		counts: [0, 300],
		only: ['vis'],
		measures: ['zoom'],
		runs: { first: 3, others: 3 },
	});
	expect(read('--help')).toBe('help');
});

it.each([
	['--only', 'them', '--only does not know "them": it knows ours, vis.'],
	['--n', '1e3', '--n: "1e3" is not a number from 0 on.'],
	['--runs', '0', '--runs: "0" is not a number from 1 on.'],
	['--fast', '', /--fast.*--help/],
])('says what is not understood: %s %s', (name, value, says) => {
	expect(() => read(name, ...(value ? [value] : []))).toThrow(says);
});
