/**
 * One tab stop for all signs and towns of the map: arrow keys go from one to the next as they are read,
 * from the top left to the bottom right; Enter and Space open.
 */
export function rovingSigns(svg: SVGElement) {
	let activate: (element: Element) => void = () => {};
	let stop: Element | null = null;
	const items = () => [...svg.querySelectorAll<SVGElement>('[role="button"]')];
	const placed = () =>
		items()
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0)
			.sort((a, b) => Math.round(a.box.top / 24) - Math.round(b.box.top / 24) || a.box.left - b.box.left)
			.map(({ element }) => element);

	const stopAt = (next: Element | null) => {
		if (next === stop) return;
		stop?.setAttribute('tabindex', '-1');
		next?.setAttribute('tabindex', '0');
		stop = next;
	};

	svg.addEventListener('keydown', (event) => {
		const element = (event.target as Element).closest('[role="button"]');
		if (!element) return;
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		if (event.key === 'Enter' || event.key === ' ') activate(element);
		else if (step) {
			const all = placed();
			const next = all[(all.indexOf(element as SVGElement) + step + all.length) % all.length];
			stopAt(next ?? null);
			next?.focus({ preventScroll: true });
		} else return;
		// MapLibre would pan.
		event.preventDefault();
		event.stopPropagation();
	});

	return {
		onActivate(action: (element: Element) => void): void {
			activate = action;
		},
		/** After painting: exactly one item can be reached by Tab. */
		refresh(): void {
			const focused = svg.contains(document.activeElement) ? document.activeElement : null;
			stopAt(
				focused ??
					svg.querySelector('g.sign.selected') ??
					svg.querySelector('g.sign') ??
					svg.querySelector('circle.town'),
			);
		},
	};
}
