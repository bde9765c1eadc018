/**
 * `npm run dependencies:report`: writes DEPENDENCIES.md, what the app and its tools are made of: licence, why it is here, and for what
 * reaches the visitor about how many bytes of it do. A dependency without a reason, or a reason without a dependency, is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { WHY } from './dependencies-why.ts';

const root = new URL('../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The package that a module is of, by its path; nothing for our own. */
const packageOf = (module: string): string | undefined =>
	/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];

/** The dependency that a package comes with: `d3-array` with `d3`. What nobody names stands for itself. */
const ownerOf = (name: string, named: ReadonlySet<string>): string =>
	named.has(name)
		? name
		: name.startsWith('d3') || ['internmap', 'delaunator', 'robust-predicates'].includes(name)
			? 'd3'
			: name;

/**
 * Gzip bytes by dependency: each chunk's, shared out by the length of what each package has in it before it is made small.
 * @returns name -> bytes
 */
async function bytesOf(named: ReadonlySet<string>): Promise<Map<string, number>> {
	const output = (await build({
		root: root.pathname,
		logLevel: 'silent',
		build: { write: false },
	})) as Rollup.RollupOutput;
	const bytes = new Map<string, number>();
	for (const chunk of output.output) {
		if (chunk.type !== 'chunk') continue;
		const size = gzipSync(chunk.code, { level: 9 }).length;
		const modules = Object.entries(chunk.modules);
		const whole = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
		for (const [id, { renderedLength }] of modules) {
			const name = packageOf(id);
			if (name === undefined || whole === 0) continue;
			const owner = ownerOf(name, named);
			bytes.set(owner, (bytes.get(owner) ?? 0) + (size * renderedLength) / whole);
		}
	}
	return bytes;
}

function row(name: string, bytes: number | undefined): string {
	const { version, license } = json(`node_modules/${name}/package.json`);
	const size = bytes === undefined ? '' : bytes < 100 ? '–' : `${(bytes / 1024).toFixed(1)} KB`;
	return `| [${name}](https://www.npmjs.com/package/${name}) ${version} | ${license} | ${size} | ${WHY[name]} |`;
}

const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const [shipped, tools] = [Object.keys(dependencies ?? {}), Object.keys(devDependencies ?? {})];
const named = new Set([...shipped, ...tools]);
const bytes = await bytesOf(named);
const table = (names: readonly string[]) =>
	[
		'| package | licence | gzip, about | why it is here |',
		'|---|---|--:|---|',
		...names.map((name) => row(name, bytes.get(name))),
	].join('\n');

writeFileSync(
	new URL('DEPENDENCIES.md', root),
	`# What it is made of

Written by \`npm run dependencies:report\`; not to be edited by hand. The bytes are those of the minified chunks after gzip, shared out by the length of
what each package has in them; most of it is loaded when it is needed, MapLibre after the first picture.

## What reaches the visitor

${table(shipped)}

## Tools and tests

Some of these leave bytes in the page too: the parts of Workbox are bundled into \`sw.js\`, which is not counted here, and the fonts of Fontsource are cut to the letters that are used.

${table(tools)}
`,
);
