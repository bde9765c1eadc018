import { signal } from '@preact/signals-core';
import { d3Ground } from '../../ground/d3-ground.ts';
import { loadGround } from '../../ground/topology.ts';
import { composeScene } from '../../scene/compose.ts';
import { textMeasure } from '../../scene/measure.ts';
import type { Size } from '../../scene/mercator.ts';
import { SCENE_LAYERS, type SceneLayers, scenePainter } from '../../scene/paint.ts';
import { derive } from '../../state/derive.ts';
import { createStore } from '../../state/store.ts';
import type { House } from '../modes.ts';
import { hatchAreas } from './hatch.ts';
import { BARE_PADDING, cameraOf, type Moment } from './moment.ts';

/** The drawing's own units: what one is on paper, the style decides. */
export const PAPER_MAP: Size = { width: 480, height: 380 };

/** Draws the map of a moment as one SVG, all of it vectors: by the painters of the screen, from a state of its own. */
export type MapDrawer = (moment: Moment, label: string) => SVGSVGElement;

/** @throws DataError where the ground cannot be had */
export async function mapDrawer({ dataset, store, map }: House): Promise<MapDrawer> {
	const ground = map.ground.peek() ?? (await loadGround('coarse'));
	const measure = textMeasure();
	let drawn = 0;
	return (moment, label) => {
		const id = `paper-map-${++drawn}`;
		const camera = cameraOf(moment, PAPER_MAP, BARE_PADDING);
		const own = createStore(
			{
				date: moment.date,
				selection: moment.selection === null ? null : dataset.resolve(moment.selection),
				layers: moment.layers,
				camera,
				window: moment.window,
				language: store.language.peek(),
				theme: 'light',
				mode: 'present',
			},
			store.end,
		);
		const svg = make('svg');
		svg.setAttribute('viewBox', `0 0 ${PAPER_MAP.width} ${PAPER_MAP.height}`);
		svg.setAttribute('class', 'paper-map');
		svg.setAttribute('role', 'img');
		svg.setAttribute('aria-label', label);
		const layer = (className: string) => {
			const group = make('g');
			group.setAttribute('class', className);
			svg.append(group);
			return group;
		};
		const painter = d3Ground(layer('ground') as unknown as SVGSVGElement);
		painter.take(ground);
		painter.paint(camera, PAPER_MAP);
		const scene = composeScene(own, dataset, derive(own, dataset), map.front, {
			size: signal(PAPER_MAP),
			camera: signal(camera),
			ground: signal(ground),
			measure,
			controls: () => [],
		});
		const layers = Object.fromEntries(SCENE_LAYERS.map((name) => [name, layer(name)])) as unknown as SceneLayers;
		// On paper nothing is a button and nothing is heard: the drawing has one name.
		scenePainter(layers, id).paint(scene.value, { sign: () => '', town: () => '' });
		for (const mark of svg.querySelectorAll('[role="button"]')) {
			for (const name of ['role', 'tabindex', 'aria-label', 'data-key', 'data-id']) mark.removeAttribute(name);
		}
		hatchAreas(svg, id, PAPER_MAP);
		return svg;
	};
}

const make = <K extends 'svg' | 'g'>(name: K) => document.createElementNS('http://www.w3.org/2000/svg', name);
