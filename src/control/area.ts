import type { Subject } from '../dataset/served.ts';

/** The area of all regions, square kilometres, as the dataset has it; a test holds it against the polygons of the ground. */
export let REGIONS_KM2 = Number.NaN;

/** Takes the area from the dataset: once, before anything asks for it. */
export function takeArea(regions: Subject['regions']): void {
	REGIONS_KM2 = regions.reduce((sum, { area }) => sum + area, 0);
}

/**
 * A part of the regions as an area that claims no more than its making bears: the land is divided among dated towns some
 * 15 km apart, so less than 100 km² is nothing to speak of, and more is rounded to 100, 500 or 1 000 km².
 * @param share 0-1 of the area of the regions
 * @returns square kilometres; 0 when there is nothing to speak of
 */
export function aboutKm2(share: number): number {
	const area = share * REGIONS_KM2;
	const step = area < 1000 ? 100 : area < 5000 ? 500 : 1000;
	return area < 100 ? 0 : Math.round(area / step) * step;
}
