import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { besideIn, readAddress } from '../../state/address.ts';
import { DEFAULT_LAYERS, EXTRAS, LAYERS, type Layer } from '../../state/store.ts';
import type { Window } from '../../time/axis.ts';
import { dayOf } from '../../time/day.ts';
import { BEFORE_FROM } from '../../time/eras.ts';
import {
	CAPTION_MOST,
	captionOf,
	LETTERS_MOST,
	MOMENTS_MOST,
	readTalk,
	type Talk,
	type TalkMoment,
	talkIn,
	writeTalk,
} from './talk.ts';

vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const moments: fc.Arbitrary<TalkMoment> = fc.record({
	caption: fc.string({ unit: 'grapheme', maxLength: 60 }).map(captionOf),
	moment: fc.record({
		date: fc.integer({ min: BEFORE_FROM, max: end - 1 }),
		selection: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/)),
		layers: fc.subarray<Layer>([...LAYERS, ...EXTRAS]).map((layers) => new Set(layers)),
		window: fc.option(fc.integer({ min: BEFORE_FROM, max: end - 400 }).map((from): Window => [from, from + 300])),
		map: fc.constantFrom(null, { camera: { zoom: 6.5, lat: 54.8, lon: 34 } }),
	}),
});
const moment = (caption: string): TalkMoment => ({
	caption,
	moment: {
		date: dayOf(1943, 9, 25),
		selection: 'dulag-126-smolensk',
		layers: DEFAULT_LAYERS,
		window: null,
		map: null,
	},
});

describe('a talk', () => {
	test('is the same after a way through an address', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(moments, { minLength: 1, maxLength: 8 }), async (talk) => {
				const letters = await writeTalk(talk);
				expect(talkIn(`#date=1943-09-25&talk=${letters}&step=2`)).toBe(letters);
				expect(besideIn(`#talk=${letters}`).keys.talk).toBe(letters);
				expect(await readTalk(letters, end)).toEqual(talk);
			}),
			{ numRuns: 60 },
		);
	});

	test('of twenty moments leaves room in a mail: under 2000 letters', async () => {
		const captions = Array.from({ length: 20 }, (_, i) => moment(`Что мы видим здесь: момент номер ${i + 1}`));
		expect((await writeTalk(captions)).length).toBeLessThan(2000);
	});

	test('does not disturb the state beside it', async () => {
		const letters = await writeTalk([moment('Smolensk')]);
		const read = readAddress('', `#talk=${letters}&date=1942-08-01&select=dulag-184-vyazma`, end);
		expect(read).toEqual({ date: dayOf(1942, 8, 1), selection: 'dulag-184-vyazma' });
	});

	test('of nothing is no letters, and too long a one is refused', async () => {
		expect(await writeTalk([])).toBe('');
		const noise = fc.sample(fc.string({ unit: 'binary-ascii', minLength: 4000, maxLength: 4000 }), 60);
		const loud = noise.map((text): TalkMoment => ({ ...moment(''), caption: text }));
		// As many as there may be, each with a caption that does not pack.
		const random: Talk = Array.from({ length: 400 }, (_, i) => ({
			...moment(
				Array.from({ length: CAPTION_MOST }, (__, k) =>
					String.fromCodePoint(0x4e00 + ((i * 7919 + k * 104729) % 20000)),
				).join(''),
			),
		}));
		await expect(writeTalk(random)).rejects.toThrow(RangeError);
		for (const { caption } of loud) expect(captionOf(caption).length).toBeLessThanOrEqual(CAPTION_MOST);
	});

	test('is read by one who has no packing', async () => {
		const lines = 'date=1943-09-25&select=dulag-126-smolensk\tСмоленск';
		const plain = `p${Buffer.from(lines, 'utf8').toString('base64url')}`;
		expect(await readTalk(plain, end)).toEqual([moment('Смоленск')]);
	});
});

describe('what is no talk', () => {
	test('is none, whatever it is', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(
					fc.string(),
					fc.base64String().map((text) => `d${text}`),
				),
				async (letters) => {
					const talk = await readTalk(letters, end);
					if (talk === null) return;
					// Random letters that happen to unpack are held to the same bounds.
					expect(talk.length).toBeLessThanOrEqual(MOMENTS_MOST);
				},
			),
			{ numRuns: 300 },
		);
	});

	test('is not read beyond its bounds', async () => {
		expect(await readTalk(`p${'A'.repeat(LETTERS_MOST)}`, end)).toBeNull();
		// Ten megabytes of one letter pack into a few thousand.
		const stream = new Blob(['\t'.repeat(10_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		const bomb = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
		expect(await readTalk(`d${bomb}`.slice(0, LETTERS_MOST), end)).toBeNull();
		const small = new Blob(['\t\n'.repeat(1_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		const many = `d${Buffer.from(await new Response(small).arrayBuffer()).toString('base64url')}`;
		expect(many.length).toBeLessThan(LETTERS_MOST);
		expect(await readTalk(many, end)).toBeNull();
	});

	test('has no hold on a moment: what a line says wrongly is left out', async () => {
		const lines = ['date=9999-99-99&select=<script>&map=1/2&layers=x\t<img src=x onerror=alert(1)>\u202e\u0000', '\t'];
		const plain = `p${Buffer.from(lines.join('\n'), 'utf8').toString('base64url')}`;
		const [first, second] = (await readTalk(plain, end)) ?? [];
		expect(first?.moment).toEqual(second?.moment);
		expect(first?.caption).toBe('<img src=x onerror=alert(1)>');
	});

	test('cut on its way is none, or what it was up to there is not shown as if it were all', async () => {
		const letters = await writeTalk([moment('one'), moment('two'), moment('three')]);
		for (let cut = 1; cut < letters.length; cut++)
			expect(await readTalk(letters.slice(0, letters.length - cut), end)).toBeNull();
	});
});

test('a caption is one line of what can be seen', () => {
	expect(captionOf('  a\nb\t\u200bc  ')).toBe('a b c');
	expect(captionOf('😀'.repeat(200)).length).toBeLessThanOrEqual(CAPTION_MOST);
	expect(captionOf(`${'a'.repeat(CAPTION_MOST - 1)}😀`)).toBe('a'.repeat(CAPTION_MOST - 1));
});
