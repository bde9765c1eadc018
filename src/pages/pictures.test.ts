/** Pictures of a few records and moments: small, of the right size, the same each time, and showing what they are of. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Compiled, compile } from '../dataset/compile.ts';
import { readData } from '../dataset/read.ts';
import { light } from '../ground/flavours.ts';
import type { GroundTopology } from '../ground/topology.ts';
import { axisEnd } from '../time/eras.ts';
import { drawPictures, momentsOf, PICTURE, type Pictures } from './pictures.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ONLY = ['record/dulag-126-smolensk', 'record/dulag-126-memorial', 'month/1943-03', 'decade/1970', 'whole'];
const cache = mkdtempSync(join(tmpdir(), 'pictures-'));
const ground = JSON.parse(
	readFileSync(new URL('../../data/ground/coarse.json', import.meta.url), 'utf8'),
) as GroundTopology;
const end = axisEnd() + 1;
let compiled: Compiled;
let drawn: Pictures;
const draw = () => drawPictures({ compiled, ground, end, only: (name) => ONLY.includes(name), cache });

beforeAll(async () => {
	compiled = compile(readData(fileURLToPath(new URL('../../', import.meta.url))));
	drawn = await draw();
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const read = (name: string) => PNG.sync.read(Buffer.from(drawn.files[`picture/${name}.png`] as Uint8Array));

test('each is there in each language, a PNG of at most 40 KB', () => {
	expect(Object.keys(drawn.files).sort()).toEqual(
		ONLY.flatMap((name) => [`picture/${name}.png`, `picture/${name}.ru.png`]).sort(),
	);
	for (const [path, bytes] of Object.entries(drawn.files)) {
		const { width, height } = PNG.sync.read(Buffer.from(bytes));
		expect({ width, height }, path).toEqual(PICTURE);
		expect(bytes.length, path).toBeLessThanOrEqual(40_000);
	}
	expect(drawn.of('dulag-126-smolensk', 'ru')).toEqual({
		path: 'picture/record/dulag-126-smolensk.ru.png',
		...PICTURE,
	});
	expect(drawn.of('no-such-record', 'en')).toBeNull();
});

test('every record, month of the war, decade since and tour has one', () => {
	const names = [...momentsOf(compiled, end).keys()];
	const { records, towns } = compiled.index;
	expect(names.filter((name) => name.startsWith('record/')).length).toBe(records.length + towns.length);
	expect(names.filter((name) => name.startsWith('month/')).length).toBe(31);
	expect(names).toEqual(
		expect.arrayContaining(['month/1941-06', 'month/1943-12', 'decade/1940', 'decade/2020', 'whole']),
	);
	for (const { value } of compiled.dataset.tours) expect(names).toContain(`tour/${value.id}`);
});

/** How much of a picture is nearly of a colour, 0-1. */
function part(name: string, colour: string): number {
	const { data } = read(name);
	const wanted = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
	let near = 0;
	for (let i = 0; i < data.length; i += 4)
		if (wanted.every((value, c) => Math.abs(value - (data[i + c] as number)) < 24)) near++;
	return near / (data.length / 4);
}

test('in the war there is a front on it, in the years of memory the sign of a memorial and no front', () => {
	expect(part('month/1943-03', light.front)).toBeGreaterThan(0.004);
	expect(part('record/dulag-126-memorial', light.front)).toBeLessThan(0.001);
	expect(part('record/dulag-126-memorial', light.memory)).toBeGreaterThan(0.0005);
	expect(part('record/dulag-126-memorial', light.land)).toBeGreaterThan(0.6);
});

test('what was drawn is taken from the cache, byte for byte, and drawn anew where a file of it is gone', async () => {
	const before = readdirSync(cache).sort();
	expect((await draw()).files).toEqual(drawn.files);
	expect(readdirSync(cache).sort()).toEqual(before);
	const lost = before.find((name) => name.endsWith('.png')) as string;
	rmSync(join(cache, lost));
	expect((await draw()).files).toEqual(drawn.files);
	expect(readdirSync(cache)).toContain(lost);
});
