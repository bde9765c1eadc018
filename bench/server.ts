/**
 * A server of files for the time of a run: what a site is made of may lie in several folders, the first that has a file wins. Of texts the
 * packed copy beside them is sent, as a reader's server does. It can be cut off as a whole.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Site {
	/** First part of the path: `/name/…`. */
	name: string;
	folders: string[];
	headers: Record<string, string>;
}

/** What lies between the pages and their server. */
export interface Network {
	/** From now on there is no server: whoever asks is refused. */
	cut(): Promise<void>;
	/** There is one again, at the same address; nothing happens where it was not cut. */
	mend(): Promise<void>;
}

export interface Server extends Network {
	/** Without a slash at its end. */
	origin: string;
}

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.topojson': 'application/json; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
};

/** Ways to pack, the smallest first: as the browser calls them, and as the copies end. */
const PACKED = [
	['br', '.br'],
	['gzip', '.gz'],
] as const;

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** What is sent for a file, to one who takes these ways to pack. */
function sentFor(file: string, accepted: string): { file: string; encoding: string | null } {
	const ways = accepted.split(',').map((way) => way.split(';')[0]?.trim());
	const way = PACKED.find(([name, end]) => ways.includes(name) && isFile(`${file}${end}`));
	return way ? { file: `${file}${way[1]}`, encoding: way[0] } : { file, encoding: null };
}

/** @param port 0 for any that is free */
export async function serve(sites: Site[], port: number): Promise<Server> {
	const find = (path: string): { file: string; site: Site } | null => {
		const [, name, ...rest] = normalize(path).split('/');
		const site = sites.find((each) => each.name === name);
		const inside = rest.join('/');
		if (!site || inside.includes('..')) return null;
		const file = site.folders
			.map((folder) => join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside))
			.find(isFile);
		return file ? { file, site } : null;
	};
	const server = createServer((request, response) => {
		const found = find(decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname));
		if (!found) {
			response.writeHead(404).end();
			return;
		}
		const { file, encoding } = sentFor(found.file, String(request.headers['accept-encoding'] ?? ''));
		response.writeHead(200, {
			...found.site.headers,
			'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
			'Content-Length': statSync(file).size,
			...(encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {}),
		});
		createReadStream(file).pipe(response);
	});
	const listen = (at: number) =>
		new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(at, '127.0.0.1', () => {
				server.off('error', reject);
				resolve();
			});
		});
	await listen(port);
	const { port: opened } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${opened}`,
		cut: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
		mend: async () => {
			if (!server.listening) await listen(opened);
		},
	};
}
