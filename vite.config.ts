import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { defineConfig, type Plugin } from 'vite';
import { metaPolicy, securityHeaders } from './csp.ts';
import { cellsOf, type Region, weightsOf } from './src/control/cells.ts';
import { peopleIn } from './src/dataset/people.ts';
import { datasetPlugin } from './src/dataset/plugin.ts';
import { embedPlugin } from './src/embed/plugin.ts';
import type { GroundTopology } from './src/ground/topology.ts';
import { readLines, sourcesOf, waysOf, withWays } from './src/ground/ways.ts';
import { precompressPlugin } from './src/hosting/precompress.ts';
import { kioskSizesPlugin } from './src/modes/kiosk/sizes-plugin.ts';
import { offlinePlugin } from './src/offline/plugin.ts';
import { openFiles } from './src/pages/open-files.ts';
import { pagesPlugin, siteAddress } from './src/pages/plugin.ts';
import { axisEnd } from './src/time/eras.ts';

const groundFile = (name: string) => readFileSync(new URL(`data/ground/${name}`, import.meta.url), 'utf8');

/** A piece of the ground with the railways and highways, which run through the towns of the dataset. */
const ground = (piece: 'coarse' | 'detail', towns: Parameters<typeof waysOf>[1]) =>
	withWays(groundFile(`${piece}.json`), waysOf(readLines(groundFile('lines.yaml')), towns));

/** The two regions of today: whose area the share under occupation is a part of. */
const regions = () => {
	const topology = JSON.parse(groundFile('coarse.json')) as GroundTopology;
	const { features } = feature(topology, topology.objects.regions);
	return features as Region[];
};

/** The policy within the page too, for servers that send no headers. */
const metaPolicyPlugin = (): Plugin => ({
	name: 'meta-policy',
	apply: 'build',
	transformIndexHtml: () => [
		{
			tag: 'meta',
			attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy() },
			injectTo: 'head-prepend',
		},
	],
});

const site = process.env.SITE_URL;

const dataset = datasetPlugin({
	weights: (towns) => weightsOf(towns, regions()),
	extra: (compiled) => ({
		...openFiles(compiled, siteAddress(site)),
		'people.json': JSON.stringify({
			version: 1,
			edition: compiled.index.edition,
			people: peopleIn(compiled.dataset),
		}),
		'control.topojson': JSON.stringify({
			version: 1,
			edition: compiled.index.edition,
			...cellsOf(compiled.index.towns, compiled.dataset.project),
		}),
		'lines.json': JSON.stringify(sourcesOf(readLines(groundFile('lines.yaml')))),
		'ground-coarse.json': ground('coarse', compiled.index.towns),
		'ground-detail.json': ground('detail', compiled.index.towns),
	}),
});

export default defineConfig({
	base: './',
	// Where the public finds the app: a kiosk, which is served from its own machine, sends visitors there.
	define: { 'import.meta.env.SITE_URL': JSON.stringify(siteAddress(site) ?? '') },
	// A missing file is missing: no page is served in its place.
	appType: 'mpa',
	plugins: [
		dataset,
		pagesPlugin({
			site,
			compiled: dataset.api.compiled,
			// Only a build draws: what draws is loaded for it alone.
			pictures: async (compiled) => {
				const { drawPictures } = await import('./src/pages/pictures.ts');
				const topology = JSON.parse(ground('coarse', compiled.index.towns)) as GroundTopology;
				return drawPictures({ compiled, ground: topology, end: axisEnd() + 1 });
			},
		}),
		metaPolicyPlugin(),
		embedPlugin(async () => (await dataset.api.compiled()).dataset.project.title),
		kioskSizesPlugin(),
		offlinePlugin({ compiled: dataset.api.compiled }),
		precompressPlugin(),
	],
	build: {
		target: 'es2022',
		// Fonts and workers stay files of their own: the policy allows no data: addresses for them.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 1200,
	},
	worker: { format: 'es' },
	preview: { headers: securityHeaders() },
});
