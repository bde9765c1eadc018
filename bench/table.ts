import { METRICS } from './metrics.ts';
import type { Failure, Note, Result } from './results.ts';

/**
 * A table in Markdown, one for each number of records: a row a metric, a column a candidate; each cell `median (p95)`.
 * @param titles of the candidates, by id, in the order of the columns
 */
export function table(records: number, results: readonly Result[], titles: ReadonlyMap<string, string>): string {
	const ids = [...titles.keys()].filter((id) => results.some(({ candidate }) => candidate === id));
	const rows = METRICS.filter(({ name }) => results.some(({ metric }) => metric === name)).map(
		({ name, says, unit }) => [
			`${says}${unit === 'ms' || unit === 'yes or no' ? '' : `, ${unit}`}`,
			...ids.map((id) => cell(results.find((each) => each.candidate === id && each.metric === name))),
		],
	);
	return markdown([[recordsSaid(records), ...ids.map((id) => titles.get(id) ?? id)], ...rows]);
}

/** A table in Markdown of its rows, the head first; all but the first column are set to the right. */
export function markdown(rows: readonly (readonly string[])[]): string {
	const [head = [], ...body] = rows;
	const widths = head.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
	const line = (row: readonly string[]) =>
		`| ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i] as number) : text.padStart(widths[i] as number))).join(' | ')} |`;
	const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
	return [line(head), rule, ...body.map(line)].join('\n');
}

export const recordsSaid = (records: number): string =>
	records === 0 ? 'real dataset' : `${records.toLocaleString('en')} records`;

/** `median (p95)`, the number alone where there is but one, "no" where it cannot be done, a dash where nothing was measured. */
export function cell(result: Result | undefined): string {
	if (!result) return '–';
	if ('says' in result) return result.says;
	const { unit, count, median, p95 } = result;
	const counted = unit !== 'ms' && unit !== 'times' && unit !== '%' && unit !== 'MB';
	const text = (value: number) => value.toFixed(counted || value >= 100 ? 0 : value >= 10 ? 1 : 2);
	return count > 1 ? `${text(median)} (${text(p95)})` : text(median);
}

/** What went wrong, a line each. */
export function failuresOf(failures: readonly Failure[]): string {
	return failures
		.map(
			({ candidate, records, measure, visit, says }) =>
				`- ${candidate}, ${recordsSaid(records)}, visit ${visit}: ${measure}: ${says}`,
		)
		.join('\n');
}

/** What there is to say of the results, a line each. */
export const notesOf = (notes: readonly Note[]): string =>
	notes.map(({ candidate, records, says }) => `- ${candidate}, ${recordsSaid(records)}: ${says}`).join('\n');
