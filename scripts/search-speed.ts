/** How long the search takes for each key: `npx tsx scripts/search-speed.ts`. The whole dataset, names typed letter by letter. */
import { compile } from '../src/dataset/compile.ts';
import { peopleIn } from '../src/dataset/people.ts';
import { readData } from '../src/dataset/read.ts';
import { indexOf } from '../src/panel/search-index.ts';

if (process.argv.includes('--help')) {
	console.log(
		'npx tsx scripts/search-speed.ts: milliseconds a key, median, 95th percentile and most, over the names of all towns',
	);
	process.exit();
}
const { index, names, dataset } = compile(readData(process.cwd()));
const records = new Map(index.records.map((record) => [record.id, record]));
const started = performance.now();
const search = indexOf({
	records: index.records,
	towns: index.towns,
	record: (id) => records.get(id),
	namesOf: (id) => Object.values(names).map((file) => file.names[id] ?? ''),
	people: peopleIn(dataset),
});
console.log(
	`index of ${index.records.length + index.towns.length} records: ${(performance.now() - started).toFixed(0)} ms`,
);
const typed = index.towns.flatMap(({ id }) =>
	Object.values(names).flatMap((file) => {
		const name = file.names[id] ?? '';
		return Array.from({ length: Math.max(name.length - 1, 0) }, (_, i) => name.slice(0, i + 2));
	}),
);
const times = typed.map((text) => {
	const from = performance.now();
	search.find(text);
	return performance.now() - from;
});
times.sort((a, b) => a - b);
const at = (share: number) =>
	(times[Math.min(Math.floor(times.length * share), times.length - 1)] as number).toFixed(2);
console.log(
	`${times.length} keys: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, 99 % within ${at(0.99)} ms, most ${at(1)} ms`,
);
