/** `npm run bench`: visits our app and its peers in turn, and measures the same of each. */
import { securityHeaders } from '../csp.ts';
import { Problem, runCommand } from '../scripts/problem.mjs';
import { addRecords, buildOurs } from './build-ours.ts';
import { buildPeer, installPeers, peerRecords } from './build-peers.ts';
import { CANDIDATES, type Candidate, OURS } from './candidates.ts';
import { clearCache } from './folders.ts';
import { busyCores, machine } from './machine.ts';
import { MEASURES } from './measures/index.ts';
import type { Plan } from './measures/measure.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { randomFrom, shuffled } from './random.ts';
import { realRecords } from './real-records.ts';
import { type BenchRecord, FIRST_DAY, LAST_DAY, syntheticRecords, targetsOf } from './records.ts';
import { type Report, writeReadme, writeResults } from './report.ts';
import { Results } from './results.ts';
import { type Site, serve } from './server.ts';
import { failuresOf, table } from './table.ts';
import { visiting, within } from './visit.ts';

/** Records that a visit selects. */
const TARGETS = { whole: 10, quick: 4 };

await runCommand(async () => {
	const args = process.argv.slice(2);
	const options = readOptions(
		args,
		CANDIDATES.map(({ id }) => id),
		MEASURES.map(({ name }) => name),
	);
	if (options === 'help') {
		console.log(HELP);
		return 0;
	}
	const [began, busy] = [new Date(), busyCores()];
	process.on('exit', clearCache);
	// Stopped by hand: that is no result of anybody's. Playwright ends the browsers when the process ends.
	process.on('SIGINT', () => process.exit(130));
	process.on('SIGTERM', () => process.exit(143));
	const candidates = CANDIDATES.filter(({ id }) => options.only?.includes(id) ?? true);
	console.log('Building …');
	const built = await buildOurs();
	const sites: Site[] = options.counts.map((count) => ({
		name: `${OURS}-${count}`,
		folders: count === 0 ? [built] : [addRecords(built, count), built],
		headers: securityHeaders(),
	}));
	const recordsOf = (count: number) => (count === 0 ? realRecords(built) : syntheticRecords(count));
	const peers = candidates.filter(({ id }) => id !== OURS);
	if (peers.length > 0) await installPeers();
	for (const { id } of peers) {
		const page = await buildPeer(id);
		for (const count of options.counts) {
			sites.push({ name: `${id}-${count}`, folders: [page, peerRecords(recordsOf(count))], headers: {} });
		}
	}
	const server = await serve(sites, options.port);
	const measured = new Results();
	const tables: string[] = [];
	try {
		for (const count of options.counts) {
			await measureAll(candidates, count, recordsOf(count), server.origin, options, measured);
			tables.push(
				table(
					count,
					candidates.flatMap(({ id }) => measured.of(id, count)),
					new Map(candidates.map(({ id, title }) => [id, title])),
				),
			);
			console.log(`\n${tables.at(-1)}\n`);
		}
	} finally {
		server.close();
	}
	const failures = failuresOf(measured.failures);
	if (failures) console.log(`What did not succeed:\n${failures}`);
	const report: Report = {
		date: began.toISOString(),
		command: `npm run bench${args.length > 0 ? ` -- ${args.join(' ')}` : ''}`,
		machine: machine(),
		busy,
		results: options.counts.flatMap((count) => candidates.flatMap(({ id }) => measured.of(id, count))),
		failures: measured.failures,
	};
	writeResults(report);
	if (options.write) writeReadme(report, tables, failures);
	return 0;
});

/** All visits with one number of records: a round that does not count, then round by round every candidate, in an order drawn anew. */
async function measureAll(
	candidates: readonly Candidate[],
	count: number,
	records: readonly BenchRecord[],
	origin: string,
	options: Options,
	measured: Results,
): Promise<void> {
	const random = randomFrom(count + 1);
	const targets = targetsOf(records, options.quick ? TARGETS.quick : TARGETS.whole);
	for (let round = options.quick ? 1 : 0; round <= options.runs; round++) {
		for (const candidate of shuffled(candidates, random)) {
			const address = `${origin}/${candidate.id}-${count}/`;
			const plan: Plan = {
				candidate: candidate.id,
				address,
				war: [FIRST_DAY, LAST_DAY],
				targets,
				quick: options.quick,
				firstVisit: round === 1,
			};
			process.stdout.write(`${count} records, ${round === 0 ? 'warm-up' : `visit ${round}`}: ${candidate.title}`);
			await visit(candidate, count, round, plan, options, measured);
			process.stdout.write('\n');
		}
	}
}

/** Everything that is measured of one candidate on one visit. What fails or takes too long is noted, and ends the visit. */
async function visit(
	candidate: Candidate,
	count: number,
	round: number,
	plan: Plan,
	options: Options,
	measured: Results,
): Promise<void> {
	const wanted = MEASURES.filter(
		({ name, only }, i) =>
			(only?.includes(candidate.id) ?? true) && (i === 0 || (round > 0 && (options.measures?.includes(name) ?? true))),
	);
	let at = wanted[0]?.name ?? '';
	const note = (says: string) =>
		measured.failures.push({ candidate: candidate.id, records: count, measure: at, visit: round, says });
	const limit = wanted.reduce((sum, measure) => sum + measure.limit, 10);
	try {
		await visiting(candidate.inPage, { milliseconds: limit * 1000, painting: options.painting }, async (visit) => {
			for (const measure of wanted) {
				at = measure.name;
				const start = performance.now();
				const values = await within(measure.limit * 1000, measure.run(visit, plan));
				if (round > 0) measured.add(candidate.id, count, values);
				process.stdout.write(` · ${measure.name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
			}
			at = 'the page';
			for (const says of new Set(visit.errors)) note(`error: ${says}`);
			for (const says of new Set(visit.elsewhere)) note(`asked for ${says}`);
		});
	} catch (error) {
		// What this machine lacks is no result.
		if (error instanceof Problem) throw error;
		note((error as Error).message.split('\n')[0] ?? '');
		process.stdout.write(` · ${at} FAILED`);
	}
}
