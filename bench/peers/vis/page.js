/** vis-timeline over MapLibre: a lane a group; a step moves the marked date and filters the map's layers by it. */
import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { blankMap, marker, settled } from '../shared/blank-map.js';
import { areasOf, dateOf, frontOn, load, pointsOf, ready } from '../shared/data.js';
import '../shared/page.css';

const { records, fronts, first, last } = await load();
const days = (from, until) => ({ from, until });
const on = (day) => ['all', ['<=', ['get', 'from'], day], ['>', ['get', 'until'], day]];

const items = records.map(({ id, name, from, to, lane, uncertain }) => ({
	id,
	content: name,
	group: lane,
	className: uncertain ? 'uncertain' : '',
	start: dateOf(from),
	...(to > from ? { type: 'range', end: dateOf(to + 1) } : { type: 'point' }),
}));
const groups = [...new Set(records.map(({ lane }) => lane))]
	.sort((a, b) => a - b)
	.map((id) => ({ id, content: `Lane ${id + 1}` }));
const timeline = new Timeline(document.getElementById('timeline'), new DataSet(items), new DataSet(groups), {
	start: dateOf(first),
	end: dateOf(last),
	height: '320px',
	// Of the ways to set it those under which it is quickest; without clusters 10,000 records take minutes.
	stack: false,
	cluster: records.length > 1000 ? { maxItems: 1 } : false,
	verticalScroll: true,
});
timeline.addCustomTime(dateOf(first), 'date');
timeline.once('changed', () => ready('timeline'));

const map = blankMap({ points: pointsOf(records, days), areas: areasOf(fronts, days) });
let day = first;
const show = () => {
	for (const layer of ['held', 'front', 'records']) map.setFilter(layer, on(day));
};
map.once('load', show);
map.once('idle', () => ready('map'));
const mark = marker(map);

window.bench = {
	scrubTo(to) {
		day = to;
		timeline.setCustomTime(dateOf(day), 'date');
		show();
	},
	zoomTo(from, to) {
		timeline.setWindow(dateOf(from), dateOf(to), { animation: false });
	},
	select(id) {
		timeline.setSelection(id);
		return mark(id);
	},
	isSelected: (id) => timeline.getSelection().includes(id),
	settled: () => settled(map),
	front: () => frontOn(fronts, day),
};
