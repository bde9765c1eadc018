/** What can be told of a page from its picture: of views that paint on a canvas nothing else tells whether something is to be seen. */
import { PNG } from 'pngjs';

/** Colours that differ by less in each channel, of 256, count as one: text is smoothed, and WebGL rounds. */
const STEP = 16;

interface Picture {
	width: number;
	height: number;
	/** Red, green, blue and opacity of each pixel, row by row. */
	data: Uint8Array;
}

export const decoded = (png: Buffer): Picture => PNG.sync.read(png);

/** The part of the pixels, 0 to 1, that are not of the commonest colour: of an empty map, nothing. */
export function drawnIn({ data, width, height }: Picture): number {
	const counts = new Map<number, number>();
	for (let at = 0; at < data.length; at += 4) {
		const [red, green, blue] = [0, 1, 2].map((channel) => Math.floor((data[at + channel] as number) / STEP));
		const colour = ((red as number) << 8) | ((green as number) << 4) | (blue as number);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	return 1 - Math.max(...counts.values()) / (width * height);
}

/** The part of the pixels, 0 to 1, that differ between two pictures of the same size. */
export function changedBetween(one: Picture, other: Picture): number {
	const pixels = one.width * one.height;
	let changed = 0;
	for (let at = 0; at < one.data.length; at += 4) {
		const far = [0, 1, 2].some(
			(channel) => Math.abs((one.data[at + channel] as number) - (other.data[at + channel] as number)) > STEP,
		);
		if (far) changed++;
	}
	return changed / pixels;
}
