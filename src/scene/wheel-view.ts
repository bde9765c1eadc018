import { html, svg } from 'lit-html';
import type { Choice } from '../parts/chooser.ts';
import { createPopup } from '../parts/popup.ts';
import type { Point } from './mercator.ts';
import type { Wheel } from './wheel.ts';

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The signs of one spot spread on a ring, each a button with its name; closes on a choice, on Escape, when the focus
 * goes elsewhere and on a tap elsewhere.
 */
export function createWheel(container: HTMLElement, choose: (id: string) => void) {
	const popup = createPopup(container, 'wheel-host');
	const { host, close } = popup;
	// The map moves away under it.
	container.addEventListener(
		'wheel',
		(event) => {
			if (!host.contains(event.target as Node)) close();
		},
		{ passive: true, capture: true },
	);
	host.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget instanceof Node && !host.contains(relatedTarget)) close();
	});

	return {
		close,
		/** @param spot where the signs stand together, pixels of the container */
		open(title: string, choices: readonly (Choice & { short: string })[], spot: Point, { spokes, width }: Wheel): void {
			const buttons = popup.open(
				html`<div class="wheel" role="dialog" aria-label=${title} @keydown=${(event: KeyboardEvent) => popup.onKey(event, STEPS)}>
					<svg aria-hidden="true">
						${spokes.map(({ at }) => svg`<path d=${`M${spot.map((x) => x.toFixed(1))}L${at.map((x) => x.toFixed(1))}`} />`)}
						${svg`<circle cx=${spot[0].toFixed(1)} cy=${spot[1].toFixed(1)} r="3" />`}
					</svg>
					${choices.map(
						({ id, name, short, type }, i) => html`<button
							type="button"
							class=${spokes[i]?.side ?? 'right'}
							title=${name}
							@click=${() => {
								close();
								choose(id);
							}}
						>
							<i class="shape ${type}" aria-hidden="true"></i><span>${short}</span>
						</button>`,
					)}
				</div>`,
			);
			for (const [i, button] of buttons.entries()) {
				const spoke = spokes[i];
				if (!spoke) continue;
				button.style.top = `${spoke.box[1]}px`;
				button.style.maxWidth = `${width}px`;
				if (spoke.side === 'right') button.style.left = `${spoke.box[0]}px`;
				else button.style.right = `${container.clientWidth - spoke.box[2]}px`;
			}
			buttons[0]?.focus({ preventScroll: true });
		},
	};
}
