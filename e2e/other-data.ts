import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { topology } from 'topojson-server';
import { cellsOf } from '../src/control/cells.ts';
import { compile } from '../src/dataset/compile.ts';
import { peopleIn } from '../src/dataset/people.ts';
import { type DataFile, readData } from '../src/dataset/read.ts';

/** The small dataset of another subject that the unit tests compile too. */
export const calvados = (): DataFile[] => readData(fileURLToPath(new URL('../src/dataset/fixture/', import.meta.url)));

const collection = (...features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});

/**
 * Puts other data under the app as it was built: what is compiled of `files` by the real compiler answers in place of `data/`, on a
 * ground that is one square of land.
 */
export async function serveData(page: Page, files: DataFile[]): Promise<void> {
	const { files: compiled, index, dataset } = compile(files);
	const [west, south, east, north] = dataset.project.frame;
	// Wound for d3-geo: clockwise encloses the small area.
	const ring = [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	];
	const land: GeoJSON.Feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
	const ground = JSON.stringify(topology({ land: collection(land), regions: collection() }, 1e4));
	const { edition } = index;
	const served: Record<string, string> = {
		...compiled,
		'people.json': JSON.stringify({ version: 1, edition, people: peopleIn(dataset) }),
		'control.topojson': JSON.stringify({ version: 1, edition, ...cellsOf(index.towns, dataset.project) }),
		'lines.json': '[]',
		'ground-coarse.json': ground,
		'ground-detail.json': ground,
	};
	await page.route('**/data/**', (route) => {
		const body = served[new URL(route.request().url()).pathname.replace(/^.*\/data\//, '')];
		return body === undefined
			? route.fulfill({ status: 404, body: 'not of this dataset' })
			: route.fulfill({ contentType: 'application/json', body });
	});
}
