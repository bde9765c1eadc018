import { html, nothing, render } from 'lit-html';
import type { RecordType } from '../dataset/served.ts';

export interface Choice {
	id: string;
	name: string;
	kind: string;
	type: RecordType;
}

/**
 * A small list beside a spot where several things stand; closes on a choice, on Escape, and on a tap elsewhere.
 * @param within the list keeps inside the box of this element; of the container, when none is given
 */
export function createChooser(container: HTMLElement, choose: (id: string) => void, within: HTMLElement = container) {
	const host = document.createElement('div');
	host.className = 'chooser-host';
	container.append(host);
	let before: Element | null = null;

	const close = () => {
		if (!host.firstElementChild) return;
		const inside = host.contains(document.activeElement);
		render(nothing, host);
		if (inside && (before instanceof HTMLElement || before instanceof SVGElement))
			before.focus({ preventScroll: true });
	};
	document.addEventListener('pointerdown', (event) => {
		if (!host.contains(event.target as Node)) close();
	});

	return {
		close,
		/** @param spot pixels of the container */
		open(title: string, choices: readonly Choice[], [x, y]: readonly [number, number], note = ''): void {
			before = document.activeElement;
			render(
				html`<div class="chooser" role="dialog" aria-label=${title} @keydown=${onKey}>
					<p>${title}</p>
					<ul>
						${choices.map(
							({ id, name, kind, type }) => html`<li>
								<button
									type="button"
									@click=${() => {
										close();
										choose(id);
									}}
								>
									<i class="shape ${type}" aria-hidden="true"></i><span>${name}<small>${kind}</small></span>
								</button>
							</li>`,
						)}
					</ul>
					${note ? html`<p class="note">${note}</p>` : nothing}
				</div>`,
				host,
			);
			const box = host.firstElementChild as HTMLElement;
			const [own, room] = [container.getBoundingClientRect(), within.getBoundingClientRect()];
			const held = (at: number, size: number, from: number, to: number) =>
				`${Math.max(from + 8, Math.min(at + 12, to - size - 8))}px`;
			box.style.left = held(x, box.offsetWidth, room.left - own.left, room.right - own.left);
			box.style.top = held(y, box.offsetHeight, room.top - own.top, room.bottom - own.top);
			box.querySelector('button')?.focus({ preventScroll: true });
		},
	};

	function onKey(event: KeyboardEvent): void {
		const buttons = [...host.querySelectorAll('button')];
		const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
		if (event.key === 'Escape') close();
		else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
		else if (event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length]?.focus();
		else return;
		event.preventDefault();
		event.stopPropagation();
	}
}
