// @ts-check
import { checkPort, choosePort, defaultPort, explainPortFailure } from './port.mjs';
import { Problem, runCommand } from './problem.mjs';
import { npm, wasStopped } from './run.mjs';
import { root, setUp } from './setup.mjs';

const help = `npm start [-- --port N]

Installs what is missing, builds the app and serves it at http://127.0.0.1:${defaultPort}/ until Ctrl-C.

  --port N   another port; so does PORT=N in the environment
  --help     this text`;

/** Only this computer: the preview is for looking, not for publishing. */
const host = '127.0.0.1';

/** @param {number} port */
async function serve(port) {
	const { preview } = await import('vite');
	const server = await preview({
		root,
		logLevel: 'warn',
		preview: { host, port, strictPort: true, open: false },
	}).catch((error) => {
		// A port taken while the app was being built. Vite's own sentence for it has no code.
		const code = error.code ?? (/already in use/.test(error.message) ? 'EADDRINUSE' : undefined);
		throw code ? new Problem(explainPortFailure(port, code)) : error;
	});
	console.log(`\nServing until Ctrl-C at\n\n  http://${host}:${port}/`);
	await untilStopped();
	// A browser keeps its connections open: they are not waited for.
	void server.close();
	setTimeout(() => process.exit(0), 500).unref();
}

/** Resolves on Ctrl-C and its like, and when the npm that started this is gone. */
function untilStopped() {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
		// A SIGTERM for npm ends npm and its shell, which do not pass it on: the server would stay and hold the port.
		if (process.env.npm_lifecycle_event !== 'start') return;
		const parent = process.ppid;
		setInterval(() => process.ppid !== parent && resolve(undefined), 500).unref();
	});
}

await runCommand(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		console.log(help);
		return 0;
	}
	const port = choosePort(args, process.env);
	await checkPort(port, host);
	await setUp();
	console.log('Building …');
	const { code, output } = await npm(['run', '--silent', 'build'], { cwd: root, capture: true });
	if (wasStopped(code)) return code;
	if (code !== 0) {
		console.error(output);
		throw new Problem('The app could not be built: what the build said is above.');
	}
	await serve(port);
	return 0;
});
