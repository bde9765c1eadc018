/**
 * Pictures of few colours as PNG with a palette (ISO/IEC 15948): flat grounds and thin lines need no more, and such files are small and
 * quickly written. One palette serves all pictures of a set, so that no picture need be asked for its own.
 */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Palette {
	colours: readonly Colour[];
	/** For each colour of 5 bits a part the place of the nearest one. */
	nearest: Uint8Array;
}

/** Colours nearer than this to one already taken are left to it: a tenth of what the eye tells apart at a glance on so thin lines. */
const APART = 10;

/**
 * The commonest colours of some pictures, each as far from all before it as an eye can tell.
 * @param pictures red, green, blue, alpha a point; opaque
 * @param wanted colours that are taken first, however rare, `#rrggbb`
 */
export function paletteOf(pictures: readonly Uint8Array[], most: number, wanted: readonly string[] = []): Palette {
	const counts = new Map<number, number>();
	for (const pixels of pictures)
		for (let i = 0; i < pixels.length; i += 4) {
			const key = ((pixels[i] as number) << 16) | ((pixels[i + 1] as number) << 8) | (pixels[i + 2] as number);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20_000);
	const colours = wanted.map((colour): Colour => {
		const key = Number.parseInt(colour.slice(1), 16);
		return [key >> 16, (key >> 8) & 255, key & 255];
	});
	for (let apart = APART * 4; colours.length < most && apart >= APART; apart /= 2)
		for (const [key] of common) {
			if (colours.length >= most) break;
			const colour: Colour = [key >> 16, (key >> 8) & 255, key & 255];
			if (colours.every((each) => far(each, colour) >= apart)) colours.push(colour);
		}
	const nearest = new Uint8Array(32 ** 3);
	for (let i = 0; i < nearest.length; i++) {
		const asked: Colour = [(i >> 10) * 8 + 4, ((i >> 5) & 31) * 8 + 4, (i & 31) * 8 + 4];
		let best = Number.POSITIVE_INFINITY;
		for (const [place, colour] of colours.entries()) {
			const distance = far(colour, asked);
			if (distance < best) [best, nearest[i]] = [distance, place];
		}
	}
	return { colours, nearest };
}

const far = (a: Colour, b: Colour) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);

const compressed = promisify(deflate);

/** @param pixels red, green, blue, alpha a point; opaque. @returns the bytes of a PNG file */
export async function palettePng(
	pixels: Uint8Array,
	{ width, height }: { width: number; height: number },
	{ colours, nearest }: Palette,
): Promise<Buffer> {
	const [depth, part] = colours.length <= 16 ? [4, 2] : [8, 1];
	const line = Math.ceil(width / part);
	const rows = Buffer.alloc((line + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0, i = y * width * 4; x < width; x++, i += 4) {
			const key =
				(((pixels[i] as number) >> 3) << 10) |
				(((pixels[i + 1] as number) >> 3) << 5) |
				((pixels[i + 2] as number) >> 3);
			const at = y * (line + 1) + 1 + Math.floor(x / part);
			const place = nearest[key] as number;
			rows[at] = part === 1 ? place : (rows[at] as number) | (x % 2 === 0 ? place << 4 : place);
		}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([depth, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('PLTE', Buffer.from(colours.flat())),
		chunk('IDAT', await compressed(rows, { level: 7, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
