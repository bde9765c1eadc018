/** Codes read back by a reader that is not ours. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

const ADDRESS =
	'https://example.org/dnepr-oka/?lang=ru#date=1943-09-25&select=dulag-126-smolensk&layers=front,towns,events,camps,memorials&map=6.40/54.800/34.000';

/** What a camera sees of the path, and what a reader makes of it. */
function read(text: string): { said: string | undefined; edge: number } {
	const { size, path } = qrPath(text);
	const image = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`,
		{ fitTo: { mode: 'width', value: size * 4 } },
	).render();
	const pixels = new Uint8ClampedArray(image.pixels);
	const row = (y: number) =>
		pixels.slice(y * image.width * 4, (y + 1) * image.width * 4).every((value) => value === 255);
	let edge = 0;
	while (row(edge * 4)) edge++;
	return { said: jsQR(pixels, image.width, image.height)?.data, edge };
}

test('an address is read back letter by letter, with four modules kept free around', () => {
	expect(read(ADDRESS)).toEqual({ said: ADDRESS, edge: 4 });
});

test('any address is read back, Cyrillic too', () => {
	fc.assert(
		fc.property(
			fc.webUrl({ withFragments: true, withQueryParameters: true }),
			fc.constantFrom('', 'Ельня'),
			(url, more) => {
				expect(read(url + more).said).toBe(url + more);
			},
		),
		{ numRuns: 20 },
	);
});

test('what fits into no code is refused, not cut', () => {
	expect(() => qrPath('x'.repeat(3000))).toThrow();
});
