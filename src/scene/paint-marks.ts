import type { TownMark } from './scene.ts';
import { BANDS, bandOf, type Sign } from './signs.ts';

/** What a sign or town is called, for those who do not see it. */
export interface Naming {
	sign: (sign: Sign) => string;
	town: (mark: TownMark) => string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An element, with those of its parts that are painted again and again. */
interface Body {
	element: SVGElement;
	put: Put;
}

interface Shown<Mark, Parts extends Body> {
	body: Parts;
	key: string;
	band: number;
	/** Where on the map, as its element says it. */
	spot: string;
	mark: Mark | null;
	naming: Naming | null;
	/** In which painting it was wanted last. */
	wanted: number;
}

/**
 * Joins marks to elements, and touches only what is new: of hundreds of marks a step of the date turns a few. Who comes takes the
 * element of who goes, of one on the same spot if it can, and the order within a band is left as it is: to make and to move elements
 * costs the browser more than all else.
 * @param bands how many lie one over the other
 * @param make an element for a mark that has none
 * @param paint called when the mark, or what names it, is another than the element shows
 */
function joiner<Mark, Parts extends Body>(
	group: SVGGElement,
	{
		bands,
		band,
		spot,
		key,
		make,
		paint,
	}: {
		bands: number;
		/** In which of the bands it lies, from 0, the lowest. */
		band: (mark: Mark) => number;
		/** Where on the map it is. */
		spot: (mark: Mark) => string;
		key: (mark: Mark) => string;
		make: () => Parts;
		paint: (parts: Parts, mark: Mark, naming: Naming) => void;
	},
) {
	const document = group.ownerDocument;
	const layers = Array.from({ length: bands }, () => group.appendChild(document.createElementNS(SVG, 'g')));
	const shown = new Map<string, Shown<Mark, Parts>>();
	let painting = 0;
	/** To move an element takes the focus from it. */
	const into = (at: number, { element }: Body) => {
		const focused = document.activeElement === element;
		layers[at]?.append(element);
		if (focused) element.focus({ preventScroll: true });
	};
	const join = (marks: readonly Mark[], naming: Naming): void => {
		painting++;
		const wanted: (Shown<Mark, Parts> | undefined)[] = [];
		for (const mark of marks) {
			const known = shown.get(key(mark));
			if (known) known.wanted = painting;
			wanted.push(known);
		}
		const free = layers.map((): Shown<Mark, Parts>[] => []);
		for (const each of shown.values()) {
			if (each.wanted === painting) continue;
			shown.delete(each.key);
			// Who has the focus would find itself on another thing.
			if (document.activeElement === each.body.element) each.body.element.remove();
			else free[each.band]?.push(each);
		}
		const inPlace = (mark: Mark) => {
			const list = free[band(mark)] ?? [];
			const at = spot(mark);
			const found = list.findIndex((each) => each.spot === at);
			return found < 0 ? undefined : list.splice(found, 1)[0];
		};
		const anyOrNew = (mark: Mark): Shown<Mark, Parts> => {
			const at = band(mark);
			const next = free[at]?.pop();
			if (next) return next;
			const body = make();
			into(at, body);
			return { body, key: '', band: at, spot: '', mark: null, naming: null, wanted: 0 };
		};
		for (let i = 0; i < marks.length; i++) wanted[i] ??= inPlace(marks[i] as Mark);
		for (let i = 0; i < marks.length; i++) {
			const mark = marks[i] as Mark;
			const each = wanted[i] ?? anyOrNew(mark);
			if (each.wanted !== painting) {
				each.key = key(mark);
				each.wanted = painting;
				shown.set(each.key, each);
			}
			if (each.mark === mark && each.naming === naming) continue;
			const at = band(mark);
			if (each.band !== at) into(at, each.body);
			each.band = at;
			each.spot = spot(mark);
			paint(each.body, mark, naming);
			each.mark = mark;
			each.naming = naming;
		}
		for (const { body } of free.flat()) body.element.remove();
	};
	const markOf = (element: Element): Mark | null => {
		for (const { body, mark } of shown.values()) if (body.element === element) return mark;
		return null;
	};
	return { join, markOf };
}

/** Of the group's own document: pictures are drawn where no page is. */
function button(group: SVGGElement, name: string): SVGElement {
	const element = group.ownerDocument.createElementNS(SVG, name) as SVGElement;
	element.setAttribute('role', 'button');
	element.setAttribute('tabindex', '-1');
	return element;
}

/** Sets an attribute. */
type Put = (name: string, value: string) => void;

/** Sets those that are not so already: the browser paints again whatever is set, and to ask it costs as much as to remember. */
function putter(element: SVGElement): Put {
	const known = new Map<string, string>();
	return (name, value) => {
		if (known.get(name) === value) return;
		known.set(name, value);
		element.setAttribute(name, value);
	};
}

export const townPainter = (group: SVGGElement) =>
	joiner<TownMark, Body>(group, {
		bands: 1,
		band: () => 0,
		spot: ({ town }) => town.id,
		key: ({ town }) => town.id,
		make() {
			const element = button(group, 'circle');
			return { element, put: putter(element) };
		},
		paint({ put }, mark, naming) {
			const { town, holder, selected } = mark;
			put('data-id', town.id);
			put('class', `town rank-${town.rank} ${holder ?? ''}${selected ? ' selected' : ''}`);
			put('aria-label', naming.town(mark));
			put('cx', mark.x.toFixed(1));
			put('cy', mark.y.toFixed(1));
			put('r', String(mark.radius + (selected ? 1.5 : 0)));
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

const translation = ({ x, y }: Sign) => `translate(${x.toFixed(1)},${y.toFixed(1)})`;

/** Most signs have neither halo nor count: it is made for the first that has one, and then stays, of no size or empty. */
interface SignParts extends Body {
	path: SVGElement;
	shape: Put;
	halo: Put | null;
	count: Text | null;
}

export const signPainter = (group: SVGGElement) => {
	const child = (name: string) => group.ownerDocument.createElementNS(SVG, name);
	const haloOf = ({ element, path }: SignParts): Put => putter(element.insertBefore(child('circle'), path));
	const countOf = ({ element }: SignParts): Text => {
		const text = element.appendChild(child('text'));
		text.setAttribute('class', 'count');
		return text.appendChild(group.ownerDocument.createTextNode(''));
	};
	return joiner<Sign, SignParts>(group, {
		bands: BANDS,
		band: bandOf,
		spot: translation,
		key: (sign) => sign.key,
		make() {
			const element = button(group, 'g');
			const path = element.appendChild(child('path'));
			return { element, put: putter(element), path, shape: putter(path), halo: null, count: null };
		},
		paint(parts, sign, naming) {
			const { put, shape } = parts;
			const marks = `${sign.selected ? ' selected' : ''}${sign.tied ? ' tied' : ''}`;
			put('class', `sign ${sign.shape} ${sign.look}${marks}`);
			put('aria-label', naming.sign(sign));
			put('transform', translation(sign));
			shape('d', SHAPES[sign.shape](sign.radius + (sign.selected ? 2 : 0)));
			if (sign.halo > 0) parts.halo ??= haloOf(parts);
			parts.halo?.('class', sign.halo > WIDE_HALO ? 'halo wide' : 'halo');
			parts.halo?.('r', String(Math.round(sign.halo)));
			const count = sign.records.length > 1 ? String(sign.records.length) : '';
			if (count) parts.count ??= countOf(parts);
			if (parts.count && parts.count.data !== count) parts.count.data = count;
		},
	});
};
