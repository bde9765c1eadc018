import { parseArgs } from 'node:util';
import { Problem } from '../scripts/problem.mjs';
import type { Painting } from './visit.ts';

export const HELP = `npm run bench [-- options]

Builds our app and a page for each peer, visits them in turn, and measures the same things of each; see bench/README.md.
A table is printed, and bench/results/latest.json written.

  --n 1000,3000      synthetic records to add; 0 is the real dataset (default: 0,100,300,1000,3000,10000)
  --only ours,vis    candidates: ours, timelinejs, vis, leaflet, ohm (default: all)
  --measure scrub    what to measure after "usable": bytes, scrub, select, read, zoom, pan, soak, present, article, axe, keyboard, cut, lost
                     (default: all)
  --runs 5           visits to each candidate that count, after one that does not (default: 3 with the first number of records,
                     2 with the others)
  --quick            1,000 records, two visits, short measures: to see whether something has changed
  --write            draws the charts, and puts them and the tables into bench/README.md and the numbers into README.md
  --gl               paints the whole page through software WebGL, not only the maps that use it
  --port 4304        port to serve on (default: any that is free)
  --help             this text`;

export interface Options {
	counts: number[];
	only: string[] | null;
	measures: string[] | null;
	/** With the first number of records, and with the others. */
	runs: { first: number; others: number };
	quick: boolean;
	write: boolean;
	painting: Painting;
	port: number;
}

/** Visits that count. p95 is of all steps of all visits, some hundreds; what is once a visit needs the most of them where most is read. */
const RUNS = { first: 3, others: 2 } as const;

/** @throws Problem on what is not understood */
export function readOptions(
	args: string[],
	candidates: readonly string[],
	measures: readonly string[],
): Options | 'help' {
	let values: Record<string, string | boolean | undefined>;
	try {
		const text = { type: 'string' } as const;
		const flag = { type: 'boolean' } as const;
		({ values } = parseArgs({
			args,
			options: {
				n: text,
				only: text,
				measure: text,
				runs: text,
				port: text,
				quick: flag,
				write: flag,
				gl: flag,
				help: flag,
			},
		}));
	} catch (error) {
		throw new Problem(`${(error as Error).message} "npm run bench -- --help" tells what is understood.`);
	}
	if (values.help) return 'help';
	const quick = values.quick === true;
	const given = values.runs ?? (quick ? '2' : null);
	const list = (name: string) => (typeof values[name] === 'string' ? (values[name] as string).split(',') : null);
	const among = (name: string, known: readonly string[]) => {
		const given = list(name);
		const wrong = given?.find((each) => !known.includes(each));
		if (wrong !== undefined) throw new Problem(`--${name} does not know "${wrong}": it knows ${known.join(', ')}.`);
		return given;
	};
	const whole = (text: string, name: string, least: number) => {
		const number = Number(text);
		if (!/^\d+$/.test(text) || number < least)
			throw new Problem(`--${name}: "${text}" is not a number from ${least} on.`);
		return number;
	};
	const same = (runs: number) => ({ first: runs, others: runs });
	return {
		counts: (list('n') ?? (quick ? ['1000'] : ['0', '100', '300', '1000', '3000', '10000'])).map((n) =>
			whole(n, 'n', 0),
		),
		only: among('only', candidates),
		measures: among('measure', measures),
		runs: given === null ? RUNS : same(whole(String(given), 'runs', 1)),
		quick,
		write: values.write === true,
		painting: values.gl === true ? 'gl' : 'processor',
		port: whole(String(values.port ?? 0), 'port', 0),
	};
}
