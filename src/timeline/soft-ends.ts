import type { Selection } from 'd3';

/** The tones that soft ends come in; the stylesheet gives them their colours and picks them by class. */
const TONES = ['faint', 'ink', 'front', 'memory'] as const;
const STOPS = { start: [0, 1], end: [1, 0], both: [0, 0.85, 0] } as const;

/** Gradients for soft ends: `#soft-start-ink` runs from nothing to ink. */
export function defineSoftEnds(defs: Selection<SVGDefsElement, unknown, null, undefined>): void {
	for (const tone of TONES) {
		for (const [name, opacities] of Object.entries(STOPS)) {
			const gradient = defs.append('linearGradient').attr('id', `soft-${name}-${tone}`).attr('class', `tone-${tone}`);
			for (const [i, opacity] of opacities.entries()) {
				gradient
					.append('stop')
					.attr('offset', i / (opacities.length - 1))
					.attr('stop-opacity', opacity);
			}
		}
	}
}
