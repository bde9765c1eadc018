/** A server of files for the time of a run: what a site is made of may lie in several folders, the first that has a file wins. */
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

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.topojson': 'application/json; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
};

/** @returns the server's address without a slash at its end, and what closes it */
export async function serve(sites: Site[], port: number): Promise<{ origin: string; close: () => void }> {
	const find = (path: string): { file: string; site: Site } | null => {
		const [, name, ...rest] = normalize(path).split('/');
		const site = sites.find((each) => each.name === name);
		const inside = rest.join('/');
		if (!site || inside.includes('..')) return null;
		const file = site.folders
			.map((folder) => join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside))
			.find((each) => existsSync(each) && statSync(each).isFile());
		return file ? { file, site } : null;
	};
	const server = createServer((request, response) => {
		const found = find(decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname));
		if (!found) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
		response.writeHead(200, {
			...found.site.headers,
			'Content-Type': type,
			'Content-Length': statSync(found.file).size,
		});
		createReadStream(found.file).pipe(response);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const { port: opened } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${opened}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
