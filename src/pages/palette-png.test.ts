import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { paletteOf, palettePng } from './palette-png.ts';

const size = { width: 9, height: 4 };
/** Three bands of colour, and one point of a fourth. */
const pixels = new Uint8Array(size.width * size.height * 4);
for (let i = 0; i < 36; i++)
	pixels.set(
		i === 35 ? [0, 0, 255, 255] : i < 12 ? [250, 248, 240, 255] : i < 24 ? [179, 38, 30, 255] : [34, 32, 28, 255],
		i * 4,
	);

const read = async (most: number, wanted: string[] = []) =>
	PNG.sync.read(await palettePng(pixels, size, paletteOf([pixels], most, wanted)));

test('a reader that is not ours reads the same points, at an odd width too', async () => {
	const { width, height, data } = await read(4);
	expect({ width, height }).toEqual(size);
	expect([...data]).toEqual([...pixels]);
});

test('with too few colours the rarest goes, unless it is wanted', async () => {
	const last = ({ data }: PNG) => [...data.subarray(-4, -1)];
	expect(last(await read(3))).not.toEqual([0, 0, 255]);
	expect(last(await read(3, ['#0000ff']))).toEqual([0, 0, 255]);
});

test('more than sixteen colours take a byte each', async () => {
	const many = Uint8Array.from({ length: 64 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i >> 2) * 4));
	const palette = paletteOf([many], 64);
	const { data } = PNG.sync.read(await palettePng(many, { width: 8, height: 8 }, palette));
	expect(palette.colours.length).toBeGreaterThan(16);
	expect(data.every((value, i) => Math.abs(value - (many[i] as number)) <= 12)).toBe(true);
});
