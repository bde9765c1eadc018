/** Whom we measure. Ours is built once and served with more records; a peer is one page that asks for the records itself. */
export interface Candidate {
	id: string;
	title: string;
	/** Put into its pages before their own scripts; see `in-page/`. */
	inPage: string[];
	/** Whether a service worker keeps the page for later. */
	keeps?: true;
	/** Of its timeline, where that has items that keys lead to. */
	keys?: Keys;
}

/** How items are reached without a pointer: the Tab stop at which they begin, as a selector, and the key that leads along them. */
export interface Keys {
	stop: string;
	along: string;
}

export const OURS = 'ours';

export const CANDIDATES: readonly Candidate[] = [
	{
		id: OURS,
		title: 'ours',
		inPage: ['probe', 'ours'],
		keeps: true,
		keys: { stop: '.item[data-lane=camp]', along: 'ArrowRight' },
	},
	{ id: 'timelinejs', title: 'TimelineJS', inPage: ['probe'], keys: { stop: '.tl-timenav', along: 'ArrowRight' } },
	{ id: 'vis', title: 'vis + MapLibre', inPage: ['probe'] },
	{ id: 'leaflet', title: 'Leaflet.timeline', inPage: ['probe'] },
	{ id: 'ohm', title: 'maplibre-gl-dates', inPage: ['probe'] },
];
