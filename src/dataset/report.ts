/** `npm run data:report`: how far the dataset reaches and what is missing in it, as a plain text; `-- --json` as data, `-- --all` with every gap. */
import { fileURLToPath } from 'node:url';
import { coverageOf } from './coverage.ts';
import { sayCoverage } from './coverage-text.ts';
import { readData } from './read.ts';
import { validate } from './validate.ts';

const help = `npm run data:report

Prints how far the dataset reaches: records by type, kind, region, year and verification, sources by kind, tours, and the gaps.

  -- --json   the same as JSON, with every gap
  -- --all    every gap, not the first of each
  -- --help   this text`;

const known = new Set(['--json', '--all', '--help']);
const args = process.argv.slice(2);
const unknown = args.find((arg) => !known.has(arg));
if (unknown !== undefined) {
	console.error(`"${unknown}" is not understood: "npm run data:report -- --help" tells what is.`);
	process.exitCode = 1;
} else if (args.includes('--help')) console.log(help);
else {
	const { dataset, faults } = validate(readData(fileURLToPath(new URL('../../', import.meta.url))));
	const coverage = coverageOf(dataset);
	console.log(
		args.includes('--json') ? JSON.stringify(coverage, null, '\t') : sayCoverage(coverage, args.includes('--all')),
	);
	if (faults.length > 0)
		console.error(`\nThe data have faults (npm run data:check): what they stand in is not counted.`);
}
