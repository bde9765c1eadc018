import { html, type TemplateResult } from 'lit-html';

/** Line icons on a grid of 20, drawn for this project. */
const ICONS = {
	plus: 'M10 4v12M4 10h12',
	minus: 'M4 10h12',
	frame: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
	play: 'M6 3.5v13l10.5-6.5z',
	pause: 'M6.5 4v12M13.5 4v12',
	previous: 'M15 4.5v11L7 10zM5 4.5v11',
	next: 'M5 4.5v11L13 10zM15 4.5v11',
	calm: 'M7.5 5l5 5-5 5',
	normal: 'M4.5 5l5 5-5 5M11 5l5 5-5 5',
	brisk: 'M1.5 5l5 5-5 5M7.5 5l5 5-5 5M13.5 5l5 5-5 5',
	whole: 'M2 10h16M5 7l-3 3 3 3M15 7l3 3-3 3',
	close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
	previousPage: 'M12.5 4.5L7 10l5.5 5.5',
	nextPage: 'M7.5 4.5L13 10l-5.5 5.5',
	up: 'M4.5 12.5L10 7l5.5 5.5',
	down: 'M4.5 7.5L10 13l5.5-5.5',
	about: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6.2v.1',
	back: 'M12.5 4L6 10l6.5 6',
	search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4.5 4.5',
	layers: 'M10 3l8 4.5-8 4.5-8-4.5zM2.5 12L10 16.2 17.5 12',
	share: 'M10 12.5V2.5M6.5 5.5l3.5-3 3.5 3M4.5 9.5v7.5h11V9.5',
	tours: 'M3 3.5h14v9.5H3zM10 13v4M6.5 17h7',
	theme: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 4.2a5.8 5.8 0 0 1 0 11.6z',
} as const;

export function icon(name: keyof typeof ICONS): TemplateResult {
	const filled = name === 'play' || name === 'theme';
	return html`<svg class=${filled ? 'icon filled' : 'icon'} viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS[name]} /></svg>`;
}
