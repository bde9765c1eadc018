// @ts-check
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { candidates, findChromium, installers } from './chromium.mjs';
import { Problem } from './problem.mjs';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * A program in the folder that answers as told.
 * @param {string} name
 * @param {string} script
 */
function program(name, script, mode = 0o755) {
	const file = join(folder, name);
	writeFileSync(file, `#!/bin/sh\n${script}\n`);
	chmodSync(file, mode);
	return file;
}

// The stand-ins are shell scripts, which Windows does not start.
describe.skipIf(process.platform === 'win32')('the Chromium to test with', () => {
	const onPath = () =>
		candidates({ PATH: `/nowhere:${folder}` }, 'linux', '/home/x').filter((file) => file.startsWith(folder));

	it('is found on the PATH under any of its names', () => {
		const chrome = program('google-chrome', 'echo Google Chrome 140.0');
		expect(findChromium({}, onPath())).toBe(chrome);
		const chromium = program('chromium', 'echo Chromium 140.0');
		expect(findChromium({}, onPath())).toBe(chromium);
	});

	it('is not a program that does not start, is something else, or may not be run', () => {
		program('chromium', 'echo "run: snap install chromium" >&2; exit 1');
		program('chromium-browser', 'echo Firefox 140.0');
		program('google-chrome', 'echo Google Chrome 140.0', 0o644);
		expect(findChromium({}, onPath())).toBeUndefined();
	});

	it('is that of CHROMIUM_PATH before all others', () => {
		program('chromium', 'echo Chromium 140.0');
		const mine = program('mine', 'echo Chromium 150.0');
		expect(findChromium({ CHROMIUM_PATH: mine }, onPath())).toBe(mine);
	});

	it('is not silently another than that of CHROMIUM_PATH', () => {
		program('chromium', 'echo Chromium 140.0');
		expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'none') }, onPath())).toThrow(Problem);
	});
});

describe('the usual places', () => {
	it('are those of each system', () => {
		expect(candidates({}, 'darwin', '/Users/x')).toContain(
			'/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium',
		);
		expect(candidates({ PROGRAMFILES: 'C:\\Program Files' }, 'win32')).toContain(
			'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		);
		expect(candidates({}, 'linux')).toContain('/usr/bin/chromium');
	});
});

describe('the installation of a Chromium', () => {
	const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
	const ways = (/** @type {Parameters<typeof installers>[0]} */ machine) =>
		installers(machine).map(({ commands }) => commands.map((command) => command.slice(-3).join(' ')));

	it("is Debian's package for root on Debian, and only there", () => {
		const [first, second] = ways({ platform: 'linux', isRoot: true, osRelease: debian });
		expect(first?.[1]).toContain('chromium');
		expect(first).toHaveLength(2);
		expect(second?.[0]).toBe('install --with-deps chromium');
		expect(ways({ platform: 'linux', isRoot: false, osRelease: debian })).toHaveLength(1);
		expect(ways({ platform: 'linux', isRoot: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' })).toHaveLength(1);
		expect(ways({ platform: 'darwin', isRoot: false, osRelease: '' })[0]?.[0]).toMatch(/install chromium$/);
	});
});
