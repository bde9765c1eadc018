import { type Camera, pixelsPerKilometre } from './mercator.ts';

/** Lengths that a reader can carry over the map by eye. */
const LENGTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const;

/** The longest round length that takes at most so many pixels at the middle of the view. */
export function scaleBar(
	{ lat, zoom }: Pick<Camera, 'lat' | 'zoom'>,
	most: number,
): { kilometres: number; width: number } {
	const pixels = pixelsPerKilometre(lat, zoom);
	const kilometres = LENGTHS.filter((length) => length * pixels <= most).at(-1) ?? LENGTHS[0];
	return { kilometres, width: kilometres * pixels };
}
