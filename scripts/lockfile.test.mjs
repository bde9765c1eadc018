// @ts-check
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** @type {{ packages: Record<string, { integrity?: string, resolved?: string, optionalDependencies?: Record<string, string> }> }} */
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

/**
 * Whether a package that `from` asks for is in the lockfile, looked for as Node does: in its own folder, then upwards.
 * @param {string} from
 * @param {string} name
 */
function isLocked(from, name) {
	const folders = from
		.split('/node_modules/')
		.map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
	return ['', ...folders].some((folder) => `${folder}${folder && '/'}node_modules/${name}` in packages);
}

// npm leaves out what its registry did not have at that moment, and `npm ci` then fails, or the program lacks on other systems.
it('the lockfile has the compiled parts of every package for every system', () => {
	const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
	);
	expect(missing).toEqual([]);
});

it('the lockfile says what each package must contain, and names no private registry', () => {
	for (const [path, { integrity, resolved }] of Object.entries(packages)) {
		if (path === '') continue;
		expect(integrity, path).toMatch(/^sha512-/);
		if (resolved) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
	}
});
