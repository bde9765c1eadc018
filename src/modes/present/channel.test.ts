import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Message, openLine, readMessage, written } from './channel.ts';

const step = fc.integer({ min: 0, max: 1000 });
const messages: fc.Arbitrary<Message> = fc.oneof(
	fc.record({ type: fc.constant('at' as const), step, black: fc.boolean(), exploring: fc.boolean() }),
	fc.record({ type: fc.constant('bye' as const) }),
	fc.record({ type: fc.constant('where' as const) }),
	fc.record({ type: fc.constant('go' as const), step }),
	fc.record({ type: fc.constant('black' as const), on: fc.boolean() }),
);

describe('the line between the windows', () => {
	test('carries every message as it was', () => {
		fc.assert(
			fc.property(messages, (message) => {
				expect(readMessage(structuredClone(written(message)))).toEqual(message);
			}),
		);
	});

	test('hears nothing that is no message', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readMessage(data)).toBeNull();
			}),
		);
		for (const data of [
			{ 'dnepr-oka-present': 2, type: 'go', step: 1 },
			{ 'dnepr-oka-present': 1, type: 'go', step: -1 },
			{ 'dnepr-oka-present': 1, type: 'go', step: 1.5 },
			{ 'dnepr-oka-present': 1, type: 'go', step: '1' },
			{ 'dnepr-oka-present': 1, type: 'at', step: 1 },
			{ 'dnepr-oka-present': 1, type: 'black', on: 1 },
			{ 'dnepr-oka-present': 1, type: 'toString' },
			{ type: 'bye' },
		])
			expect(readMessage(data)).toBeNull();
	});

	test('joins two that show the same, and no other', async () => {
		const heard: string[] = [];
		const lines = [
			openLine('tour/a', ({ type }) => heard.push(`a ${type}`)),
			openLine('tour/a', ({ type }) => heard.push(`a too ${type}`)),
			openLine('tour/b', ({ type }) => heard.push(`b ${type}`)),
		];
		lines[0]?.say({ type: 'where' });
		await expect.poll(() => heard).toEqual(['a too where']);
		for (const line of lines) line.close();
	});
});
