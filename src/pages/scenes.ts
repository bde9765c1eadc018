/** A moment of the map as layers of SVG, drawn by the app's own composition and painters over a small DOM. */
import { readFileSync } from 'node:fs';
import { computed, signal } from '@preact/signals-core';
import { parseHTML } from 'linkedom';
import type { FrontMaker } from '../control/front.ts';
import type { Compiled } from '../dataset/compile.ts';
import { createDataset } from '../dataset/dataset.ts';
import type { Language } from '../dataset/served.ts';
import { d3Ground } from '../ground/d3-ground.ts';
import { light } from '../ground/flavours.ts';
import { type GroundTopology, groundOf } from '../ground/topology.ts';
import type { Measure } from '../lettering/measure.ts';
import { sceneStyle } from '../picture/scene-style.ts';
import { cameraFor, wholeView } from '../scene/camera.ts';
import { composeScene } from '../scene/compose.ts';
import type { Size } from '../scene/mercator.ts';
import { SCENE_LAYERS, type SceneLayers, scenePainter } from '../scene/paint.ts';
import type { Scene } from '../scene/scene.ts';
import { derive } from '../state/derive.ts';
import type { Stood } from '../state/standings.ts';
import { createStore, LAYERS } from '../state/store.ts';
import type { Day } from '../time/day.ts';
import { FAMILIES } from './faces.ts';

const PADDING = { top: 8, right: 12, bottom: 8, left: 12 };
const css = ['ground', 'map']
	.map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'))
	.join('');

export interface Stage {
	compiled: Pick<Compiled, 'index' | 'names'>;
	/** The ground with its ways, as the app loads it. */
	ground: GroundTopology;
	front: FrontMaker;
	measure: Measure;
	size: Size;
	/** The day after the last of the axis. */
	end: Day;
}

/** @returns a function from a day, and a record or none, to whole SVG documents, from the back to the front */
export function scenesIn(language: Language, { compiled, ground, front, measure, size, end }: Stage) {
	const { index, names } = compiled;
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	const group = () => document.createElementNS('http://www.w3.org/2000/svg', 'g') as unknown as SVGSVGElement;
	const style = sceneStyle(css, light, { face: `"${FAMILIES.face}"`, read: `"${FAMILIES.read}"` });
	const whole = (name: string, inner: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><style>${style}</style><g class="${name}">${inner}</g></svg>`;

	const dataset = createDataset(index, { language, names: names[language] });
	const camera = cameraFor(wholeView(), size, PADDING);
	const store = createStore(
		{
			date: 0,
			selection: null,
			layers: new Set(LAYERS),
			camera,
			window: null,
			language,
			theme: 'light',
			mode: 'explore',
		},
		end,
	);
	const derived = derive(store, dataset);
	// Of a record only what it is tied to is shown with it: a picture this small tells one thing.
	const standings = computed(() => {
		const { selected, tied } = derived;
		const { value: all } = derived.standings;
		if (!selected.value) return all;
		const shown = new Set([selected.value.id, ...tied.value]);
		return all.flatMap((each): Stood[] => {
			if (!shown.has(each.record.id)) return [];
			return [each.record.id === selected.value?.id && each.standing === 'ahead' ? { ...each, standing: 'now' } : each];
		});
	});
	const groundData = groundOf(ground);
	const scene = composeScene(store, dataset, { ...derived, standings }, front, {
		size: signal(size),
		camera: signal(camera),
		ground: signal(groundData),
		measure,
		controls: () => [],
	});

	// What everybody knows, and in the regions themselves the larger towns: so small a picture is calm, and light.
	const known = new Set(
		index.towns.filter(({ region, rank }) => rank <= (region === 'ring' ? 1 : 2)).map(({ id }) => id),
	);
	const calm = (all: Scene): Scene => ({
		...all,
		towns: all.towns.filter(({ town }) => known.has(town.id)),
		labels: all.labels.filter(({ id }) => known.has(id)),
		groundLabels: { ...all.groundLabels, regions: [] },
	});

	const still = group();
	const groundPainter = d3Ground(still);
	groundPainter.take(groundData);
	groundPainter.paint(camera, size);
	for (const way of still.querySelectorAll('.way')) way.remove();
	const bottom = whole('ground', `<rect width="100%" height="100%" fill="${light.water}"/>${still.innerHTML}`);
	const layers = Object.fromEntries(SCENE_LAYERS.map((name) => [name, group()])) as unknown as SceneLayers;
	const painter = scenePainter(layers, 'p');
	const unnamed = { sign: () => '', town: () => '' };
	return (day: Day, id: string | null): string[] => {
		store.goTo(day);
		store.select(id);
		painter.paint(calm(scene.value), unnamed);
		return [bottom, ...SCENE_LAYERS.map((name) => whole(name, flat(layers[name].innerHTML)))];
	};
}

/** In place of the hatching, which makes a small picture restless and its file twice as large, one tone each. */
const TONES = {
	occupied: mixed(light.occupiedGround, light.occupied, 0.28),
	contested: mixed(light.land, light.contested, 0.4),
	partisan: mixed(light.land, light.partisan, 0.3),
	uncertain: 'none',
};
const flat = (svg: string): string =>
	svg
		.replace(/<defs>[\s\S]*?<\/defs>/, '')
		.replace(/url\(#p-(\w+)\)/g, (whole, name: string) => TONES[name as keyof typeof TONES] ?? whole);

/** @param part of the second colour, 0-1 */
function mixed(first: string, second: string, part: number): string {
	const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	const [a, b] = [parts(first), parts(second)];
	return `#${a
		.map((value, i) =>
			Math.round(value * (1 - part) + (b[i] as number) * part)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;
}
