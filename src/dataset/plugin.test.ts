import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetPlugin } from './plugin.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'dataset-'));
	for (const folder of ['towns', 'sources']) mkdirSync(join(root, 'data', folder), { recursive: true });
	writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
	// Without the districts, whose centres are no towns of these tests.
	const project = readFileSync(join(data, 'project.yaml'), 'utf8').replace(/^districts:\n( {2}.*\n)+/m, '');
	writeFileSync(join(root, 'data/project.yaml'), project);
	writeFileSync(
		join(root, 'data/towns/vyazma.yaml'),
		`id: vyazma
name: {en: Vyazma, ru: Вязьма}
region: smolensk
rank: 2
place: {lon: 34.3, lat: 55.21, precision: town, label: {en: Vyazma, ru: Вязьма}}
summary: {en: A town., ru: Город.}
control:
  - {holder: soviet, from: 1941-06-22, verified: from-memory}
verified: seen
`,
	);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const config = () => ({
	root,
	configFile: false as const,
	logLevel: 'silent' as const,
	plugins: [datasetPlugin({ extra: ({ index }) => ({ 'towns.txt': index.towns.map(({ id }) => id).join() }) })],
});

test('a build emits the files under data/, with those made from them', async () => {
	await build(config());
	const emitted = (path: string) => readFileSync(join(root, 'dist/data', path), 'utf8');
	expect(JSON.parse(emitted('index.json')).towns.id[0]).toBe('vyazma');
	expect(JSON.parse(emitted('texts/towns-smolensk-1.ru.json')).records.vyazma.name).toBe('Вязьма');
	expect(emitted('towns.txt')).toBe('vyazma');
	expect(JSON.parse(emitted('schema/town.schema.json')).properties.region).toBeDefined();
});

test('broken data stop the build, with every fault', async () => {
	const file = join(root, 'data/towns/vyazma.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('rank: 2', 'rank: 9'));
	await expect(build(config())).rejects.toThrow(/data\/towns\/vyazma\.yaml:4:7/);
});

test('the development server serves what the files say now, and the faults where they are broken', async () => {
	const server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1', ws: false } });
	try {
		await server.listen();
		const file = join(root, 'data/towns/vyazma.yaml');
		const written = readFileSync(file, 'utf8');
		// Written anew at each try: the watcher may not have begun to watch at the first.
		const after = (rank: number) => async () => {
			writeFileSync(file, written.replace('rank: 2', `rank: ${rank}`));
			const response = await fetch(`${server.resolvedUrls?.local[0]}data/index.json`);
			return response.ok ? (await response.json()).towns.rank[0] : await response.text();
		};
		await expect.poll(after(2), { timeout: 10_000 }).toBe(2);
		await expect.poll(after(3), { timeout: 10_000, interval: 200 }).toBe(3);
		await expect.poll(after(9), { timeout: 10_000, interval: 200 }).toContain('data/towns/vyazma.yaml:4:7');
	} finally {
		await server.close();
	}
}, 40_000);
