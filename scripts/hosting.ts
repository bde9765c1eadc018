/**
 * npm run hosting: the real nginx with the shipped configuration (deploy/nginx.conf) and the build in `dist/`: every header, what is kept
 * and what is not, packed copies, ranges. Exit code 77 where there is no nginx and none can be had.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { securityHeaders } from '../csp.ts';
import { findNginx, serve } from './nginx.ts';
import { root } from './setup.mjs';

const SKIPPED = 77;
const DIST = join(root, 'dist');
const faults: string[] = [];
let checked = 0;

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

function check(what: string, got: unknown, wanted: unknown): void {
	checked++;
	const fits = wanted instanceof RegExp ? wanted.test(String(got)) : got === wanted;
	if (!fits)
		faults.push(`${what}: ${JSON.stringify(got)}, not ${wanted instanceof RegExp ? wanted : JSON.stringify(wanted)}`);
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
			);
		});
		sent.on('error', reject);
		sent.end();
	});
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});

const hashed = (end: string): string =>
	`/assets/${readdirSync(join(DIST, 'assets')).find((name) => name.startsWith('index-') && name.endsWith(end))}`;
const onDisk = (path: string): Buffer => readFileSync(join(DIST, path));
const record = (): string => `/record/${readdirSync(join(DIST, 'record'))[0]}/`;

async function checkSecurity(port: number): Promise<void> {
	for (const path of ['/', hashed('.js'), record(), '/data/index.json', '/no-such-file']) {
		const { headers } = await ask(port, path);
		for (const [name, value] of Object.entries(securityHeaders()))
			check(`${path} ${name}`, headers[name.toLowerCase()], value);
	}
}

async function checkTypes(port: number): Promise<void> {
	const types: [string, number, RegExp][] = [
		['/', 200, /^text\/html; charset=utf-8$/],
		['/?mode=embed&lang=ru', 200, /^text\/html/],
		[record(), 200, /^text\/html; charset=utf-8$/],
		[hashed('.js'), 200, /^text\/javascript; charset=utf-8$/],
		[hashed('.css'), 200, /^text\/css/],
		['/embed.js', 200, /^text\/javascript/],
		['/embed.d.ts', 200, /^text\/plain/],
		['/data/index.json', 200, /^application\/json/],
		['/data/control.topojson', 200, /^application\/json/],
		['/data/records.geojson', 200, /^application\/geo\+json/],
		['/data/towns.csv', 200, /^text\/csv; charset=utf-8$/],
		['/icon.svg', 200, /^image\/svg\+xml/],
		['/no-such-file', 404, /^text\/html/],
		['/record/', 403, /./],
		['/_headers', 404, /./],
	];
	for (const [path, status, type] of types) {
		const answer = await ask(port, path);
		check(`${path} status`, answer.status, status);
		check(`${path} type`, answer.headers['content-type'], type);
	}
	const folder = record().slice(0, -1);
	const moved = await ask(port, folder);
	check(`${folder} leads to its page`, `${moved.status} ${moved.headers.location}`, `301 ${folder}/`);
}

async function checkKeeping(port: number): Promise<void> {
	const kept: [string, string][] = [
		['/', 'no-cache'],
		[record(), 'no-cache'],
		['/config.json', 'no-cache'],
		['/data/index.json', 'no-cache'],
		['/embed.js', 'public, max-age=3600'],
		[hashed('.js'), 'public, max-age=31536000, immutable'],
	];
	if (existsSync(join(DIST, 'sw.js'))) kept.push(['/sw.js', 'no-cache']);
	if (existsSync(join(DIST, 'picture/whole.png'))) kept.push(['/picture/whole.png', 'public, max-age=86400']);
	for (const [path, value] of kept) check(`${path} is kept`, (await ask(port, path)).headers['cache-control'], value);
	const first = await ask(port, '/data/index.json');
	const again = await ask(port, '/data/index.json', { 'If-None-Match': String(first.headers.etag) });
	check('what has not changed', `${again.status} ${again.body.length}`, '304 0');
}

async function checkPacking(port: number, brotli: boolean): Promise<void> {
	for (const path of ['/index.html', hashed('.js'), '/data/index.json']) {
		const plain = await ask(port, path);
		check(`${path} unpacked`, plain.body.equals(onDisk(path)), true);
		check(`${path} unpacked says so`, plain.headers['content-encoding'], undefined);
		check(`${path} varies`, plain.headers.vary, /Accept-Encoding/);
		const gzip = await ask(port, path, { 'Accept-Encoding': 'gzip' });
		check(`${path} by gzip`, gzip.headers['content-encoding'], 'gzip');
		check(`${path} by gzip is the same`, gunzipSync(gzip.body).equals(plain.body), true);
		if (!brotli) continue;
		const br = await ask(port, path, { 'Accept-Encoding': 'gzip, br' });
		check(`${path} by brotli`, br.headers['content-encoding'], 'br');
		check(`${path} by brotli is the same`, brotliDecompressSync(br.body).equals(plain.body), true);
		check(`${path} by brotli is smaller`, br.body.length < gzip.body.length, true);
	}
	// Pages of records have no packed copies: nginx packs them.
	const page = await ask(port, record(), { 'Accept-Encoding': 'gzip, br' });
	check(`${record()} by gzip`, page.headers['content-encoding'], 'gzip');
	check(`${record()} by gzip is the same`, gunzipSync(page.body).equals(onDisk(`${record()}index.html`)), true);
}

async function checkRanges(port: number): Promise<void> {
	const whole = onDisk('/picture.jpg');
	const part = await ask(port, '/picture.jpg', { Range: 'bytes=100-299' });
	check('a range', `${part.status} ${part.headers['content-range']}`, `206 bytes 100-299/${whole.length}`);
	check('a range is that of the file', part.body.equals(whole.subarray(100, 300)), true);
}

async function checkFraming(port: number): Promise<void> {
	const policy = String((await ask(port, '/')).headers['content-security-policy']);
	check('who may frame', policy, /frame-ancestors 'self' https:\/\/museum\.example;/);
}

async function main(): Promise<number> {
	if (!existsSync(join(DIST, 'index.html'))) {
		console.error('There is no dist/: run "npm run build" first.');
		return 1;
	}
	const nginx = await findNginx();
	if (!nginx) {
		console.log('Skipped: there is no nginx here, and Debian’s package cannot be had.');
		return SKIPPED;
	}
	const port = await freePort();
	const stop = await serve(nginx, DIST, { port });
	try {
		await checkSecurity(port);
		await checkTypes(port);
		await checkKeeping(port);
		await checkPacking(port, nginx.brotli !== null);
		await checkRanges(port);
	} finally {
		await stop();
	}
	const chosen = await serve(nginx, DIST, { port, framedBy: "'self' https://museum.example" });
	try {
		await checkFraming(port);
	} finally {
		await chosen();
	}
	for (const fault of faults) console.error(`- ${fault}`);
	console.log(
		`${nginx.version}${nginx.brotli ? ' with brotli' : ''}: ${checked - faults.length} of ${checked} as they should be`,
	);
	return faults.length > 0 ? 1 : 0;
}

process.exitCode = await main();
