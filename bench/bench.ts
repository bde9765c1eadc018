/** `npm run bench`: visits our app and its peers in turn, and measures the same of each. */
import { securityHeaders } from '../csp.ts';
import { Problem, runCommand } from '../scripts/problem.mjs';
import { addRecords, buildOurs } from './build-ours.ts';
import { buildPeer, installPeers, peerRecords } from './build-peers.ts';
import { CANDIDATES, type Candidate, OURS } from './candidates.ts';
import { writeCharts } from './charts.ts';
import { clearCache } from './folders.ts';
import { headline } from './headline.ts';
import { busyCores, machine, software } from './machine.ts';
import { MEASURES } from './measures/index.ts';
import { isDue, type Plan } from './measures/measure.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { randomFrom, shuffled } from './random.ts';
import { realRecords } from './real-records.ts';
import { type BenchRecord, FIRST_DAY, LAST_DAY, syntheticRecords, targetsOf, taskOf } from './records.ts';
import { type Report, type Took, writeNumbers, writeResults, writeRun } from './report.ts';
import { Results } from './results.ts';
import { type Server, type Site, serve } from './server.ts';
import { failuresOf, notesOf, recordsSaid, table } from './table.ts';
import { browserPath, visiting, within } from './visit.ts';

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
	const took: Took[] = [];
	try {
		for (const count of options.counts) {
			const seconds = await measureAll(candidates, count, recordsOf(count), server, options, measured);
			took.push(...seconds);
			console.log(
				`\n${recordsSaid(count)} took ${minutes(seconds)} min: ${seconds.map((each) => `${each.candidate} ${each.seconds.toFixed(0)} s`).join(', ')}`,
			);
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
		await server.cut();
	}
	const said = { notes: notesOf(measured.notes), failures: failuresOf(measured.failures) };
	if (said.notes) console.log(`What there is to say:\n${said.notes}`);
	if (said.failures) console.log(`What did not succeed:\n${said.failures}`);
	console.log(`The whole took ${((Date.now() - began.getTime()) / 60_000).toFixed(0)} min.`);
	const report: Report = {
		date: began.toISOString(),
		command: `npm run bench${args.length > 0 ? ` -- ${args.join(' ')}` : ''}`,
		machine: machine(),
		software: software(browserPath()),
		busy,
		took,
		results: options.counts.flatMap((count) => candidates.flatMap(({ id }) => measured.of(id, count))),
		notes: measured.notes,
		failures: measured.failures,
	};
	writeResults(report);
	if (options.write) {
		const titles = new Map(candidates.map(({ id, title }) => [id, title]));
		writeRun(report, { tables, ...said, charts: writeCharts(report, titles) });
		writeNumbers(report, headline(report, titles));
	}
	return 0;
});

function minutes(took: readonly Took[]): string {
	return (took.reduce((sum, { seconds }) => sum + seconds, 0) / 60).toFixed(1);
}

/**
 * All visits with one number of records: a round that does not count, then round by round every candidate, in an order drawn anew.
 * @returns how long each candidate took
 */
async function measureAll(
	candidates: readonly Candidate[],
	count: number,
	records: readonly BenchRecord[],
	server: Server,
	options: Options,
	measured: Results,
): Promise<Took[]> {
	const firstCount = count === options.counts[0];
	const runs = firstCount ? options.runs.first : options.runs.others;
	const took = candidates.map(({ id }): Took => ({ candidate: id, records: count, seconds: 0 }));
	const random = randomFrom(count + 1);
	// How the costs grow is told by fewer steps as well.
	const quick = options.quick || !firstCount;
	const targets = targetsOf(records, quick ? TARGETS.quick : TARGETS.whole);
	for (let round = options.quick ? 1 : 0; round <= runs; round++) {
		for (const candidate of shuffled(candidates, random)) {
			const address = `${server.origin}/${candidate.id}-${count}/`;
			const plan: Plan = {
				candidate: candidate.id,
				address,
				war: [FIRST_DAY, LAST_DAY],
				targets,
				task: { name: taskOf(records)?.name ?? '' },
				keys: candidate.keys ?? null,
				keeps: candidate.keeps ?? false,
				network: server,
				quick,
				firstVisit: round === 1,
				firstCount,
				note: (says) => measured.notes.push({ candidate: candidate.id, records: count, says }),
			};
			process.stdout.write(`${count} records, ${round === 0 ? 'warm-up' : `visit ${round}`}: ${candidate.title}`);
			const start = performance.now();
			await visit(candidate, count, round, plan, options, measured);
			// However the visit ended.
			await server.mend();
			for (const own of took.filter(({ candidate: id }) => id === candidate.id))
				own.seconds += (performance.now() - start) / 1000;
			process.stdout.write('\n');
		}
	}
	return took;
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
		(measure, i) =>
			(measure.only?.includes(candidate.id) ?? true) &&
			(i === 0 || (round > 0 && isDue(measure, plan) && (options.measures?.includes(measure.name) ?? true))),
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
