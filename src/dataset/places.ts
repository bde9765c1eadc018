/** Places as they are served: WGS84, rounded to what the evidence bears, nothing off the map. */
import type { Place } from './schema.ts';
import type { LonLat } from './served.ts';

const EARTH = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine, mean radius of the Earth), or `null` where a place has no point. */
export function kilometres(a: Pick<Place, 'lon' | 'lat'>, b: Pick<Place, 'lon' | 'lat'>): number | null {
	if (a.lon === undefined || a.lat === undefined || b.lon === undefined || b.lat === undefined) return null;
	const h =
		Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
		Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
	return 2 * EARTH * Math.asin(Math.sqrt(h));
}

/** Four decimals: about 10 m. What is away from the map has no point there. */
export function lonLat(place: {
	lon?: number | undefined;
	lat?: number | undefined;
	away?: true | undefined;
}): LonLat | null {
	if (place.away || place.lon === undefined || place.lat === undefined) return null;
	return [round(place.lon), round(place.lat)];
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
