import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isKept, precachedIn } from './precached.ts';

const folder = mkdtempSync(join(tmpdir(), 'precached-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
	['index.html', true],
	['assets/index-Bjvisxp8.js', true],
	['assets/literata-latin-Ckf3hb7Q.woff2', true],
	['data/index.json', true],
	['data/texts/vyazma.ru.json', true],
	['data/tours/dulag-126.en.json', true],
	['data/control.topojson', true],
	['assets/plain-eb051574.css', false],
	['data/index.html', false],
	['data/records.geojson', false],
	['data/records.lpf.json', false],
	['data/timeline.ru.timelinejs.json', false],
	['data/towns.csv', false],
	['data/towns.csv-metadata.json', false],
	['data/schema/event.schema.json', false],
	['record/dulag-126-smolensk/index.html', false],
	['picture/whole.png', false],
	['config.json', false],
	['embed.js', false],
	['data/index.json.br', false],
	['assets/index-Bjvisxp8.js.gz', false],
])('%s is kept from the first visit on: %s', (path, kept) => expect(isKept(path)).toBe(kept));

it('names each file with the hash of its content, in a settled order', () => {
	for (const [path, text] of [
		['index.html', 'b'],
		['data/texts/a.en.json', 'a'],
		['record/a/index.html', 'c'],
	] as const) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	expect(precachedIn(folder)).toEqual([
		['data/texts/a.en.json', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'],
		['index.html', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d'],
	]);
});
