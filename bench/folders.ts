import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository, and this folder in it; without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
export const BENCH = `${ROOT}/bench`;

/** Where runs build, each apart from what another builds at the same time. Git ignores it. */
const CACHE = `${BENCH}/.cache`;
const RUN = `${CACHE}/run-${process.pid}`;

/** Where the build keeps what it has packed: the same bytes are not packed twice. */
export const PACKED = `${ROOT}/node_modules/.cache/packed`;

/** A folder for something that this run builds. */
export function cache(name: string): string {
	const folder = `${RUN}/${name}`;
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** Takes away what this run has built, and what a run has left that was killed. */
export function clearCache(): void {
	rmSync(RUN, { recursive: true, force: true });
	for (const name of existsSync(CACHE) ? readdirSync(CACHE) : []) {
		if (!isRunning(Number(name.split('-')[1]))) rmSync(`${CACHE}/${name}`, { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// A program of somebody else's runs as well.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
