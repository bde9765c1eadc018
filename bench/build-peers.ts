/** The peers: installed by a lockfile of their own when they are missing, each a page of its own built by Vite. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { Problem } from '../scripts/problem.mjs';
import { npm } from '../scripts/run.mjs';
import { precompress } from '../src/hosting/precompress.ts';
import { BENCH, cache, PACKED } from './folders.ts';
import { type BenchRecord, FIRST_DAY, LAST_DAY, syntheticFronts } from './records.ts';

/** @throws Problem when the peers cannot be installed */
export async function installPeers(): Promise<void> {
	const stamp = `${BENCH}/node_modules/.stamp`;
	const wanted = createHash('sha256')
		.update(readFileSync(`${BENCH}/package-lock.json`))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Installing the peers (needed once) …');
	const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: BENCH,
		capture: true,
	});
	if (code !== 0) {
		console.error(output.trim().split('\n').slice(0, 20).join('\n'));
		throw new Problem('The peers could not be installed: what npm said is above. "--only ours" measures without them.');
	}
	writeFileSync(stamp, wanted);
}

/** @param id name of the peer's folder in `peers/` @returns the folder of its build */
export async function buildPeer(id: string): Promise<string> {
	const folder = cache(id);
	await build({
		root: `${BENCH}/peers/${id}`,
		configFile: false,
		base: './',
		publicDir: false,
		logLevel: 'error',
		build: { outDir: folder, target: 'es2022', chunkSizeWarningLimit: 2000, modulePreload: { polyfill: false } },
		worker: { format: 'es' },
	});
	precompress(folder, PACKED);
	return folder;
}

/** @returns the folder of what every peer's page asks for */
export function peerRecords(records: readonly BenchRecord[]): string {
	const folder = cache(`records-${records.length}`);
	const data = { first: FIRST_DAY, last: LAST_DAY, records, fronts: syntheticFronts() };
	mkdirSync(`${folder}/assets`, { recursive: true });
	writeFileSync(`${folder}/assets/records.json`, JSON.stringify(data));
	precompress(folder, PACKED);
	return folder;
}
