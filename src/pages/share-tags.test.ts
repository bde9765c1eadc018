import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../dataset/compile.ts';
import { fixtureRoot } from '../dataset/fixture/fixture.ts';
import { readData } from '../dataset/read.ts';
import { axisEnd } from '../time/eras.ts';
import { shareTags } from './share-tags.ts';
import { siteOf } from './site.ts';

const compiled = compile(readData(fixtureRoot));
const said = (url: string | null): Record<string, string> => {
	const tags = shareTags(siteOf(compiled, { url, stylesheet: '', end: axisEnd() + 1, picture: () => null }));
	return Object.fromEntries(
		tags.map(({ attrs = {} }) => [attrs.property ?? attrs.name ?? attrs.rel, attrs.content ?? attrs.href]),
	);
};

test('with the address of the site the first page says its own, and where its picture is', () => {
	const tags = said('https://example.org/map/');
	expect(tags.canonical).toBe('https://example.org/map/');
	expect(tags['og:url']).toBe('https://example.org/map/');
	expect(tags['og:image']).toBe('https://example.org/map/picture.jpg');
	expect(tags.alternate).toBe('https://example.org/map/oembed/whole.json');
});

test('without it there are words and no address', () => {
	const tags = said(null);
	expect(tags['og:title']).toBe(compiled.dataset.project.title.en);
	expect(Object.values(tags).filter((value) => /:\/\/|\.jpg|\.json/.test(value ?? ''))).toEqual([]);
});

test('the picture is as large as is said', () => {
	const bytes = readFileSync(new URL('../../public/picture.jpg', import.meta.url));
	// The frame header of a JPEG: marker, length, precision, height, width.
	const at = bytes.findIndex((byte, i) => byte === 0xff && [0xc0, 0xc2].includes(bytes[i + 1] ?? 0));
	const tags = said('https://example.org/');
	expect([bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]).toEqual(
		[tags['og:image:width'], tags['og:image:height']].map(Number),
	);
});
