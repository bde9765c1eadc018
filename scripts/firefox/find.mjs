// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix } from 'node:path';

const names = ['firefox-esr', 'firefox'];

/**
 * Where a Firefox may be, the likeliest first: the one that is named, then on the PATH, then where installers put it.
 * @param {Record<string, string | undefined>} env `FIREFOX_PATH` names one
 * @returns {string[]}
 */
export function candidates(env) {
	const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
	return [
		...(env.FIREFOX_PATH ? [env.FIREFOX_PATH] : []),
		...[...folders, '/usr/bin'].flatMap((folder) => names.map((name) => posix.join(folder, name))),
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
	];
}

/**
 * The version that a program says it has; nothing when it is no Firefox or lacks a library.
 * @param {string} file
 * @returns {string | undefined} as `153.7.0esr`
 */
export function versionOf(file) {
	try {
		accessSync(file, constants.X_OK);
	} catch {
		return undefined;
	}
	const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return /Firefox (\S+)/.exec(stdout ?? '')?.[1];
}

/**
 * The first Firefox that starts.
 * @param {Record<string, string | undefined>} [env]
 */
export function findFirefox(env = process.env) {
	for (const file of candidates(env)) {
		const version = versionOf(file);
		if (version) return { file, version };
	}
	return undefined;
}
