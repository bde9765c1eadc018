// @ts-check
import { setUpChromium } from './chromium.mjs';
import { Problem, runCommand } from './problem.mjs';
import { npm, wasStopped } from './run.mjs';
import { root, setUp } from './setup.mjs';
import { summary } from './summary.mjs';

const help = `npm test

Installs what is missing (the dependencies, a Chromium), then runs every check. Each can be run alone:
npm run types, lint, dead, data:check, unit, build, hosting, e2e, firefox.

  CHROMIUM_PATH=/path/to/chromium   the browser to test with, if it is not found by itself
  --help                            this text`;

/** The exit code of a check that cannot be made on this machine, and has said why. */
const SKIPPED = 77;

/** The checks in order: the quick ones first. Each is a script of package.json. */
const steps = [
	{ script: 'types', title: 'Types' },
	{ script: 'lint', title: 'Lint and format' },
	{ script: 'dead', title: 'Dead code' },
	{ script: 'data:check', title: 'Data' },
	{ script: 'unit', title: 'Unit tests' },
	{ script: 'build', title: 'Build' },
	{ script: 'hosting', title: 'Hosting by nginx', needs: 'build' },
	{ script: 'e2e', title: 'End-to-end tests', needs: 'build' },
	{ script: 'firefox', title: 'The story in Firefox', needs: 'build' },
];

await runCommand(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		console.log(help);
		return 0;
	}
	if (args.length > 0) throw new Problem(`"${args[0]}" is not understood: "npm test -- --help" tells what is.`);
	await setUp();
	const chromium = await setUpChromium();

	/** @type {import('./summary.mjs').Result[]} */
	const results = [];
	for (const { script, title, needs } of steps) {
		console.log(`\n── ${title} (npm run ${script})`);
		if (needs && results.some((result) => result.script === needs && result.outcome !== 'passed')) {
			console.log(`skipped: it needs "${needs}", which failed`);
			results.push({ script, title, outcome: 'skipped', seconds: 0 });
			continue;
		}
		const start = performance.now();
		const { code } = await npm(['run', '--silent', script], { cwd: root, env: { CHROMIUM_PATH: chromium } });
		if (wasStopped(code)) return code;
		const seconds = (performance.now() - start) / 1000;
		const outcome = code === 0 ? 'passed' : code === SKIPPED ? 'skipped' : 'failed';
		results.push({ script, title, outcome, seconds });
		console.log(`${outcome === 'failed' ? `failed (exit code ${code})` : outcome} in ${seconds.toFixed(1)} s`);
	}
	console.log(`\n${summary(results)}`);
	// What could not be tried on this machine is told, and is no failure.
	return results.some((result) => result.outcome === 'failed') ? 1 : 0;
});
