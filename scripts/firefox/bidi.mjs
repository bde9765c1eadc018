// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds until Firefox must have said where it listens, and until one answer must have come. */
const PATIENCE = 45_000;

/** A browser that asks nobody for anything by itself. */
const preferences = {
	'app.normandy.enabled': false,
	'app.update.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'remote.prefs.recommended': true,
	'services.settings.server': 'data:,#remote-settings-dummy/v1',
	'toolkit.telemetry.enabled': false,
};

/**
 * Starts a Firefox without a window, with a profile of its own, and opens a session of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).
 * @param {string} file
 */
export async function startFirefox(file) {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-story-'));
	const lines = Object.entries(preferences).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
	);
	writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
	const child = spawn(file, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
	});
	const end = async () => {
		if (child.exitCode === null) {
			child.kill();
			await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, 5000))]);
			child.kill('SIGKILL');
		}
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		const session = await openSession(await listening(child));
		return {
			...session,
			end: async () => {
				await session.send('session.end', {}).catch(() => {});
				await end();
			},
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/**
 * The address that Firefox says it listens at.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function listening(child) {
	return new Promise((resolve, reject) => {
		let said = '';
		const late = setTimeout(() => reject(new Error(`Firefox does not listen: ${said.slice(-2000)}`)), PATIENCE);
		child.stderr?.on('data', (data) => {
			said += data;
			const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (!address) return;
			clearTimeout(late);
			resolve(address);
		});
		child.once('exit', (code) => reject(new Error(`Firefox ended (${code}): ${said.slice(-2000)}`)));
	});
}

/**
 * Commands and events of one session.
 * @param {string} address
 */
async function openSession(address) {
	const socket = new WebSocket(`${address}/session`);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = () => reject(new Error(`no session at ${address}`));
	});
	/** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
	const asked = new Map();
	/** @type {((method: string, params: any) => void)[]} */
	const heard = [];
	socket.onmessage = ({ data }) => {
		const message = JSON.parse(String(data));
		if (message.type === 'event') for (const each of heard) each(message.method, message.params);
		const waiting = asked.get(message.id);
		asked.delete(message.id);
		if (message.type === 'success') waiting?.resolve(message.result);
		else waiting?.reject(new Error(`${message.error}: ${message.message}`));
	};
	let last = 0;
	/**
	 * @param {string} method
	 * @param {object} params
	 * @returns {Promise<any>}
	 */
	const send = (method, params) =>
		new Promise((resolve, reject) => {
			last++;
			const id = last;
			const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), PATIENCE);
			const settled = (/** @type {(value: any) => void} */ settle) => (/** @type {any} */ value) => {
				clearTimeout(late);
				settle(value);
			};
			asked.set(id, { resolve: settled(resolve), reject: settled(reject) });
			socket.send(JSON.stringify({ id, method, params }));
		});
	await send('session.new', { capabilities: {} });
	return { send, on: (/** @type {(method: string, params: any) => void} */ hear) => heard.push(hear) };
}
