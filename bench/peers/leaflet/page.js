/** Leaflet.timeline: its slider under a Leaflet map, records as circle markers, the land held as polygons. Nothing can be zoomed in time. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.timeline';
import { areasOf, frontOn, load, pointsOf, ready, timeOf } from '../shared/data.js';
import '../shared/page.css';

const { records, fronts, first, last } = await load();
const times = (from, until) => ({ start: timeOf(from), end: timeOf(until), endExclusive: true });

const map = L.map('map', { attributionControl: false }).fitBounds([
	[53.35, 30.7],
	[56.1, 37.35],
]);
const areas = L.timeline(areasOf(fronts, times), {
	style: { color: '#a00', weight: 3, fillColor: '#888', fillOpacity: 0.3 },
});
const points = L.timeline(pointsOf(records, times), {
	pointToLayer: ({ properties }, at) =>
		L.circleMarker(at, {
			radius: 5,
			weight: 1,
			color: '#fff',
			fillColor: '#246',
			fillOpacity: properties.uncertain ? 0.5 : 1,
		}),
});
const control = L.timelineSliderControl({
	start: timeOf(first),
	end: timeOf(last),
	formatOutput: (time) => new Date(time).toISOString().slice(0, 10),
});
control.addTo(map);
for (const timeline of [areas, points]) {
	control.addTimelines(timeline);
	timeline.addTo(map);
}
ready('timeline');
map.whenReady(() => ready('map'));

let day = first;
let marked = null;
window.bench = {
	scrubTo(to) {
		day = to;
		control.setTime(timeOf(day));
	},
	select(id) {
		marked?.setStyle({ fillColor: '#246', radius: 5 });
		marked = points.getLayers().find(({ feature }) => feature.properties.id === id) ?? null;
		marked?.setStyle({ fillColor: '#a00', radius: 9 });
		marked?.bringToFront();
	},
	isSelected: (id) => marked?.feature.properties.id === id,
	front: () => frontOn(fronts, day),
};
