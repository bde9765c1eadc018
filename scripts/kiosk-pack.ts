/**
 * Makes the folder and the zip for a museum's screen without a network: the built app, a server of its own, and what Debian needs.
 * `npm run kiosk:pack [-- --no-build] [--out kiosk]`
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { securityHeaders } from '../csp.ts';
import { headersForNginx, isPacked } from './kiosk-files.ts';

const HELP = `npm run kiosk:pack [-- --no-build] [--out FOLDER]

Makes FOLDER/dnepr-oka-kiosk and FOLDER/dnepr-oka-kiosk.zip (FOLDER is "kiosk"): all that a museum's screen needs without a network.

  --no-build   takes dist/ as it is
  --out        another folder
  --help       this text`;

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'dnepr-oka-kiosk';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
	console.log(HELP);
	process.exit(0);
}
const given = args.indexOf('--out');
const out = resolve(root, (given >= 0 && args[given + 1]) || 'kiosk');
const folder = join(out, NAME);
const dist = join(root, 'dist');

if (!args.includes('--no-build'))
	execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (!existsSync(join(dist, 'index.html'))) {
	console.error('dist/ is not there: run without --no-build.');
	process.exit(1);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'app'), { recursive: true });
cpSync(dist, join(folder, 'app'), {
	recursive: true,
	filter: (path) => path === dist || isPacked(relative(dist, path).split(sep).join('/')),
});
cpSync(join(root, 'deploy/kiosk'), folder, { recursive: true, filter: (path) => !path.endsWith('serve.mjs') });
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
writeFileSync(join(folder, 'headers.json'), JSON.stringify(securityHeaders(), null, '\t'));
writeFileSync(join(folder, 'headers.conf'), headersForNginx(securityHeaders()));
// The server with sirv in it: nothing is to be installed there.
await build({
	configFile: false,
	root,
	publicDir: false,
	logLevel: 'warn',
	ssr: { noExternal: true },
	build: {
		ssr: join(root, 'deploy/kiosk/serve.mjs'),
		outDir: folder,
		emptyOutDir: false,
		target: 'node18',
		rollupOptions: { output: { entryFileNames: 'serve.mjs' } },
	},
});

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name));
const zipped = zipSync(
	Object.fromEntries(
		files.map((path) => [
			`${NAME}/${relative(folder, path).split(sep).join('/')}`,
			// The upper half of the attributes is the mode: the start script stays a program.
			[readFileSync(path), { os: 3, attrs: statSync(path).mode << 16 }],
		]),
	),
);
writeFileSync(`${folder}.zip`, zipped);
console.log(`${files.length} files in ${folder}\n${(zipped.length / 2 ** 20).toFixed(1)} MB in ${folder}.zip`);
