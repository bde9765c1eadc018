/**
 * TimelineJS: a timeline with a slide for each record, and no map of its own records. It cannot be scrubbed: a step goes to the record
 * that begins last before the date. Its animations are turned off.
 */
import script from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { dateOf, load, ready } from '../shared/data.js';
import '../shared/page.css';

const { records, first, last } = await load();
await new Promise((resolve, reject) => {
	const element = document.createElement('script');
	Object.assign(element, { src: script, onload: resolve, onerror: reject });
	document.head.append(element);
});

const date = (day) => {
	const at = dateOf(day);
	return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};
const ordered = [...records].sort((a, b) => a.from - b.from);
const events = ordered.map(({ id, name, from, to, lane }) => ({
	unique_id: id,
	group: `Lane ${lane + 1}`,
	start_date: date(from),
	...(to > from && { end_date: date(to) }),
	text: { headline: name, text: name },
}));
/** Widths of the screen that the whole time takes: of these it can be zoomed to. */
const SCREENS = [0.5, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
const timeline = new window.TL.Timeline(
	'timeline',
	{ events },
	{ font: '', script_path: new URL('.', new URL(script, location.href)).href, duration: 1, zoom_sequence: SCREENS },
);
timeline.on('ready', () => {
	ready('timeline');
	ready('map');
});

let current = null;
window.bench = {
	scrubTo(day) {
		const next = ordered.findLast(({ from }) => from <= day) ?? ordered[0];
		if (next.id !== current) timeline.goToId(next.id);
		current = next.id;
	},
	zoomTo(from, to) {
		const wanted = (last - first) / (to - from);
		const nearest = SCREENS.map((screens) => Math.abs(Math.log(screens / wanted)));
		timeline.setZoom(nearest.indexOf(Math.min(...nearest)));
	},
	select(id) {
		timeline.goToId(id);
	},
	isSelected: (id) => timeline.current_id === id,
	/** The slide that is shown is the record's text. */
	reads: (name) => ordered.find(({ id }) => id === timeline.current_id)?.name === name,
	front: () => '',
};
