/** `npm run data:check`: every fault of every file of `data/`, each with its place and how to mend it; exit 1 when there is one. */
import { fileURLToPath } from 'node:url';
import { inOrder, sayFault } from './faults.ts';
import { firstLineFaults } from './first-line.ts';
import { readData } from './read.ts';
import { validate } from './validate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readData(root);
const { dataset, faults: found } = validate(files);
const faults = [...found, ...firstLineFaults(files)];
if (faults.length) {
	for (const fault of inOrder(faults)) console.error(sayFault(fault));
	console.error(`${faults.length} fault${faults.length === 1 ? '' : 's'}`);
	process.exitCode = 1;
} else {
	const { towns, events, camps, memorials, topics, sources, tours } = dataset;
	const records = towns.length + events.length + camps.length + memorials.length + topics.length;
	console.log(`${records} records, ${sources.length} sources, ${tours.length} tours: no fault`);
}
