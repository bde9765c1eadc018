// Serves the folder `app` beside this file on this machine alone: `node serve.mjs [--port 8400]`. Needs Node.js 18 or later and nothing else.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const at = process.argv.indexOf('--port');
const port = Number(at > 0 ? process.argv[at + 1] : (process.env.PORT ?? 8400));
if (!Number.isInteger(port) || port < 1 || port > 65535) {
	console.error('--port wants a number from 1 to 65535');
	process.exit(2);
}
const headers = JSON.parse(readFileSync(new URL('headers.json', import.meta.url), 'utf8'));
const files = sirv(fileURLToPath(new URL('app', import.meta.url)), {
	etag: true,
	// Files are looked for when they are asked for: the folder may be replaced while this runs.
	dev: true,
	setHeaders(response, path) {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		// Names of assets change with their content; all else is asked for anew.
		response.setHeader(
			'Cache-Control',
			path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
		);
	},
});
const server = createServer((request, response) =>
	files(request, response, () => {
		response.statusCode = 404;
		response.end('not found\n');
	}),
);
server.on('error', (error) => {
	console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken: give another with --port` : error.message);
	process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/?mode=kiosk`));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
