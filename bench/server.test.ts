import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Server, serve } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
let server: Server;

beforeAll(async () => {
	const write = (path: string, text: string) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	write('built/index.html', 'page');
	write('built/data/index.json', 'whole');
	write('built/data/index.json.br', 'br');
	write('built/data/index.json.gz', 'gzip');
	write('over/data/index.json', 'more');
	write('over/data/index.json.gz', 'more, packed');
	const folders = ['over', 'built'].map((name) => join(folder, name));
	server = await serve([...sites('more', folders), ...sites('one', folders.slice(1))], 0);
});
const sites = (name: string, folders: string[]) => [{ name, folders, headers: { 'X-Own': name } }];
afterAll(async () => {
	await server.cut();
	rmSync(folder, { recursive: true });
});

/** What is sent, as it is: status, packing, own header, body. */
const ask = (path: string, accepts = '') =>
	new Promise<unknown[]>((resolve, reject) => {
		get(`${server.origin}${path}`, { agent: false, headers: { 'Accept-Encoding': accepts } }, (answer) => {
			let body = '';
			answer.on('data', (piece) => {
				body += piece;
			});
			const { 'content-encoding': encoding, 'x-own': own } = answer.headers;
			answer.on('end', () => resolve([answer.statusCode, encoding, own, body]));
		}).on('error', reject);
	});

it('sends the packed copy that the browser takes, of the folder that has the file', async () => {
	expect(await ask('/one/')).toEqual([200, undefined, 'one', 'page']);
	expect(await ask('/one/data/index.json')).toEqual([200, undefined, 'one', 'whole']);
	expect(await ask('/one/data/index.json', 'gzip, deflate, br')).toEqual([200, 'br', 'one', 'br']);
	expect(await ask('/one/data/index.json', 'gzip;q=1')).toEqual([200, 'gzip', 'one', 'gzip']);
	// Not that of the folder below, which is of another file.
	expect(await ask('/more/data/index.json', 'gzip, br')).toEqual([200, 'gzip', 'more', 'more, packed']);
	expect((await ask('/one/../served.txt'))[0]).toBe(404);
});

it('is gone when it is cut off, and back at the same address', async () => {
	await server.cut();
	await expect(ask('/one/')).rejects.toThrow('ECONNREFUSED');
	await server.mend();
	await server.mend();
	expect((await ask('/one/'))[0]).toBe(200);
});
