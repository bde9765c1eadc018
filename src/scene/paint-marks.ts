import type { TownMark } from './scene.ts';
import type { Sign } from './signs.ts';

/** What a sign or town is called, for those who do not see it. */
export interface Naming {
	sign: (sign: Sign) => string;
	town: (mark: TownMark) => string;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Joins marks to elements as d3 does, but touches only what is new: of hundreds of marks a step of the date turns a few.
 * @param make an element for a mark that has none
 * @param paint called when the mark, or what names it, is another than the element shows
 */
function joiner<Mark>(
	group: SVGGElement,
	{
		key,
		make,
		paint,
	}: {
		key: (mark: Mark) => string;
		make: (mark: Mark) => SVGElement;
		paint: (element: SVGElement, mark: Mark, naming: Naming) => void;
	},
) {
	const elements = new Map<string, { element: SVGElement; mark: Mark | null; naming: Naming | null }>();
	return (marks: readonly Mark[], naming: Naming): void => {
		const keys = new Set(marks.map(key));
		for (const [id, { element }] of elements) {
			if (keys.has(id)) continue;
			element.remove();
			elements.delete(id);
		}
		let next = group.firstElementChild;
		for (const mark of marks) {
			const id = key(mark);
			let shown = elements.get(id);
			if (!shown) {
				shown = { element: make(mark), mark: null, naming: null };
				elements.set(id, shown);
			}
			if (shown.mark !== mark || shown.naming !== naming) {
				paint(shown.element, mark, naming);
				shown.mark = mark;
				shown.naming = naming;
			}
			if (shown.element === next) next = next.nextElementSibling;
			else group.insertBefore(shown.element, next);
		}
	};
}

/** Of the group's own document: pictures are drawn where no page is. */
function button(group: SVGGElement, name: string): SVGElement {
	const element = group.ownerDocument.createElementNS(SVG, name) as SVGElement;
	element.setAttribute('role', 'button');
	element.setAttribute('tabindex', '-1');
	return element;
}

/** Sets an attribute that is not so already: the browser paints again whatever is set. */
function put(element: SVGElement, name: string, value: string): void {
	if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The one part of its kind within an element, made or taken away as it is wanted. */
function part(element: SVGElement, name: 'circle' | 'text', wanted: boolean): SVGElement | null {
	const there = element.querySelector<SVGElement>(name);
	if (wanted && !there) return element.appendChild(element.ownerDocument.createElementNS(SVG, name));
	if (!wanted) there?.remove();
	return wanted ? there : null;
}

export const townPainter = (group: SVGGElement) =>
	joiner<TownMark>(group, {
		key: ({ town }) => town.id,
		make: ({ town }) => {
			const element = button(group, 'circle');
			element.setAttribute('data-id', town.id);
			return element;
		},
		paint(element, mark, naming) {
			const { town, holder, selected } = mark;
			put(element, 'class', `town rank-${town.rank} ${holder ?? ''}${selected ? ' selected' : ''}`);
			put(element, 'aria-label', naming.town(mark));
			put(element, 'cx', mark.x.toFixed(1));
			put(element, 'cy', mark.y.toFixed(1));
			put(element, 'r', String(mark.radius + (selected ? 1.5 : 0)));
		},
	});

/** Paths of the shapes at radius 1: shape carries the meaning before colour. */
export const SHAPES: Record<Sign['shape'], (r: number) => string> = {
	event: (r) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`,
	camp: (r) => square(r * 0.88),
	memorial: (r) => `M0,${-r * 1.2}L${r * 1.2},0L0,${r * 1.2}L${-r * 1.2},0Z`,
	many: (r) => {
		const s = r * 0.95;
		const c = r * 0.45;
		return `M${-s + c},${-s}H${s - c}L${s},${-s + c}V${s - c}L${s - c},${s}H${-s + c}L${-s},${s - c}V${-s + c}Z`;
	},
};
const square = (s: number) => `M${-s},${-s}H${s}V${s}H${-s}Z`;

/** Wider than this, pixels, the halo of a place is an outline only. */
const WIDE_HALO = 160;

export const signPainter = (group: SVGGElement) =>
	joiner<Sign>(group, {
		key: (sign) => sign.key,
		make: ({ key }) => {
			const element = button(group, 'g');
			element.setAttribute('data-key', key);
			element.append(group.ownerDocument.createElementNS(SVG, 'path'));
			return element;
		},
		paint(element, sign, naming) {
			const marks = `${sign.selected ? ' selected' : ''}${sign.tied ? ' tied' : ''}`;
			put(element, 'class', `sign ${sign.shape} ${sign.look}${marks}`);
			put(element, 'aria-label', naming.sign(sign));
			put(element, 'transform', `translate(${sign.x.toFixed(1)},${sign.y.toFixed(1)})`);
			const path = element.querySelector('path') as SVGPathElement;
			put(path, 'd', SHAPES[sign.shape](sign.radius + (sign.selected ? 2 : 0)));
			// Most signs have neither: what is not there costs nothing.
			const halo = part(element, 'circle', sign.halo > 0);
			if (halo) {
				put(halo, 'class', sign.halo > WIDE_HALO ? 'halo wide' : 'halo');
				put(halo, 'r', String(Math.round(sign.halo)));
				if (halo.nextSibling !== path) element.insertBefore(halo, path);
			}
			const count = part(element, 'text', sign.records.length > 1);
			if (count) {
				put(count, 'class', 'count');
				count.textContent = String(sign.records.length);
			}
		},
	});
