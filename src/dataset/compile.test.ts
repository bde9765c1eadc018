import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { compile } from './compile.ts';
import { jsonSchemas } from './json-schema.ts';
import { unpackIndex } from './packed.ts';
import { readData } from './read.ts';
import { SCHEMAS } from './schema.ts';
import type { Language, TextsFile } from './served.ts';

// The whole dataset is compiled more than once here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = readData(root);
const { files, index, names } = compile(read);
const all = [...index.towns, ...index.records];
const ids = new Set(all.map(({ id }) => id));
const languages: Language[] = ['en', 'ru'];
const texts = (piece: string, language: Language) =>
	JSON.parse(files[`texts/${piece}.${language}.json`] ?? 'null') as TextsFile;

describe('the index', () => {
	test('holds every record once', () => {
		expect(ids.size).toBe(all.length);
		expect(all).toHaveLength(
			read.filter(({ folder }) => folder !== 'sources' && folder !== 'tours' && folder in SCHEMAS).length,
		);
	});

	test('ties no record to what is not there, and every tie holds both ways', () => {
		const links = new Map(all.map(({ id, links }) => [id, links]));
		for (const [id, list] of links) {
			expect(new Set(list).size).toBe(list.length);
			for (const other of list) expect(links.get(other), `${id} -> ${other}`).toContain(id);
		}
	});

	test('an old id opens a record of today', () => {
		for (const [old, id] of Object.entries(index.aliases)) {
			expect(ids).toContain(id);
			expect(ids).not.toContain(old);
		}
	});

	test('has its dates in order', () => {
		for (const { id, date } of index.records) {
			if (!date) continue;
			const [a, b, c, d] = date.bounds;
			expect(a === null || b === null || a <= b, id).toBe(true);
			expect(c === null || d === null || c <= d, id).toBe(true);
			expect(a === null || d === null || a <= d, id).toBe(true);
		}
	});

	test('has windows of change in order for every town, and every town soviet at the end', () => {
		for (const { id, spans } of index.towns) {
			expect(spans[0]?.holder, id).toBe('soviet');
			expect(spans.at(-1)?.holder, id).toBe('soviet');
			spans.forEach(({ from }, i) => {
				expect(from[0], id).toBeLessThanOrEqual(from[1]);
				if (i) expect(from[0], id).toBeGreaterThan(spans[i - 1]!.from[1]);
			});
		}
	});

	test('draws no camp of the occupier before the invasion', () => {
		const invasion = Date.UTC(1941, 5, 22) / 86_400_000;
		const early = index.records.filter((r) => r.lane === 'camp' && (r.date?.bounds[0] ?? invasion) < invasion);
		expect(early.map(({ id }) => id).sort()).toEqual(['katyn-forest-nkvd', 'kozelsk-nkvd-camp', 'yukhnov-nkvd-camp']);
	});

	test('takes the weights of towns from outside', () => {
		const weighed = compile(read, {
			weights: (towns) => new Map(towns.map(({ id }) => [id, id === 'vyazma' ? 1 : 0])),
		});
		expect(weighed.index.towns.find(({ id }) => id === 'vyazma')?.weight).toBe(1);
		expect(weighed.index.edition).not.toBe(index.edition);
	});
});

describe('what is read', () => {
	test('is there for every record, in both languages, with every source that it names', () => {
		for (const language of languages) {
			for (const { id, piece } of all) {
				const file = texts(piece, language);
				const record = file.records[id];
				expect(record, `${id} in ${piece}`).toBeDefined();
				expect(record?.name, id).toBe(names[language].names[id]);
				expect(record?.summary.length, id).toBeGreaterThan(20);
				for (const source of record?.sources ?? []) expect(file.sources[source], `${id}: ${source}`).toBeDefined();
				const named = [...(record?.claims ?? []), ...(record?.control ?? [])].flatMap(({ sources }) => sources);
				for (const source of named) expect(record?.sources, id).toContain(source);
			}
		}
	});

	test('a liberation says its own day, and the day others give beside it', () => {
		const krasny = texts(index.towns.find(({ id }) => id === 'krasny')!.piece, 'en').records.krasny!;
		const freed = krasny.claims.filter(({ property }) => property === 'freed').map(({ date }) => date?.said);
		expect(freed).toEqual([[[1943, 9, 27, 0]], [[1943, 9, 28, 0]]]);
	});

	test('what an editor noted is not served', () => {
		// The notes of a tour are for the teacher.
		const others = Object.entries(files).filter(([path]) => !path.startsWith('tours/'));
		for (const [path, text] of others) expect(text, path).not.toContain('"notes"');
	});
});

describe('the files', () => {
	test('all bear the same edition, and the same data give the same bytes', () => {
		for (const [path, text] of Object.entries(files)) expect(JSON.parse(text).edition, path).toBe(index.edition);
		expect(compile(read).files).toEqual(files);
	});

	test('the index is served packed, and is the same when unpacked', () => {
		expect(unpackIndex(JSON.parse(files['index.json'] ?? ''))).toEqual(index);
	});

	test('that the first paint needs are at most 45 KB gzip', () => {
		for (const language of languages) {
			const bytes = [files['index.json'], files[`names.${language}.json`]].map(
				(text) => gzipSync(text ?? '', { level: 9 }).length,
			);
			expect(bytes[0]! + bytes[1]!).toBeLessThan(language === 'en' ? 45_000 : 50_000);
		}
	});

	test('of one piece are at most 40 KB gzip', () => {
		for (const [path, text] of Object.entries(files)) {
			if (path.startsWith('texts/')) expect(gzipSync(text).length, path).toBeLessThan(40_000);
		}
	});
});

/** Written by `npx vitest run -u src/dataset`; editors read them through the first line of each YAML file. */
test.each(Object.entries(jsonSchemas()))('data/schema/%s is the schema of today', async (name, text) => {
	await expect(text).toMatchFileSnapshot(`${root}data/schema/${name}`);
});
