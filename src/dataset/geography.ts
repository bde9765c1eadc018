/** Faults of place: points off the map, outside the region that is named, and ties across a distance that nothing explains. */
import type { AnyRecord, Ask, Say } from './explained.ts';
import { didYouMean } from './faults.ts';
import type { Dataset, Located } from './located.ts';
import { kilometres } from './places.ts';
import type { Event, Place } from './schema.ts';

/** Km within which a memorial stands from what it remembers. */
const TIED = 30;
/** Km within which a place stands from the centre of its district: the longest way across the largest of them. */
const DISTRICT = 60;
/** Only points as exact as a town can be held against each other. */
const EXACT = new Set<Place['precision']>(['exact', 'street', 'town']);

export function checkGeography(dataset: Dataset, say: Say, ask: Ask): void {
	const { towns, events, camps, memorials, topics } = dataset;
	const all: Located<AnyRecord>[] = [...towns, ...events, ...camps, ...memorials, ...topics];
	// What is off the map is asked nothing more: one fault for one slip of the pen.
	const off = new Set(all.filter((record) => offTheMap(record, dataset, say)).map(({ value }) => value.id));
	for (const record of all) if (!off.has(record.value.id)) outsideRegion(record, dataset, ask);
	for (const town of towns) {
		const { region } = town.value;
		const known = [...dataset.project.regions.map(({ id }) => id), 'ring'];
		if (dataset.project.regions.length > 0 && !known.includes(region))
			say(town.file, ['region'], `'${region}' is not one of ${known.join(', ')}${didYouMean(region, known)}`);
	}
	for (const record of all) if (!off.has(record.value.id)) outsideDistrict(record, dataset, ask);
	farApart(dataset, off, ask);
}

/** A point off the map is a slip of the pen, unless it is marked `away`: then it is told, not drawn. */
function offTheMap({ file, value }: Located<AnyRecord>, { project }: Dataset, say: Say): boolean {
	const [west, south, east, north] = project.extent;
	let found = false;
	const check = (
		point: { lon?: number | undefined; lat?: number | undefined; away?: true | undefined },
		path: PropertyKey[],
	) => {
		if (point.away || point.lon === undefined || point.lat === undefined) return;
		if (inBox(point as { lon: number; lat: number }, project.extent)) return;
		found = true;
		say(
			file,
			[...path, 'lon'],
			`the point lies off the map (lon ${west} to ${east}, lat ${south} to ${north}): are lon and lat the wrong way round? If it is meant, add \`away: true\``,
		);
	};
	check(value.place, ['place']);
	if ('endPlace' in value && value.endPlace) check(value.endPlace, ['endPlace']);
	for (const [i, point] of ('route' in value ? (value.route ?? []) : []).entries()) check(point, ['route', i]);
	return found;
}

/** What is said to lie in a region lies in its box: by a town's `region`, by the name of the region in the label of a place. */
function outsideRegion(record: Located<AnyRecord>, { project }: Dataset, ask: Ask): void {
	const { place } = record.value;
	if (place.lon === undefined || place.lat === undefined || place.away || !EXACT.has(place.precision)) return;
	for (const { id, box, labels } of project.regions) {
		const own = 'region' in record.value && record.value.region === id;
		const named = labels.some((name) => place.label.en.includes(name) || place.label.ru.includes(name));
		if (!(own || named) || inBox({ lon: place.lon, lat: place.lat }, box)) continue;
		ask(
			record,
			'outside-region',
			['place', 'lon'],
			`the point lies outside '${id}' (${box.join(', ')}): check lon and lat`,
		);
		return;
	}
}

/**
 * What is said to lie in a district lies near the centre of it. No free source of the districts' borders is at hand; a point that
 * is wrong by a degree, or of a namesake elsewhere, is found by the distance alone.
 */
function outsideDistrict(record: Located<AnyRecord>, { project, towns }: Dataset, ask: Ask): void {
	const { place, kind } = record.value;
	if (place.lon === undefined || place.away || place.precision === 'region' || kind === 'town') return;
	const label = `${place.label.en}\n${place.label.ru}`.toLowerCase();
	for (const [id, names] of Object.entries(project.districts)) {
		const centre = towns.find(({ value }) => value.id === id)?.value.place;
		if (!centre || !names.some((name) => label.includes(name.toLowerCase()))) continue;
		const distance = kilometres(place, centre);
		if (distance === null || distance <= DISTRICT) continue;
		ask(
			record,
			'outside-district',
			['place', 'lon'],
			`the point lies ${Math.round(distance)} km from '${id}', the centre of the district that its label names, more than ${DISTRICT}: check lon and lat`,
		);
		return;
	}
}

/** A memorial stands near what it remembers. What went over an area (operations, a route) has no one place to be near to. */
function farApart({ towns, events, camps, memorials }: Dataset, off: ReadonlySet<string>, ask: Ask): void {
	const placed = new Map<string, Place>(towns.map(({ value }) => [value.id, value.place]));
	for (const { value } of camps) placed.set(value.id, value.place);
	for (const { value } of events) if (!overAnArea(value)) placed.set(value.id, value.place);
	for (const { value } of memorials) placed.set(value.id, value.place);
	const check = (record: Located<AnyRecord>, ids: readonly string[], ...path: PropertyKey[]) => {
		for (const [i, id] of ids.entries()) {
			const [here, there] = [record.value.place, placed.get(id)];
			if (
				!there ||
				off.has(id) ||
				off.has(record.value.id) ||
				here.away ||
				there.away ||
				!EXACT.has(here.precision) ||
				!EXACT.has(there.precision)
			)
				continue;
			const distance = kilometres(here, there);
			if (distance === null || distance <= TIED) continue;
			const what = `'${id}' lies ${Math.round(distance)} km off, more than ${TIED}: check both points`;
			ask(record, 'far-apart', [...path, i], what);
		}
	};
	for (const memorial of memorials) check(memorial, memorial.value.commemorates.records, 'commemorates', 'records');
	for (const camp of camps) check(camp, camp.value.memorials, 'memorials');
}

const overAnArea = ({ kind, route, endPlace }: Event) => kind === 'operation' || !!route || !!endPlace;

function inBox({ lon, lat }: { lon: number; lat: number }, [west, south, east, north]: readonly number[]): boolean {
	return lon >= (west ?? -180) && lon <= (east ?? 180) && lat >= (south ?? -90) && lat <= (north ?? 90);
}
