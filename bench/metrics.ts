/** What is reported of each measure, in the order of the table. */
export interface Metric {
	name: string;
	says: string;
	unit: 'ms' | 'times' | '%' | 'MB' | 'nodes';
}

export const METRICS: readonly Metric[] = [
	{ name: 'usable-timeline', says: 'timeline can be used', unit: 'ms' },
	{ name: 'usable', says: 'timeline and map can be used', unit: 'ms' },
	{ name: 'usable-whole', says: '  and its ground is MapLibre’s', unit: 'ms' },
	{ name: 'usable-tasks', says: '  main thread until then', unit: 'ms' },
	{ name: 'usable-style', says: '  of that style and layout', unit: 'ms' },
	{ name: 'idle-pair', says: 'two idle frames', unit: 'ms' },
	{ name: 'step-script', says: 'step of 7 days: script', unit: 'ms' },
	{ name: 'step-script-still', says: '  the front stays', unit: 'ms' },
	{ name: 'step-script-front', says: '  the front moves', unit: 'ms' },
	{ name: 'step-painted', says: 'step: two frames later', unit: 'ms' },
	{ name: 'step-painted-still', says: '  the front stays', unit: 'ms' },
	{ name: 'step-painted-front', says: '  the front moves', unit: 'ms' },
	{ name: 'step-ratio', says: '  of two idle frames', unit: 'times' },
	{ name: 'step-settled', says: 'step: all is to be seen', unit: 'ms' },
	{ name: 'step-tasks', says: 'step: main thread', unit: 'ms' },
	{ name: 'step-style', says: '  of that style and layout', unit: 'ms' },
	{ name: 'select', says: 'selection marked in both views', unit: 'ms' },
	{ name: 'read', says: 'record opened, its text to be read', unit: 'ms' },
	{ name: 'zoom-script', says: 'two years to one week: script', unit: 'ms' },
	{ name: 'zoom-painted', says: '  two frames later', unit: 'ms' },
	{ name: 'pan-frame', says: 'dragging the map: a frame', unit: 'ms' },
	{ name: 'pan-bare', says: '  the bare ground', unit: 'ms' },
	{ name: 'pan-ratio', says: '  of the bare ground', unit: 'times' },
	{ name: 'present-script', says: 'step of a tour: longest script', unit: 'ms' },
	{ name: 'present-follow', says: '  until the presenter’s window follows', unit: 'ms' },
	{ name: 'heap', says: 'heap', unit: 'MB' },
	{ name: 'soak-heap', says: '  growth in ten scrubs', unit: '%' },
	{ name: 'nodes', says: 'nodes of the page', unit: 'nodes' },
	{ name: 'soak-nodes', says: '  growth in ten scrubs', unit: '%' },
];
