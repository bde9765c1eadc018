/** What a run leaves: `results/latest.json`, and on request its tables and charts in the README of this folder, and numbers in the project's. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Chart } from './charts.ts';
import { BENCH, ROOT } from './folders.ts';
import type { Failure, Note, Result } from './results.ts';

/** How long the visits to a candidate took. */
export interface Took {
	candidate: string;
	records: number;
	seconds: number;
}

export interface Report {
	/** ISO 8601, UTC. */
	date: string;
	command: string;
	machine: string;
	software: string;
	/** Cores that other programs kept busy when it began. */
	busy: number;
	took: Took[];
	results: Result[];
	notes: Note[];
	failures: Failure[];
}

export function writeResults(report: Report): void {
	mkdirSync(`${BENCH}/results`, { recursive: true });
	writeFileSync(`${BENCH}/results/latest.json`, `${JSON.stringify(report, null, '\t')}\n`);
}

/** When, how and on what. */
const runSaid = ({ date, command, machine, software, busy, took }: Report) => {
	const minutes = took.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
	return `${date.slice(0, 10)}, \`${command}\`, ${minutes.toFixed(0)} minutes: ${machine}, ${software}; other programs kept ${busy} cores busy when it began.`;
};

/** A run in Markdown: tables, charts, and two lists that may be empty. */
export interface Told {
	tables: readonly string[];
	charts: readonly Chart[];
	notes: string;
	failures: string;
}

export function writeRun(report: Report, { tables, charts, notes, failures }: Told): void {
	const [first = '', ...others] = tables;
	write(
		`${BENCH}/README.md`,
		['<!-- a run -->', '<!-- end of the run -->'],
		[
			runSaid(report),
			first,
			...(notes ? [`What there is to say of single numbers:\n\n${notes}`] : []),
			...(failures ? [`What did not succeed:\n\n${failures}`] : []),
			...charts.map(({ file, alt }) => `![${alt}](results/${file})`),
			...others,
		],
	);
}

/** @param table in Markdown */
export function writeNumbers(report: Report, table: string): void {
	write(`${ROOT}/README.md`, ['<!-- numbers -->', '<!-- end of the numbers -->'], [table, runSaid(report)]);
}

/** @throws when the file has no place for them */
function write(file: string, marks: Marks, paragraphs: readonly string[]): void {
	writeFileSync(file, between(readFileSync(file, 'utf8'), marks, paragraphs));
}

type Marks = readonly [begin: string, end: string];

/** A text with these paragraphs in the place of what stood between two marks. @throws when it has not both marks, in their order */
export function between(text: string, [begin, end]: Marks, paragraphs: readonly string[]): string {
	const [before, after] = [text.indexOf(begin), text.indexOf(end)];
	if (before < 0 || after < before) throw new Error(`There is no place for a run: "${begin}" and "${end}"`);
	return `${text.slice(0, before + begin.length)}\n${paragraphs.join('\n\n')}\n\n${text.slice(after)}`;
}
