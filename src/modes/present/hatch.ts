import { PATTERNS } from '../../scene/paint.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Puts lines and dots in place of the patterns of a drawing: printing turns a pattern into a picture of pixels, and lines stay lines.
 * @param svg with the areas that the painter of scenes has made
 * @param size of the drawing
 */
export function hatchAreas(svg: SVGSVGElement, id: string, { width, height }: { width: number; height: number }): void {
	const reach = Math.hypot(width, height) / 2;
	for (const name of Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]) {
		const area = svg.querySelector<SVGPathElement>(`.area.${name}`);
		const shape = area?.getAttribute('d');
		if (!area || !shape) continue;
		const { mark, size, angle } = PATTERNS[name];
		const clip = make('clipPath', { id: `${id}-${name}-clip` });
		clip.append(make('path', { d: shape }));
		const group = make('g', { class: `pattern ${name}`, 'clip-path': `url(#${id}-${name}-clip)` });
		group.append(make('path', { class: 'ground', d: shape }));
		const steps = Array.from({ length: Math.ceil((2 * reach) / size) }, (_, i) => (i * size - reach).toFixed(1));
		const turned = make('g', { transform: `translate(${width / 2},${height / 2}) rotate(${angle})` });
		if (mark === 'line')
			turned.append(make('path', { class: 'hatch', d: steps.map((x) => `M${x},${-reach}V${reach}`).join('') }));
		// A line of no length with round ends is a dot.
		else
			turned.append(
				make('path', { class: 'dots', d: steps.flatMap((x) => steps.map((y) => `M${x},${y}h0`)).join('') }),
			);
		group.append(turned);
		area.before(clip, group);
		area.remove();
	}
	svg.querySelector('defs')?.remove();
}

function make(name: string, attributes: Record<string, string>): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	return element;
}
