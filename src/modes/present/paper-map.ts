import { loadGround } from '../../ground/topology.ts';
import { textMeasure } from '../../lettering/measure.ts';
import { mapPart } from '../../picture/map-part.ts';
import type { Size } from '../../scene/mercator.ts';
import { derive } from '../../state/derive.ts';
import { createStore } from '../../state/store.ts';
import type { House } from '../modes.ts';
import { BARE_PADDING, cameraOf, type Moment } from './moment.ts';

/** The drawing's own units: what one is on paper, the style decides. */
const PAPER_MAP: Size = { width: 480, height: 380 };

/**
 * Draws the map of a moment as one SVG, all of it vectors: by the painters of the screen, from a state of its own.
 * @param written what is written on the map in place of a name
 */
export type MapDrawer = (moment: Moment, label: string, written: (name: string) => string) => SVGSVGElement;

/** @throws DataError where the ground cannot be had */
export async function mapDrawer({ dataset, store, map }: House): Promise<MapDrawer> {
	const ground = map.ground.peek() ?? (await loadGround('coarse'));
	const measure = textMeasure();
	let drawn = 0;
	return (moment, label, written) => {
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
		const seen = { store: own, dataset, derived: derive(own, dataset), front: map.front, ground };
		const svg = mapPart(seen, { size: PAPER_MAP, camera, measure, id: `paper-map-${++drawn}` });
		for (const name of ['width', 'height']) svg.removeAttribute(name);
		svg.setAttribute('viewBox', `0 0 ${PAPER_MAP.width} ${PAPER_MAP.height}`);
		svg.classList.add('paper-map');
		svg.setAttribute('role', 'img');
		svg.setAttribute('aria-label', label);
		// On paper nothing is a button and nothing is heard: the drawing has one name.
		for (const mark of svg.querySelectorAll('[role="button"]')) {
			for (const name of ['role', 'tabindex', 'aria-label', 'data-key', 'data-id']) mark.removeAttribute(name);
		}
		for (const name of svg.querySelectorAll('tspan, textPath, text.region-name')) {
			const text = name.textContent ?? '';
			if (written(text) !== text) name.textContent = written(text);
		}
		// Its shapes have the hatching beside them, line by line; a pattern that nothing is filled with is not printed.
		svg.querySelector('defs')?.remove();
		return svg;
	};
}
