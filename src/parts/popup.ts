import { nothing, render } from 'lit-html';

/**
 * A layer for what opens over a view for a moment: empty while it is closed; it closes on a tap elsewhere, and the focus goes back to
 * where it came from.
 * @param name class of the layer
 */
export function createPopup(container: HTMLElement, name: string) {
	const host = document.createElement('div');
	host.className = name;
	container.append(host);
	let before: Element | null = null;

	const close = () => {
		if (!host.firstElementChild) return;
		const inside = host.contains(document.activeElement);
		render(nothing, host);
		if (inside && (before instanceof HTMLElement || before instanceof SVGElement))
			before.focus({ preventScroll: true });
		// It may belong to a page that has gone since, and would keep all of it.
		before = null;
	};
	document.addEventListener('pointerdown', (event) => {
		if (!host.contains(event.target as Node)) close();
	});

	return {
		host,
		close,
		/** Shows what is drawn, and remembers where the focus comes from. @returns the buttons in it */
		open(content: unknown): HTMLButtonElement[] {
			before = document.activeElement;
			render(content, host);
			return [...host.querySelectorAll('button')];
		},
		/**
		 * Arrow keys go round the buttons, Escape closes.
		 * @param steps key -> how far it goes
		 */
		onKey(event: KeyboardEvent, steps: Readonly<Record<string, number>>): void {
			const buttons = [...host.querySelectorAll('button')];
			const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
			const step = steps[event.key];
			if (event.key === 'Escape') close();
			else if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus();
			else return;
			event.preventDefault();
			event.stopPropagation();
		},
	};
}
