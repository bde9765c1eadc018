import { expect, test } from 'vitest';
import { compile } from '../dataset/compile.ts';
import { fixtureRoot } from '../dataset/fixture/fixture.ts';
import { readData } from '../dataset/read.ts';
import { readAddress } from '../state/address.ts';
import { axisEnd } from '../time/eras.ts';
import { oembedFiles, recordOf } from './oembed.ts';
import { siteOf } from './site.ts';

const compiled = compile(readData(fixtureRoot));
const site = (url: string | null) =>
	siteOf(compiled, {
		url,
		stylesheet: 'plain.css',
		end: axisEnd() + 1,
		picture: (id) => ({ path: `picture/record/${id}.png`, width: 960, height: 540 }),
	});
const SITE = 'https://example.org/map/';
const read = (files: Record<string, string>, path: string) =>
	JSON.parse(files[path] as string) as Record<string, unknown>;

test('there is a file for each record in each language, and one for the whole', () => {
	const files = oembedFiles(site(SITE));
	const ids = [...site(SITE).known.keys()];
	expect(Object.keys(files)).toHaveLength(2 * (ids.length + 1));
	for (const id of ids) expect(Object.keys(files)).toContain(`oembed/${id}.ru.json`);
	expect(read(files, 'oembed/whole.json')).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
});

test('the frame is of our site, opens the record at its day, and bears what WordPress writes behind its address', () => {
	const record = read(oembedFiles(site(SITE)), 'oembed/caen-bombed.ru.json');
	expect(record.thumbnail_url).toBe(`${SITE}picture/record/caen-bombed.png`);
	const [, src = ''] = /^<iframe src="([^"]+)"/.exec(record.html as string) ?? [];
	const address = new URL(`${src.replaceAll('&amp;', '&')}#?secret=aB3dE`);
	expect(address.href.startsWith(SITE)).toBe(true);
	const found = readAddress(address.search, address.hash, axisEnd() + 1);
	expect(found).toMatchObject({ mode: 'embed', language: 'ru', selection: 'caen-bombed' });
	expect(found.date).toBeDefined();
});

test('without an address of its own the site says what it is and frames nothing', () => {
	const record = read(oembedFiles(site(null)), 'oembed/caen-bombed.json');
	expect(record).toMatchObject({ version: '1.0', type: 'link' });
	expect(JSON.stringify(record)).not.toMatch(/iframe|https?:/);
});

test('a plain page leads to the file of its record', () => {
	expect(recordOf('record/smolensk/')).toBe('smolensk');
	expect(recordOf('chronicle/')).toBeNull();
});
