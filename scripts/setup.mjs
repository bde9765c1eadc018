// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './node-version.mjs';
import { Problem } from './problem.mjs';
import { npm, wasStopped } from './run.mjs';

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string} folder */
const stampFile = (folder) => join(folder, 'node_modules', '.stamp');

/**
 * What an installation must have been made from to be good here: the lockfile, and the kind of machine, as some packages bring
 * programs compiled for one kind only (a folder may be copied or mounted from another).
 * @param {string} folder the repository's
 * @returns {string} `<sha256 of package-lock.json> <platform>-<architecture>`
 * @throws {Problem} when there is no lockfile
 */
export function wantedStamp(folder) {
	const lockfile = join(folder, 'package-lock.json');
	if (!existsSync(lockfile))
		throw new Problem(
			`package-lock.json is missing in ${folder}: restore it, for instance with "git checkout package-lock.json".`,
		);
	// Line ends are left out: a checkout on Windows may have changed them.
	const text = readFileSync(lockfile, 'utf8').replace(/\r\n/g, '\n');
	return `${createHash('sha256').update(text).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether `node_modules` was installed to the end by this lockfile on this kind of machine.
 * @param {string} folder the repository's
 * @throws {Problem} when there is no lockfile
 */
export function isInstalled(folder) {
	const wanted = wantedStamp(folder);
	return existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === wanted;
}

/** npm's and Node's codes for a network that is not there, or not as far as the registry. */
const noNetwork =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/**
 * The sentence for an `npm ci` that failed, where its reason is known.
 * @param {string} output what npm printed
 * @returns {string | undefined}
 */
export function explainInstallFailure(output) {
	if (noNetwork.test(output))
		return 'The dependencies could not be downloaded because the npm registry could not be reached: connect this computer to the network and try again.';
	if (/ENOSPC/.test(output))
		return 'The dependencies could not be installed because the disk is full: free about 500 MB and try again.';
	if (/EACCES|EPERM|EROFS/.test(output))
		return `The dependencies could not be installed because ${join(root, 'node_modules')} may not be written: give yourself the right to write it and try again.`;
	return undefined;
}

/**
 * Makes sure that Node is new enough and that the dependencies are those of the lockfile; installs them if not.
 * @throws {Problem} when Node is too old or the installation fails
 */
export async function setUp() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	checkNode(engines.node);
	if (isInstalled(root)) return;

	console.log('Installing the dependencies (needed once) …');
	rmSync(stampFile(root), { force: true });
	// `--include=dev`: the tools that build are development dependencies, which NODE_ENV=production would leave out.
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	// Asked first, as `npm ci` with no network keeps silent for minutes. Without it, npm's cache may still hold everything.
	const ping = await npm(['ping', '--loglevel=error', '--fetch-retries=0', '--fetch-timeout=15000'], {
		cwd: root,
		capture: true,
	});
	const reachable = ping.code === 0 || !noNetwork.test(ping.output);
	const { code, output } = await npm(
		[...args, ...(reachable ? ['--prefer-offline'] : ['--offline', '--fetch-retries=0'])],
		{
			cwd: root,
			capture: true,
		},
	);
	if (wasStopped(code)) throw new Problem('Stopped.');
	if (code !== 0) {
		const reason = explainInstallFailure(output);
		if (!reason) console.error(output.trim().split('\n').slice(0, 30).join('\n'));
		throw new Problem(reason ?? 'The dependencies could not be installed: what npm said is above.');
	}
	writeFileSync(stampFile(root), wantedStamp(root));
}
