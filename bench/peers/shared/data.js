/** What every peer is given, as it lies beside its page, packed as its scripts are: days since 1970-01-01, both ends of a record inclusive. */
export const load = async () => (await fetch('assets/records.json')).json();

const DAY = 86_400_000;
export const dateOf = (day) => new Date(day * DAY);
export const timeOf = (day) => day * DAY;
export const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);

/** Days for which what is over is still shown, as in our app. */
const RECENT = 14;
/** The first day on which a record is no longer shown. */
export const untilOf = ({ to }) => to + 1 + RECENT;

/** Which stretch of land is held on a day: what tells that a step moves the front. */
export const frontOn = (fronts, day) => fronts.find(({ from, to }) => from <= day && day < to)?.id ?? '';

/** Both as GeoJSON; `more` adds properties to each. */
export const pointsOf = (records, more) => ({
	type: 'FeatureCollection',
	features: records.map((record) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [record.lon, record.lat] },
		properties: {
			id: record.id,
			name: record.name,
			uncertain: record.uncertain,
			...more(record.from, untilOf(record)),
		},
	})),
});
export const areasOf = (fronts, more) => ({
	type: 'FeatureCollection',
	features: fronts.map(({ id, from, to, ring }) => ({
		type: 'Feature',
		geometry: { type: 'Polygon', coordinates: [ring] },
		properties: { id, ...more(from, to) },
	})),
});

export const ready = (view) => performance.mark(`${view}-ready`);
