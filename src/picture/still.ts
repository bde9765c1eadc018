/** What serves a hand, a keyboard or a script: a drawing that nobody touches has none. */
const OF_A_PAGE = ['role', 'tabindex', 'aria-label', 'aria-hidden', 'data-id', 'data-key', 'data-lane'];

/** Makes one picture with one name of a drawing by the painters of the screen. */
export function still(svg: SVGSVGElement, name: string): SVGSVGElement {
	for (const element of svg.querySelectorAll('*')) for (const each of OF_A_PAGE) element.removeAttribute(each);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', name);
	return svg;
}
