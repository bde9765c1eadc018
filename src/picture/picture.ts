import { select } from 'd3';
import { say } from '../i18n/index.ts';
import type { Measure } from '../lettering/measure.ts';
import type { Camera, Size } from '../scene/mercator.ts';
import { sayMoment } from '../state/said.ts';
import { mapPart, pictureCamera } from './map-part.ts';
import type { Seen } from './seen.ts';
import { still } from './still.ts';
import { timelinePart } from './timeline-part.ts';
import { wrapped } from './wrapped.ts';

/** Of a picture for a page of text or a slide, pixels. */
const WIDTH = 1200;
const MARGIN = 28;
const MAP = 640;
const TIMELINE = 260;
const TITLE = { title: 44, date: 72, end: 92 } as const;
const FOOT = { size: 11.5, line: 16 } as const;

/**
 * A picture of the moment that stands for itself: title, date, map, timeline, where it is from. Colours are custom properties still,
 * and rules those of the page: `standalone` makes a file of it.
 * @param shown the map's size on the screen, and its camera
 * @param address where the moment is found
 */
export function pictureOf(
	seen: Seen,
	{
		shown,
		measure,
		address,
		licence,
	}: { shown: { size: Size; camera: Camera | null }; measure: Measure; address: string; licence: string },
): { svg: SVGSVGElement; size: Size; alt: string } {
	const { store, dataset, derived } = seen;
	const language = store.language.peek();
	const words = say(language);
	const moment = sayMoment(store.date.peek(), language);
	const known = derived.selected.peek();
	const about = known ? dataset.name(known.id, store.date.peek()) : '';
	const inner = WIDTH - 2 * MARGIN;
	const credit = `${words.ground.credit} ${words.frontCredit} ${licence}`;
	const foot = [credit, address].flatMap((text) => wrapped(text, inner, (part) => measure(part, FOOT.size, 3)));
	const mapSize = { width: inner, height: MAP };
	const lines = TITLE.end + MAP + 12 + TIMELINE + 8;
	const size = { width: WIDTH, height: lines + foot.length * FOOT.line + 18 };

	const root = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
		.attr('viewBox', `0 0 ${size.width} ${size.height}`)
		.attr('width', size.width)
		.attr('height', size.height)
		.attr('lang', language);
	const alt = [words.title, moment, about].filter(Boolean).join('. ');
	root.append('title').text(alt);
	root.append('rect').attr('class', 'picture-paper').attr('width', size.width).attr('height', size.height);
	const write = (look: string, text: string, x: number, y: number) =>
		root.append('text').attr('class', look).attr('x', x).attr('y', y).text(text);
	write('picture-title', words.title, MARGIN, TITLE.title);
	write('picture-date', moment, MARGIN, TITLE.date);
	if (about) write('picture-about', about, MARGIN + measure(moment, 17, 2) + 22, TITLE.date);

	const map = mapPart(seen, { size: mapSize, camera: pictureCamera(mapSize, shown), measure, id: 'picture' });
	map.setAttribute('x', String(MARGIN));
	map.setAttribute('y', String(TITLE.end));
	root.node()?.append(map);
	root
		.append('rect')
		.attr('class', 'picture-frame')
		.attr('x', MARGIN - 0.5)
		.attr('y', TITLE.end - 0.5)
		.attr('width', inner + 1)
		.attr('height', MAP + 1);
	const timeline = timelinePart(seen, { width: inner, height: TIMELINE }, measure);
	timeline.setAttribute('x', String(MARGIN));
	timeline.setAttribute('y', String(TITLE.end + MAP + 12));
	root.node()?.append(timeline);
	for (const [i, text] of foot.entries()) write('picture-foot', text, MARGIN, lines + (i + 1) * FOOT.line);
	return { svg: still(root.node() as SVGSVGElement, alt), size, alt };
}
