import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository, and this folder in it; without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
export const BENCH = `${ROOT}/bench`;

/** What this run builds, apart from what another builds at the same time. Git ignores it. */
const RUN = `${BENCH}/.cache/run-${process.pid}`;

/** A folder for something that this run builds. */
export function cache(name: string): string {
	const folder = `${RUN}/${name}`;
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** Takes away what this run has built. */
export const clearCache = () => rmSync(RUN, { recursive: true, force: true });
