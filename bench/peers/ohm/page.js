/** maplibre-gl-dates with the browser's own slider: the cost of filtering the map alone. It has no timeline that could be zoomed. */
import { decimalYearFromDate, filterByDate } from '@openhistoricalmap/maplibre-gl-dates';
import { blankMap, marker, settled } from '../shared/blank-map.js';
import { areasOf, dateOf, frontOn, isoOf, load, pointsOf, ready } from '../shared/data.js';
import '../shared/page.css';

const { records, fronts, first, last } = await load();
const decimal = (from, until) => ({
	start_decdate: decimalYearFromDate(dateOf(from)),
	end_decdate: decimalYearFromDate(dateOf(until)),
});

const slider = document.getElementById('date');
slider.min = String(first);
slider.max = String(last);
slider.value = String(first);
ready('timeline');

// It filters layers of vector tiles only: this is the name by which MapLibre knows the one layer within GeoJSON.
const more = { 'source-layer': '_geojsonTileLayer' };
const map = blankMap({ points: pointsOf(records, decimal), areas: areasOf(fronts, decimal), more });
slider.addEventListener('input', () => filterByDate(map, isoOf(Number(slider.value))));
map.once('load', () => slider.dispatchEvent(new Event('input')));
map.once('idle', () => ready('map'));
const mark = marker(map);

window.bench = {
	scrubTo(day) {
		slider.value = String(day);
		slider.dispatchEvent(new Event('input'));
	},
	select: mark,
	isSelected: () => true,
	settled: () => settled(map),
	front: () => frontOn(fronts, Number(slider.value)),
};
