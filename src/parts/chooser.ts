import { html, nothing } from 'lit-html';
import type { RecordType } from '../dataset/served.ts';
import { createPopup } from './popup.ts';

export interface Choice {
	id: string;
	name: string;
	kind: string;
	type: RecordType;
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * A small list beside a spot where several things stand; closes on a choice, on Escape, and on a tap elsewhere.
 * @param within the list keeps inside the box of this element; of the container, when none is given
 */
export function createChooser(container: HTMLElement, choose: (id: string) => void, within: HTMLElement = container) {
	const popup = createPopup(container, 'chooser-host');
	const { close } = popup;
	return {
		close,
		/** @param spot pixels of the container */
		open(title: string, choices: readonly Choice[], [x, y]: readonly [number, number], note = ''): void {
			const [first] = popup.open(
				html`<div class="chooser" role="dialog" aria-label=${title} @keydown=${(event: KeyboardEvent) => popup.onKey(event, STEPS)}>
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
			);
			const box = popup.host.firstElementChild as HTMLElement;
			const [own, room] = [container.getBoundingClientRect(), within.getBoundingClientRect()];
			const held = (at: number, size: number, from: number, to: number) =>
				`${Math.max(from + 8, Math.min(at + 12, to - size - 8))}px`;
			box.style.left = held(x, box.offsetWidth, room.left - own.left, room.right - own.left);
			box.style.top = held(y, box.offsetHeight, room.top - own.top, room.bottom - own.top);
			first?.focus({ preventScroll: true });
		},
	};
}
