import { expect, test } from 'vitest';
import { compiledCode } from './snapshot.ts';

test('of a snapshot the bytes of compiled code are told, wherever its fields lie', () => {
	const snapshot = {
		snapshot: {
			meta: {
				node_fields: ['name', 'self_size', 'type'],
				node_types: ['string', 'number', ['hidden', 'object', 'code']],
			},
		},
		nodes: [7, 100, 1, 8, 40, 2, 9, 3, 0, 2, 2, 2],
	};
	expect(compiledCode(snapshot)).toBe(42);
});
