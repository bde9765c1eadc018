/**
 * The dataset in Vite: compiled from `data/` and served (development, with a reload whenever a file changes) or emitted (build) under
 * `data/`, beside the page. Broken data stop the build and, in development, show every fault over the page.
 */
import { join, normalize } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import '../i18n/both.ts';
import { takeSubject } from '../subject.ts';
import { type Compiled, type CompileOptions, compile } from './compile.ts';
import { BrokenData } from './faults.ts';
import { jsonSchemas } from './json-schema.ts';
import { readData } from './read.ts';

export interface DatasetPluginOptions extends CompileOptions {
	/** More files to serve under `data/` (path -> text), made from what was compiled: cells, ground, downloads. */
	extra?: (compiled: Compiled) => Record<string, string> | Promise<Record<string, string>>;
}

const TYPES: Record<string, string> = {
	json: 'application/json; charset=utf-8',
	geojson: 'application/geo+json; charset=utf-8',
	topojson: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
};

/** What other plugins may ask of this one. */
export interface DatasetApi {
	/** What was compiled from the files as they are now. @throws BrokenData */
	compiled: () => Promise<Compiled>;
}

export function datasetPlugin({ extra, ...options }: DatasetPluginOptions = {}): Plugin & { api: DatasetApi } {
	let root = process.cwd();
	let base = '/';
	let building = false;
	const cache: Parameters<typeof readData>[1] = new Map();
	let compiled: Promise<{ result: Compiled; files: Record<string, string> }> | null = null;

	async function make() {
		const result = compile(readData(root, cache), options);
		takeSubject(result.index.subject);
		const schemas = Object.entries(jsonSchemas()).map(([name, text]) => [`schema/${name}`, text]);
		const files: Record<string, string> = {
			...result.files,
			...Object.fromEntries(schemas),
			...(await extra?.(result)),
		};
		return { result, files };
	}
	/** Compiled once for all requests until a file changes. */
	function current() {
		compiled ??= make();
		return compiled;
	}

	return {
		name: 'dataset',
		api: { compiled: async () => (await current()).result },
		configResolved(config) {
			root = config.root;
			base = config.base;
			building = config.command === 'build';
		},
		async buildStart() {
			if (!building) return;
			compiled = null;
			try {
				await current();
			} catch (error) {
				this.error(error instanceof BrokenData ? error.message : (error as Error));
			}
		},
		/** The page bears the title that the dataset has. */
		async transformIndexHtml(html) {
			const { title, description } = (await current()).result.dataset.project;
			return html
				.replace(/(<title>).*?(<\/title>)/, (_, open, close) => `${open}${escaped(title.en)}${close}`)
				.replace(
					/(<meta name="description" content=").*?(")/,
					(_, open, close) => `${open}${escaped(description.en)}${close}`,
				);
		},
		async generateBundle() {
			for (const [path, source] of Object.entries((await current()).files)) {
				this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
			}
		},
		configureServer(server) {
			const directory = join(root, 'data');
			server.watcher.add(directory);
			const changed = (path: string) => {
				if (!normalize(path).startsWith(directory)) return;
				compiled = null;
				current().then(
					() => server.ws.send({ type: 'full-reload' }),
					(error: Error) => show(server, error),
				);
			};
			for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
			server.middlewares.use(async (request, response, next) => {
				const prefix = `${base.startsWith('/') ? base : '/'}data/`;
				const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
				if (!path.startsWith(prefix)) return next();
				try {
					const text = (await current()).files[path.slice(prefix.length)];
					if (text === undefined) return next();
					response.setHeader(
						'Content-Type',
						TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8',
					);
					response.setHeader('Cache-Control', 'no-store');
					response.end(text);
				} catch (error) {
					show(server, error as Error);
					response.statusCode = 500;
					response.end((error as Error).message);
				}
			});
		},
	};
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Over the page, and once in the terminal. */
function show(server: ViteDevServer, error: Error): void {
	if (!server.config.logger.hasErrorLogged(error)) server.config.logger.error(error.message, { error });
	server.ws.send({ type: 'error', err: { message: error.message, stack: '', plugin: 'dataset' } });
}
