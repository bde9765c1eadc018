// @ts-check
import { findFirefox } from './firefox/find.mjs';
import { Problem, runCommand } from './problem.mjs';
import { run } from './run.mjs';
import { root } from './setup.mjs';

const help = `npm run firefox

Tells the main story in a Firefox (the ESR of Debian, or any other) over WebDriver BiDi, on the app as it was built last.
Where there is no Firefox it says so, and ends with the code 77.

  FIREFOX_PATH=/path/to/firefox   the one to use
  --help                          this text`;

const host = '127.0.0.1';
/** The exit code of a check that cannot be made on this machine, and has said why. */
const SKIPPED = 77;

await runCommand(async () => {
	if (process.argv.includes('--help') || process.argv.includes('-h')) {
		console.log(help);
		return 0;
	}
	// Node 20 has WebSocket behind a flag.
	if (typeof WebSocket === 'undefined') {
		const args = ['--experimental-websocket', '--no-warnings', ...process.argv.slice(1)];
		return (await run(process.execPath, args)).code;
	}
	const firefox = findFirefox();
	if (!firefox) {
		console.log(
			'No Firefox was found: the story was not told in it. "apt-get install firefox-esr" brings one on Debian.',
		);
		return SKIPPED;
	}
	const { preview } = await import('vite');
	const server = await preview({ root, logLevel: 'warn', preview: { host, port: 0, open: false } });
	const address = server.httpServer.address();
	if (!address || typeof address === 'string') throw new Problem('The app could not be served: no port was given.');
	try {
		const { tellStory } = await import('./firefox/story.mjs');
		await tellStory(firefox.file, `http://${host}:${address.port}/`);
		console.log(`The story was told in Firefox ${firefox.version}.`);
		return 0;
	} finally {
		await server.close();
	}
});
