// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from './problem.mjs';
import { explainInstallFailure, isInstalled, wantedStamp } from './setup.mjs';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'setup-'));
	mkdirSync(join(folder, 'node_modules'));
	writeFileSync(join(folder, 'package-lock.json'), '{\n"a": 1\n}\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const stamp = (/** @type {string} */ text) => writeFileSync(join(folder, 'node_modules', '.stamp'), text);

describe('the installation', () => {
	it('is wanted when nothing says what node_modules was made from', () => {
		expect(isInstalled(folder)).toBe(false);
		rmSync(join(folder, 'node_modules'), { recursive: true });
		expect(isInstalled(folder)).toBe(false);
	});

	it('is good when it was made from this lockfile, whatever its line ends', () => {
		stamp(wantedStamp(folder));
		expect(isInstalled(folder)).toBe(true);
		writeFileSync(join(folder, 'package-lock.json'), '{\r\n"a": 1\r\n}\r\n');
		expect(isInstalled(folder)).toBe(true);
	});

	it('is wanted anew when the lockfile has changed', () => {
		stamp(wantedStamp(folder));
		writeFileSync(join(folder, 'package-lock.json'), '{\n"a": 2\n}\n');
		expect(isInstalled(folder)).toBe(false);
	});

	it('is wanted anew when it was made on another kind of machine', () => {
		stamp(wantedStamp(folder).replace(/ .*/, ' plan9-pdp11'));
		expect(isInstalled(folder)).toBe(false);
	});

	it('cannot be without a lockfile', () => {
		rmSync(join(folder, 'package-lock.json'));
		expect(() => isInstalled(folder)).toThrow(Problem);
	});
});

describe('a failed installation', () => {
	it.each([
		['npm error code ENOTFOUND\nnpm error network request failed', /network/],
		['npm error code ECONNREFUSED', /network/],
		['npm error code ENOSPC', /disk is full/],
		['npm error code EACCES\nnpm error syscall mkdir', /may not be written/],
	])('is explained in one sentence: %j', (output, sentence) => {
		expect(explainInstallFailure(output)).toMatch(sentence);
		expect(explainInstallFailure(output)?.match(/\.( |$)/g)).toHaveLength(1);
	});

	it('is left to npm to tell when the reason is another', () => {
		expect(explainInstallFailure('npm error code EUSAGE')).toBeUndefined();
	});
});
