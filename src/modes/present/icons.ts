import { html, type TemplateResult } from 'lit-html';

/** Line icons of presenting, on a grid of 20 like those of the house. */
const ICONS = {
	next: 'M7.5 3.5L14 10l-6.5 6.5',
	previous: 'M12.5 3.5L6 10l6.5 6.5',
	steps: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
	sources: 'M4 3h9l3 3v11H4zM7 8h6M7 11h6M7 14h4',
	notes: 'M3 4h9v7H3zM9 14h8V7h-2M5 6.5h5M5 8.5h3',
	black: 'M3 4h14v10H3zM8 17h4M6 6.5l8 5',
	fullscreen: 'M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5',
	explore: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM13 7l-2 4-4 2 2-4z',
	phones: 'M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2h-2zM17 12v.1M12 17v.1M15.5 15.5H17V17h-1.5z',
	back: 'M3 4h14v10H3zM8 6.5v5l4.5-2.5z',
	close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
	up: 'M4.5 12.5L10 7l5.5 5.5',
	down: 'M4.5 7.5L10 13l5.5-5.5',
	plus: 'M10 4v12M4 10h12',
} as const;

export const icon = (name: keyof typeof ICONS): TemplateResult =>
	html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS[name]} /></svg>`;
