import { METRICS } from './metrics.ts';
import type { Failure, Result } from './results.ts';

/**
 * A table in Markdown, one for each number of records: a row a metric, a column a candidate; each cell `median (p95)`.
 * @param titles of the candidates, by id, in the order of the columns
 */
export function table(records: number, results: readonly Result[], titles: ReadonlyMap<string, string>): string {
	const ids = [...titles.keys()].filter((id) => results.some(({ candidate }) => candidate === id));
	const rows = METRICS.filter(({ name }) => results.some(({ metric }) => metric === name)).map(
		({ name, says, unit }) => [
			`${says}${unit === 'ms' ? '' : `, ${unit}`}`,
			...ids.map((id) => cell(results.find((each) => each.candidate === id && each.metric === name))),
		],
	);
	const head = [records === 0 ? 'real dataset' : `${records} records`, ...ids.map((id) => titles.get(id) ?? id)];
	const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)));
	const line = (row: string[]) =>
		`| ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i] as number) : text.padStart(widths[i] as number))).join(' | ')} |`;
	const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
	return [line(head), rule, ...rows.map(line)].join('\n');
}

function cell(result: Result | undefined): string {
	if (!result) return '–';
	const text = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
	return result.count > 1 ? `${text(result.median)} (${text(result.p95)})` : text(result.median);
}

/** What went wrong, a line each. */
export function failuresOf(failures: readonly Failure[]): string {
	return failures
		.map(
			({ candidate, records, measure, visit, says }) =>
				`- ${candidate}, ${records} records, visit ${visit}: ${measure}: ${says}`,
		)
		.join('\n');
}
