// @ts-check
/**
 * @typedef {object} Result
 * @property {string} script the npm script that ran
 * @property {string} title
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} seconds
 */

/**
 * What the whole run came to: a line a step, then what to run again, then the count (a line that other programs can read).
 * @param {Result[]} results
 */
export function summary(results) {
	const width = Math.max(0, ...results.map(({ title }) => title.length));
	const rows = results.map(
		({ title, outcome, seconds }) => `${outcome.padEnd(8)}${title.padEnd(width)}${seconds.toFixed(1).padStart(8)} s`,
	);
	const failed = results.filter(({ outcome }) => outcome === 'failed');
	const again =
		failed.length > 0
			? [`To run again what failed: ${failed.map(({ script }) => `npm run ${script}`).join(', ')}`]
			: [];
	const count = (/** @type {Result['outcome']} */ outcome) =>
		results.filter((result) => result.outcome === outcome).length;
	const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
	return [...rows, '', ...again, `steps: ${count('passed')} passed, ${count('failed')} failed${skipped}`].join('\n');
}
