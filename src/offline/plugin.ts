/**
 * The service worker, the manifest and the icons in a build. Workbox's own modules do the work in the worker; the list of what it keeps is
 * made here from the finished build, as `workbox-build` would bring Babel and some 200 packages more for it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Compiled } from '../dataset/compile.ts';
import { iconsOf, manifestIn } from './manifest.ts';
import { precachedIn } from './precached.ts';

export function offlinePlugin({ compiled }: { compiled: () => Promise<Compiled> }): Plugin {
	let root = process.cwd();
	let folder = '';
	let publicFolder = '';
	let failed = false;
	return {
		name: 'offline',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			root = config.root;
			folder = resolve(root, config.build.outDir);
			publicFolder = config.publicDir;
		},
		buildStart() {
			failed = false;
		},
		buildEnd(error) {
			failed = error !== undefined;
		},
		transformIndexHtml: () => [
			{ tag: 'link', attrs: { rel: 'manifest', href: 'manifest.webmanifest' }, injectTo: 'head' },
			{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: 'icon-180.png' }, injectTo: 'head' },
		],
		async generateBundle() {
			const { subject } = (await compiled()).index;
			for (const language of ['en', 'ru'] as const) {
				const fileName = language === 'en' ? 'manifest.webmanifest' : `manifest.${language}.webmanifest`;
				const source = manifestIn(language, subject.title, subject.subtitle);
				this.emitFile({ type: 'asset', fileName, source });
			}
			const icon = readFileSync(join(publicFolder, 'icon.svg'), 'utf8');
			for (const [fileName, source] of Object.entries(iconsOf(icon)))
				this.emitFile({ type: 'asset', fileName, source });
		},
		closeBundle: {
			order: 'post',
			sequential: true,
			async handler() {
				if (!failed) await buildWorker(root, folder);
			},
		},
	};
}

/** Bundles the worker beside the page, with the list of what it keeps. @param folder of the finished build */
async function buildWorker(root: string, folder: string): Promise<void> {
	await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'warn',
		define: {
			'process.env.NODE_ENV': '"production"',
			__PRECACHED__: JSON.stringify(precachedIn(folder)),
		},
		build: {
			target: 'es2022',
			outDir: folder,
			emptyOutDir: false,
			lib: {
				entry: fileURLToPath(new URL('./sw.ts', import.meta.url)),
				formats: ['iife'],
				name: 'worker',
				fileName: () => 'sw.js',
			},
		},
	});
}
