/**
 * Our app as visitors get it: one production build by the site's own configuration. With more records only the files under `data/`
 * differ, so for each number of them those alone are compiled, by the compiler of the build, and lie over the built ones.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { compileDataset } from '../src/dataset/compile.ts';
import { BrokenData } from '../src/dataset/faults.ts';
import { unpackIndex } from '../src/dataset/packed.ts';
import { type DataFile, readData } from '../src/dataset/read.ts';
import { validate } from '../src/dataset/validate.ts';
import { precompress } from '../src/hosting/precompress.ts';
import { cache, PACKED, ROOT } from './folders.ts';
import { type BenchRecord, SYNTHETIC, syntheticRecords, writtenDate } from './records.ts';

/** A lane of the peers is a kind of ours. */
const KINDS = [
	'battle',
	'operation',
	'diplomacy',
	'aftermath',
	'partisan',
	'resistance',
	'siege',
	'bombing',
	'evacuation',
	'industry',
	'order',
	'civilian-life',
] as const;

/** @returns the folder of the build */
export async function buildOurs(): Promise<string> {
	const folder = cache('ours');
	await build({
		root: ROOT,
		configFile: join(ROOT, 'vite.config.ts'),
		build: { outDir: folder, emptyOutDir: true },
		logLevel: 'error',
	});
	return folder;
}

/**
 * Compiles the real dataset with synthetic records added.
 * @param built folder of the build
 * @returns the folder of the files that are to lie over it
 */
export function addRecords(built: string, count: number): string {
	const folder = cache(`ours-${count}`);
	rmSync(folder, { recursive: true, force: true });
	const index = unpackIndex(JSON.parse(readFileSync(join(built, 'data/index.json'), 'utf8')));
	// The towns are the same, and so is the land for which each speaks.
	const weights = new Map(index.towns.map(({ id, weight }) => [id, weight]));
	const { dataset, faults } = validate([...readData(ROOT), ...syntheticRecords(count).map(asFile)]);
	// What never happened need not be plausible; but all of it must be there.
	const broken = faults.filter(({ file }) => !file.startsWith(`data/events/${SYNTHETIC}`));
	const added = dataset.events.filter(({ value }) => value.id.startsWith(SYNTHETIC)).length;
	if (broken.length > 0 || added < count) throw new BrokenData(broken.length > 0 ? broken : faults);
	const { files, index: compiled } = compileDataset(dataset, { weights });
	// What else goes with the index says so; the towns, and who is named, are the same.
	for (const path of ['control.topojson', 'people.json']) {
		const content = JSON.parse(readFileSync(join(built, 'data', path), 'utf8'));
		files[path] = JSON.stringify({ ...content, edition: compiled.edition });
	}
	// The worker keeps what is whole by its hash: it is to know the hashes of these.
	let worker = readFileSync(join(built, 'sw.js'), 'utf8');
	for (const [path, text] of Object.entries(files)) {
		const [file, before] = [join(folder, 'data', path), join(built, 'data', path)];
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		if (existsSync(before)) worker = worker.replaceAll(hashOf(readFileSync(before)), hashOf(text));
	}
	writeFileSync(join(folder, 'sw.js'), worker);
	precompress(folder, PACKED);
	return folder;
}

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

function asFile(record: BenchRecord): DataFile {
	const { id, name, lane, lon, lat, uncertain, importance } = record;
	const both = (text: string) => ({ en: text, ru: text });
	return {
		path: `data/events/${id}.yaml`,
		folder: 'events',
		name: id,
		faults: [],
		at: () => ({ line: 1, column: 1 }),
		value: {
			id,
			name: both(name),
			kind: KINDS[lane],
			importance,
			date: writtenDate(record),
			place: { lon, lat, precision: uncertain ? 'district' : 'exact', label: both('Bench') },
			summary: both('A synthetic record of the bench.'),
			verified: 'from-memory',
		},
	};
}
