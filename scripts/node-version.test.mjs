// @ts-check
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNode, compareVersions, satisfies } from './node-version.mjs';

const range = '^20.19.0 || >=22.12.0';

describe('Node versions', () => {
	it('are ordered by number, not by letter', () => {
		expect(['v20.9.0', '20.19.0', '9.11.2', '20.19.10', '20.19.9'].sort(compareVersions)).toEqual([
			'9.11.2',
			'v20.9.0',
			'20.19.0',
			'20.19.9',
			'20.19.10',
		]);
		expect(compareVersions('22.12.0-nightly', '22.12')).toBe(0);
	});

	it.each([
		['20.19.0', true],
		['20.20.2', true],
		['22.12.0', true],
		['24.1.0', true],
		['20.18.9', false],
		['21.7.0', false],
		['22.11.0', false],
		['18.20.0', false],
	])('%s is new enough: %s', (version, enough) => {
		expect(satisfies(version, range)).toBe(enough);
	});

	it('refuse a form of range that they do not read, rather than let it pass', () => {
		expect(() => satisfies('20.19.0', '20.x')).toThrow('20.x');
	});

	it('are told in one sentence when too old', () => {
		expect(() => checkNode(range, '18.20.0')).toThrow(
			/^This is Node 18\.20\.0, but Node 20\.19\.0 or 22\.12\.0 or later is needed: [^.]*https:\/\/nodejs\.org\/ and try again\.$/,
		);
	});

	it('read the range that package.json has, and hold .nvmrc to it', () => {
		const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
		const named = readFileSync(new URL('../.nvmrc', import.meta.url), 'utf8').trim();
		expect(satisfies(named, engines.node)).toBe(true);
	});
});
