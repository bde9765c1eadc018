import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './setup.mjs';

/** A package that is unpacked and not installed: no service is started, and nothing of the machine changes. */
const UNPACKED = join(root, 'node_modules', '.cache', 'nginx');
const BROTLI = 'ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
/** For a mirror that does not answer, milliseconds. */
const PATIENCE = '20';

export interface Nginx {
	file: string;
	/** Its module that sends `.br` files; `null`: not there. */
	brotli: string | null;
	version: string;
}

function found(): Nginx | null {
	const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'nginx'));
	const files = [process.env.NGINX_PATH ?? '', ...onPath, '/usr/sbin/nginx', join(UNPACKED, 'usr/sbin/nginx')];
	for (const file of files.filter((each) => each !== '' && existsSync(each))) {
		const { status, stderr } = spawnSync(file, ['-v'], { encoding: 'utf8' });
		if (status !== 0) continue;
		const modules = [join(file, '../../lib/nginx/modules'), '/usr/lib/nginx/modules', '/usr/share/nginx/modules'];
		const brotli = modules.map((folder) => join(folder, BROTLI)).find((each) => existsSync(each)) ?? null;
		return { file, brotli, version: stderr.trim().replace(/^nginx version: /, '') };
	}
	return null;
}

/** An nginx: the machine's own, else Debian's package, unpacked beside the dependencies. `null`: there is none, and none can be had. */
export async function findNginx(): Promise<Nginx | null> {
	const own = found();
	if (own || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb'))
		return own;
	mkdirSync(UNPACKED, { recursive: true });
	const options = ['Acquire::Retries=0', `Acquire::http::Timeout=${PATIENCE}`, 'APT::Sandbox::User=root'].flatMap(
		(each) => ['-o', each],
	);
	for (const name of PACKAGES) {
		const { code } = await run('apt-get', [...options, '-qq', 'download', name], { cwd: UNPACKED, capture: true });
		if (code !== 0) break;
	}
	for (const name of readdirSync(UNPACKED).filter((each) => each.endsWith('.deb')))
		await run('dpkg-deb', ['-x', name, '.'], { cwd: UNPACKED, capture: true });
	return found();
}

/** The shipped configuration, changed only in what a hoster is told to change. */
function siteOf(folder: string, port: number, framedBy: string, brotli: boolean): string {
	const shipped = readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8');
	const changes: [string, string][] = [
		['listen 8080;', `listen 127.0.0.1:${port};`],
		['root /srv/dnepr-oka;', `root "${folder}";`],
		['default "*";', `default "${framedBy}";`],
		...(brotli ? ([['# brotli_static on;', 'brotli_static on;']] as [string, string][]) : []),
	];
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`deploy/nginx.conf does not hold "${from}"`);
		return text.replace(from, to);
	}, shipped);
}

/**
 * Starts nginx with the shipped configuration.
 * @param folder the build
 * @returns what stops it
 * @throws when it does not start: with what it said
 */
export async function serve(
	nginx: Nginx,
	folder: string,
	{ port, framedBy = '*', workers = 1 }: { port: number; framedBy?: string; workers?: number },
): Promise<() => Promise<void>> {
	const own = mkdtempSync(join(tmpdir(), 'nginx-'));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${own}/${name};`,
	);
	writeFileSync(join(own, 'site.conf'), siteOf(folder, port, framedBy, nginx.brotli !== null));
	writeFileSync(
		join(own, 'nginx.conf'),
		`${nginx.brotli ? `load_module "${nginx.brotli}";\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes ${workers};
pid ${own}/pid;
error_log ${own}/error.log;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(' ')} include ${own}/site.conf; }
`,
	);
	const child = spawn(nginx.file, ['-e', join(own, 'error.log'), '-c', join(own, 'nginx.conf')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.on('data', (text) => (said += text));
	const stop = async () => {
		await ended(child);
		rmSync(own, { recursive: true, force: true });
	};
	for (let tries = 0; tries < 100; tries++) {
		if (child.exitCode !== null) break;
		try {
			await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
			return stop;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	await stop();
	throw new Error(`nginx did not start:\n${said}`);
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) return resolve();
		child.once('exit', () => resolve());
		child.kill('SIGTERM');
	});
}
