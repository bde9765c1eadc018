// @ts-check
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + the signal's number when a signal ended it, 127 when it could not be started
 * @property {string} output what it printed on both streams, if captured; else ''
 */

const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/**
 * Runs a program to its end, with no standard input. Never throws: a program that cannot be started has the code 127.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, shell?: boolean }} [options]
 *   `env` is added to this process's; `capture` keeps the output for the caller instead of showing it
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { cwd, env, capture = false, shell = false } = {}) {
	return new Promise((resolve) => {
		const stream = capture ? 'pipe' : 'inherit';
		const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, shell, stdio: ['ignore', stream, stream] });
		let output = '';
		for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (data) => (output += data));

		// The terminal sends Ctrl-C to the whole group: the child ends itself, and this process waits for it. SIGTERM comes to us alone.
		// Whatever code the child then ends with, it counts as stopped.
		let stopped = 0;
		const wait = () => {
			stopped = 130;
		};
		const forward = () => {
			stopped = 143;
			child.kill('SIGTERM');
		};
		process.on('SIGINT', wait);
		process.on('SIGTERM', forward);
		/** @param {number} code @param {string} [more] */
		const done = (code, more = '') => {
			process.off('SIGINT', wait);
			process.off('SIGTERM', forward);
			resolve({ code: stopped || code, output: output + more });
		};
		child.on('error', (error) => done(127, error.message));
		child.on('close', (code, signal) =>
			done(code ?? signalCodes[/** @type {keyof typeof signalCodes} */ (signal)] ?? 1),
		);
	});
}

/** Whether an exit code says that somebody stopped the program (Ctrl-C, SIGTERM, SIGHUP), so that nothing more should be started. */
export const wasStopped = (/** @type {number} */ code) => code === 129 || code === 130 || code === 143;

/**
 * Runs npm: the very npm that started this script where there is one, so that it works with no npm on the PATH.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	const cli = process.env.npm_execpath;
	if (cli && basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], options);
	// On Windows npm is a batch file, which only a shell can start.
	return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
