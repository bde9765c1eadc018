// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { Problem } from './problem.mjs';
import { run, wasStopped } from './run.mjs';
import { root } from './setup.mjs';

/**
 * @typedef {Record<string, string | undefined>} Environment
 */

const require = createRequire(import.meta.url);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Where a Chromium or a Chrome may be, the likeliest first: on the PATH, then where the system's installers put it.
 * Paths only: nothing says that they exist.
 * @param {Environment} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function candidates(env, platform = process.platform, home = homedir()) {
	if (platform === 'win32') {
		const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
			(folder) => folder !== undefined,
		);
		return ['Google\\Chrome', 'Chromium'].flatMap((name) =>
			folders.map((folder) => win32.join(folder, name, 'Application', 'chrome.exe')),
		);
	}
	const onPath = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
	const found = onPath.flatMap((folder) => names.map((name) => posix.join(folder, name)));
	if (platform === 'darwin')
		return found.concat(
			['', home].flatMap((start) =>
				['Google Chrome', 'Chromium'].map((name) => `${start}/Applications/${name}.app/Contents/MacOS/${name}`),
			),
		);
	return found.concat(
		names.map((name) => `/usr/bin/${name}`),
		'/snap/bin/chromium',
		'/opt/google/chrome/chrome',
	);
}

/**
 * Where Playwright keeps the Chromium that it downloads itself; nothing when Playwright is not installed.
 * @returns {string[]}
 */
function playwrightOwn() {
	try {
		return [require('@playwright/test').chromium.executablePath()];
	} catch {
		return [];
	}
}

/**
 * Whether the file is a program that starts and says it is a Chromium. A name alone is not enough: Ubuntu's `chromium-browser` may be
 * a script that only asks for a snap, and a browser may lack a library.
 * @param {string} file
 */
export function works(file) {
	try {
		accessSync(file, constants.X_OK);
		if (!statSync(file).isFile()) return false;
	} catch {
		return false;
	}
	// On Windows Chrome answers `--version` by opening a window.
	if (process.platform === 'win32') return true;
	const answer = spawnSync(file, ['--version'], {
		encoding: 'utf8',
		timeout: 20_000,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return answer.status === 0 && /chrom/i.test(answer.stdout);
}

/**
 * The Chromium to test with: CHROMIUM_PATH if set, else the first that works of the PATH, the usual places and Playwright's own.
 * @param {Environment} env
 * @param {string[]} [others] looked at after CHROMIUM_PATH
 * @returns {string | undefined} the program's path
 * @throws {Problem} when CHROMIUM_PATH names something else
 */
export function findChromium(env = process.env, others) {
	if (env.CHROMIUM_PATH) {
		if (works(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
		throw new Problem(
			`CHROMIUM_PATH is "${env.CHROMIUM_PATH}", which does not start as a Chromium: mend or unset it and try again.`,
		);
	}
	return [...new Set(others ?? [...candidates(env), ...playwrightOwn()])].find(works);
}

/**
 * The ways to install a Chromium here, the best first. Debian has it as a package; on Ubuntu that package is only a pointer to a snap,
 * so there, and everywhere else, it is Playwright's download (which as root brings its libraries along).
 * @param {{ platform: NodeJS.Platform, isRoot: boolean, osRelease: string }} machine `osRelease`: text of /etc/os-release, '' if none
 * @returns {{ says: string, commands: string[][] }[]}
 */
export function installers({ platform, isRoot, osRelease }) {
	const playwright = [process.execPath, join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install'];
	const download = {
		says: "Playwright's download",
		commands: [[...playwright, ...(platform === 'linux' && isRoot ? ['--with-deps'] : []), 'chromium']],
	};
	if (platform !== 'linux' || !isRoot || !/^ID="?debian"?$/m.test(osRelease)) return [download];
	const apt = {
		says: "Debian's package",
		commands: [
			['apt-get', 'update', '-qq'],
			['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
		],
	};
	return [apt, download];
}

/**
 * Finds a Chromium for the tests, or installs one.
 * @returns {Promise<string>} the program's path
 * @throws {Problem} when there is none and none can be installed
 */
export async function setUpChromium() {
	const found = findChromium();
	if (found) return found;
	for (const { says, commands } of installers({
		platform: process.platform,
		isRoot: process.getuid?.() === 0,
		osRelease: readOsRelease(),
	})) {
		console.log(`Installing a Chromium for the tests (needed once; ${says}) …`);
		for (const [file = '', ...args] of commands) {
			const { code, output } = await run(file, args, {
				cwd: root,
				env: { DEBIAN_FRONTEND: 'noninteractive' },
				capture: true,
			});
			if (wasStopped(code)) throw new Problem('Stopped.');
			if (code !== 0) {
				console.error(output.trim().split('\n').slice(-8).join('\n'));
				break;
			}
		}
		const installed = findChromium();
		if (installed) return installed;
	}
	throw new Problem(
		'The end-to-end tests need a Chromium, and none was found or could be installed: install Chromium or Google Chrome (or set CHROMIUM_PATH to one) and try again.',
	);
}

function readOsRelease() {
	try {
		return readFileSync('/etc/os-release', 'utf8');
	} catch {
		return '';
	}
}
