/** The report as a plain text: tables of two columns, and the gaps with the first records of each. */
import type { Coverage, Share } from './coverage.ts';

/** How many of a gap are named unless all are asked for. */
const NAMED = 8;

export function sayCoverage({ records, sources, tours, sourced, liberations, gaps }: Coverage, all: boolean): string {
	const { sourced: known, unknown, unsourced } = liberations;
	const centres = known.length + unknown.length + unsourced.length;
	return [
		...Object.entries(records).map(([by, counts]) => table(`Records by ${by}`, counts)),
		...Object.entries(sources).map(([by, counts]) => table(`Sources by ${by}`, counts)),
		...Object.entries(tours).map(([what, counts]) => table(`Tours: ${what}`, counts)),
		[
			'With a source seen',
			`  changes of holder            ${percent(sourced.changes)}`,
			`  all other dated statements   ${percent(sourced.dates)}`,
			`  liberation of the centres    ${percent({ of: known.length, all: centres })}, ${unknown.length} shown as unknown`,
			...(unsourced.length > 0 ? [`    without a source: ${unsourced.join(', ')}`] : []),
		].join('\n'),
		['Gaps', ...Object.entries(gaps).map(([gap, ids]) => sayGap(gap, ids, all))].join('\n'),
	].join('\n\n');
}

function table(title: string, counts: Record<string, number>): string {
	const wide = Math.max(...Object.keys(counts).map((key) => key.length), 0);
	return [title, ...Object.entries(counts).map(([key, n]) => `  ${key.padEnd(wide)}  ${String(n).padStart(5)}`)].join(
		'\n',
	);
}

const percent = ({ of, all }: Share) => (all === 0 ? 'none' : `${((of / all) * 100).toFixed(1)} % (${of} of ${all})`);

function sayGap(gap: string, ids: readonly string[], all: boolean): string {
	const named = all ? ids : ids.slice(0, NAMED);
	const more = ids.length - named.length;
	const list = named.map((id) => `\n      ${id}`).join('');
	return `  ${String(ids.length).padStart(5)}  ${gap}${list}${more > 0 ? `\n      and ${more} more (-- --all)` : ''}`;
}
