/**
 * Every name on the map can be read: at all zooms, in both languages, on days of peace, war and memory, in the views of
 * the regions, on a desk, a phone and in a small frame. On the whole dataset as the app is built from it, with the
 * widths of the faces that it ships; e2e/layout.spec.ts looks at the same in a browser.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { signal } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import { shippedMeasure } from '../../scripts/advances.ts';
import { cellsOf } from '../control/cells.ts';
import { frontMaker } from '../control/front.ts';
import { compile } from '../dataset/compile.ts';
import { createDataset } from '../dataset/dataset.ts';
import { readData } from '../dataset/read.ts';
import type { Language } from '../dataset/served.ts';
import { type GroundTopology, groundOf } from '../ground/topology.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import { derive } from '../state/derive.ts';
import { createStore } from '../state/store.ts';
import { fromISO } from '../time/day.ts';
import { axisEnd } from '../time/eras.ts';
import { cameraFor, heldCamera, VIEWS, viewPadding } from './camera.ts';
import { composeScene } from './compose.ts';
import type { Camera, Size } from './mercator.ts';
import type { Scene } from './scene.ts';
import { WINDOWS } from './windows.ts';

// Some thousand scenes are made, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const { index, names, dataset } = compile(readData(root));
const ground = groundOf(JSON.parse(readFileSync(`${root}data/ground/coarse.json`, 'utf8')) as GroundTopology);
const front = frontMaker(cellsOf(index.towns, dataset.project), index.towns);
const letters = [
	...new Set(
		Object.values(names)
			.flatMap(({ names: now, former }) => [
				...Object.values(now),
				...Object.values(former).flatMap((list) => list.map(({ name }) => name)),
			])
			.concat(
				[...ground.rivers.features, ...ground.labels.features].flatMap(({ properties }) =>
					[properties.name_en ?? '', properties.name_ru ?? ''].flatMap((name) => [name, name.toUpperCase()]),
				),
			)
			.join(''),
	),
].join('');
const measure = await shippedMeasure(letters);

const DAYS = [
	'1940-06-22',
	'1941-06-22',
	'1941-10-10',
	'1942-02-01',
	'1942-08-01',
	'1943-03-15',
	'1943-09-25',
	'1945-05-09',
	'1975-12-31',
	'2026-06-22',
].map((text) => fromISO(text) as number);
const ZOOMS = [5, 6, 6.4, 7, 8, 9, 10];

function sceneMaker(language: Language, window: string) {
	const { size, controls } = WINDOWS[window] as (typeof WINDOWS)[string];
	const dataset = createDataset(index, { language, names: names[language] });
	const store = createStore(
		{
			date: DAYS[0] as number,
			selection: null,
			layers: new Set(['towns']),
			camera: null,
			window: null,
			language,
			theme: 'light',
			mode: 'explore',
		},
		axisEnd() + 1,
	);
	const camera = signal<Camera>({ lon: 34, lat: 54.8, zoom: 6 });
	const scene = composeScene(store, dataset, derive(store, dataset), front, {
		size: signal(size),
		camera,
		ground: signal(ground),
		measure,
		controls: () => controls[language],
	});
	return {
		size,
		controls: controls[language],
		at: (day: number, where: Camera): Scene => {
			camera.value = heldCamera(where);
			store.goTo(day);
			return scene.value;
		},
	};
}

/** Every piece of writing with the boxes that it takes. */
const writing = ({
	labels,
	groundLabels: { rivers, regions },
}: Scene): { name: string; boxes: readonly LabelBox[] }[] => [
	...labels.map(({ text, box }) => ({ name: text, boxes: [box] })),
	...regions.map(({ text, box }) => ({ name: text, boxes: [box] })),
	...rivers.map(({ key, boxes }) => ({ name: key, boxes })),
];
const overlap = (a: LabelBox, b: LabelBox) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

function faultsOf(scene: Scene, size: Size, controls: readonly LabelBox[]): string[] {
	const faults: string[] = [];
	const all = writing(scene);
	for (const [i, { name, boxes }] of all.entries()) {
		for (const box of boxes) {
			if (box[0] < 0 || box[1] < 0 || box[2] > size.width || box[3] > size.height)
				faults.push(`${name} leaves the view`);
			if (controls.some((control) => overlap(box, control))) faults.push(`${name} lies under a control`);
			for (const other of all.slice(i + 1)) {
				if (other.boxes.some((taken) => overlap(box, taken))) faults.push(`${name} overlaps ${other.name}`);
			}
		}
	}
	const named = new Set(scene.labels.map(({ id }) => id));
	for (const { town, x, y } of scene.towns) {
		const inView = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
		if (inView && town.rank <= 2 && !named.has(town.id)) faults.push(`${town.id} has no name`);
	}
	return [...new Set(faults)];
}

describe.each(Object.keys(WINDOWS))('in a window of %s', (window) => {
	test.each(['en', 'ru'] as const)('nothing overlaps or is cut, and every town of note is named: %s', (language) => {
		const { size, controls, at } = sceneMaker(language, window);
		const found = new Map<string, Set<string>>();
		let last: Scene | null = null;
		for (const [view, box] of Object.entries(VIEWS)) {
			const { lon, lat } = cameraFor(box, size, viewPadding(size));
			for (const zoom of ZOOMS) {
				for (const day of DAYS) {
					const scene = at(day, { lon, lat, zoom });
					// Writing that is the very same as on the day before has the same faults.
					if (scene.labels === last?.labels && scene.groundLabels === last.groundLabels) continue;
					last = scene;
					for (const fault of faultsOf(scene, size, controls)) {
						found.set(fault, (found.get(fault) ?? new Set()).add(`${view} ${zoom}`));
					}
				}
			}
		}
		expect([...found].map(([fault, where]) => `${fault}: ${[...where].join(', ')}`)).toEqual([]);
	});
});

test.each(['en', 'ru'] as const)('at 1440x900 and zoom 6.4 at least 25 towns are named: %s', (language) => {
	const { at } = sceneMaker(language, '1440x900');
	for (const day of DAYS) expect(at(day, { lon: 34, lat: 54.8, zoom: 6.4 }).labels.length).toBeGreaterThanOrEqual(25);
});
