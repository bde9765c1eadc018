import { expect, test } from 'vitest';
import { judge, type Sample } from './measure.ts';

const at = (reset: number, more: Partial<Sample> = {}): Sample => ({
	reset,
	heap: 50e6,
	nodes: 9000,
	elements: 4000,
	listeners: 700,
	state: 'start',
	...more,
});
const warm = Array.from({ length: 9 }, (_, i) => at(i + 1, { heap: 20e6 + i * 3e6, listeners: 600 + i }));

test('a page that stays as it was after the tenth reset is well, whatever it did before', () =>
	expect(judge([...warm, at(10), at(11), at(200, { heap: 52e6 })])).toEqual([]));

test('growth of memory, listeners and elements is told, and another start', () => {
	expect(judge([...warm, at(10), at(200, { heap: 53e6, listeners: 701, elements: 4002 })])).toHaveLength(3);
	expect(judge([...warm, at(10), at(50, { state: 'another' }), at(200)])).toEqual([
		'another start state after 1 of 12 resets',
	]);
});

test('a run without enough resets proves nothing', () => expect(judge(warm)).toHaveLength(1));
