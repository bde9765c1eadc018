/** Whom we measure. Ours is built once and served with more records; a peer is one page that asks for the records itself. */
export interface Candidate {
	id: string;
	title: string;
	/** Put into its pages before their own scripts; see `in-page/`. */
	inPage: string[];
}

export const OURS = 'ours';

export const CANDIDATES: readonly Candidate[] = [
	{ id: OURS, title: 'ours', inPage: ['probe', 'ours'] },
	{ id: 'timelinejs', title: 'TimelineJS', inPage: ['probe'] },
	{ id: 'vis', title: 'vis + MapLibre', inPage: ['probe'] },
	{ id: 'leaflet', title: 'Leaflet.timeline', inPage: ['probe'] },
	{ id: 'ohm', title: 'maplibre-gl-dates', inPage: ['probe'] },
];
