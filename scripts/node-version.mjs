// @ts-check
import { Problem } from './problem.mjs';

/**
 * @param {string} version `v20.19.0`, `20.19.0` or less: missing parts are 0
 * @returns {[major: number, minor: number, patch: number]}
 */
function parse(version) {
	const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version);
	return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
}

/**
 * Order of two versions by number, not by letter: negative, zero or positive like a sort's comparison.
 * A pre-release counts as its release.
 * @param {string} a
 * @param {string} b
 */
export function compareVersions(a, b) {
	const left = parse(a);
	const right = parse(b);
	return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/**
 * Whether a version is within a range of the forms that `engines` of package.json uses: `^a.b.c` and `>=a.b.c` joined by `||`.
 * Written out because nothing is installed yet when it is asked.
 * @param {string} version
 * @param {string} range
 * @throws {Error} on any other form, so that a new form in package.json cannot pass unread
 */
export function satisfies(version, range) {
	return range.split('||').some((part) => {
		const [, sign, floor = ''] = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/.exec(part) ?? [];
		if (!sign) throw new Error(`scripts/node-version.mjs does not read this form of a Node range: "${part}"`);
		return compareVersions(version, floor) >= 0 && (sign === '>=' || parse(version)[0] === parse(floor)[0]);
	});
}

/**
 * @param {string} range `engines.node` of package.json
 * @param {string} version
 * @throws {Problem} when this Node is too old
 */
export function checkNode(range, version = process.versions.node) {
	if (satisfies(version, range)) return;
	const wanted = range
		.replace(/\^|>=/g, '')
		.split('||')
		.map((part) => part.trim());
	throw new Problem(
		`This is Node ${version}, but Node ${wanted.join(' or ')} or later is needed: install it from https://nodejs.org/ and try again.`,
	);
}
