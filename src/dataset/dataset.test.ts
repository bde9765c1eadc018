import { afterEach, expect, test, vi } from 'vitest';
import { dayOf } from '../time/day.ts';
import { createDataset } from './dataset.ts';
import type { IndexFile } from './served.ts';

afterEach(() => vi.unstubAllGlobals());

const index: IndexFile = {
	version: 1,
	edition: 'x',
	subject: {} as IndexFile['subject'],
	aliases: {},
	towns: [
		{
			id: 'vyazma',
			place: [34, 55],
			rank: 3,
			region: 'smolensk',
			weight: 1,
			spans: [{ holder: 'soviet', from: [dayOf(1941), dayOf(1941)] }],
			links: [],
			piece: 'towns-1',
		},
	],
	records: [],
};

test('a piece of texts is asked for once, and again only when it was given up', async () => {
	const asked = vi.fn(
		async (_: string) =>
			new Response(JSON.stringify({ version: 1, edition: 'x', records: { vyazma: { name: 'Vyazma' } }, sources: {} })),
	);
	vi.stubGlobal('fetch', asked);
	const names = { version: 1, edition: 'x', names: { vyazma: 'Vyazma' }, short: {}, former: {} } as const;
	const dataset = createDataset(index, { language: 'en', names });
	expect((await dataset.read('vyazma', 'en')).text.name).toBe('Vyazma');
	await dataset.read('vyazma', 'en');
	expect(asked.mock.calls.map(([file]) => file)).toEqual(['data/texts/towns-1.en.json']);
	dataset.forget();
	expect((await dataset.read('vyazma', 'en')).text.name).toBe('Vyazma');
	expect(asked).toHaveBeenCalledTimes(2);
});
