import { hostOf } from '../panel/host-of.ts';

/** What is of use only on a screen. */
const ON_SCREEN =
	'.neighbours, .neighbour-nav, .page-foot, .correction, .subject-note, .source-kinds, .switch, .more, dialog, input, .fault, [role="status"]';

/**
 * A copy of what is open in the region `Details`, as paper takes it: nothing to press, all that was folded open, the addresses of the
 * sources in words.
 * @returns nothing where nothing is open
 */
export function readingForPaper(page: Element | null): Node[] {
	if (!page) return [];
	const copy = page.cloneNode(true) as Element;
	for (const element of copy.querySelectorAll(ON_SCREEN)) element.remove();
	for (const element of copy.querySelectorAll('details')) element.setAttribute('open', '');
	for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
	for (const element of copy.querySelectorAll('button')) {
		const words = document.createElement('span');
		words.className = element.className;
		words.append(...element.childNodes);
		element.replaceWith(words);
	}
	// Numbers of sources are no addresses; sources themselves say where they are.
	for (const link of copy.querySelectorAll('a[href]')) {
		const href = link.getAttribute('href') ?? '';
		if (!/^https?:/.test(href)) link.removeAttribute('href');
		else if (!link.textContent?.includes(hostOf(href) ?? href)) {
			const where = document.createElement('small');
			where.className = 'print-where';
			where.textContent = ` ${hostOf(href) ?? href}`;
			link.after(where);
		}
	}
	return [...copy.childNodes];
}
