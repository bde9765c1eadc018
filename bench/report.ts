/** What a run leaves: the table, `results/latest.json`, and on request the tables in the README of this folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { BENCH } from './folders.ts';
import type { Failure, Result } from './results.ts';

export interface Report {
	/** ISO 8601, UTC. */
	date: string;
	command: string;
	machine: string;
	/** Cores that other programs kept busy when it began. */
	busy: number;
	results: Result[];
	failures: Failure[];
}

export function writeResults(report: Report): void {
	mkdirSync(`${BENCH}/results`, { recursive: true });
	writeFileSync(`${BENCH}/results/latest.json`, `${JSON.stringify(report, null, '\t')}\n`);
}

const [BEGIN, END] = ['<!-- a run -->', '<!-- end of the run -->'];

/** @param tables in Markdown @param failures a list in Markdown, or '' */
export function writeReadme({ date, command, machine, busy }: Report, tables: string[], failures: string): void {
	const file = `${BENCH}/README.md`;
	const text = readFileSync(file, 'utf8');
	const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (before < 0 || after < before) throw new Error(`bench/README.md has no place for a run: "${BEGIN}" and "${END}"`);
	const section = [
		`${date.slice(0, 10)}, \`${command}\`: ${machine}; other programs kept ${busy} cores busy when it began.`,
		...tables,
		...(failures ? [`What did not succeed:\n\n${failures}`] : []),
	];
	writeFileSync(file, `${text.slice(0, before + BEGIN.length)}\n${section.join('\n\n')}\n\n${text.slice(after)}`);
}
