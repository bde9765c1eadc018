import type { Lane } from '../dataset/served.ts';
import { FINGER, px, ZIGZAG } from '../sizes.ts';
import { LANES } from './lane-index.ts';

/** Sizes of the timeline's parts at a width and height, pixels. */
export interface Frame {
	width: number;
	height: number;
	/** Room for the names of the lanes. */
	left: number;
	/** Room for memorials of unknown date. */
	right: number;
	/** Where the playhead's label is. */
	top: number;
	/** Ticks and their labels, the years, the names of the stretches. */
	bottom: number;
}

/** Narrower than this there is no room for more than the signs of the lanes, pixels. */
const NARROW = px(700);
/** Lower than this the lanes open one at a time, pixels of all lanes together. */
const LOW = px(130);

export const isNarrow = ({ width }: Pick<Frame, 'width'>): boolean => width < NARROW;

export function frameOf(width: number, height: number): Frame {
	const narrow = isNarrow({ width });
	// Signs in two columns need room for two fingers.
	const left = narrow ? (ZIGZAG ? 2 * FINGER + 4 : px(40)) : px(98);
	return { width, height, left, right: px(narrow ? 42 : 72), top: px(34), bottom: px(46) };
}

/** The height of all lanes together, pixels. */
export const bodyOf = ({ height, top, bottom }: Frame): number => Math.max(height - top - bottom, 40);

/** Whether the lanes fold by themselves: on a phone, and in an article. */
export const foldsItself = (frame: Frame): boolean => isNarrow(frame) || bodyOf(frame) < LOW;

export interface LaneBox {
	lane: Lane;
	top: number;
	bottom: number;
	/** One slim line with a tick for each thing. */
	folded: boolean;
}

/** Shares of the height that the lanes take when open. */
const SHARES: Record<Lane, number> = { operation: 0.35, event: 0.2, camp: 0.33, memorial: 0.12 };
/** Height of a folded lane, pixels: with room for a finger, and where there is little. */
const SLIM = px(24);
/** Two slim ones together are as high as the caption of one, where captions stand in two columns. */
const SLIMMEST = ZIGZAG ? FINGER / 2 : px(13);

/** Lays the lanes under one another; what folded lanes leave, the open ones share. */
export function laneBoxes(frame: Frame, folded: ReadonlySet<Lane>): LaneBox[] {
	const body = bodyOf(frame);
	const slim = Math.min(Math.max(body / 6, SLIMMEST), SLIM);
	const shares = LANES.reduce((sum, lane) => sum + (folded.has(lane) ? 0 : SHARES[lane]), 0);
	const room = body - folded.size * slim;
	let top = frame.top;
	return LANES.map((lane) => {
		const from = top;
		top += folded.has(lane) ? slim : (room * SHARES[lane]) / shares;
		return { lane, top: from, bottom: top, folded: folded.has(lane) };
	});
}

/**
 * Centres for things of one size in a column, each as near to where it is wanted as the others let it, in order and none over another.
 * @param wanted centres, in order
 * @param from where the column begins; where it ends it has room for all
 */
export function spread(wanted: readonly number[], size: number, from: number, to: number): number[] {
	const centres: number[] = [];
	for (const centre of wanted) centres.push(Math.max(centre, (centres.at(-1) ?? from - size / 2) + size));
	let limit = Math.max(to, from + size * wanted.length) - size / 2;
	for (let i = centres.length - 1; i >= 0; i--) {
		centres[i] = Math.min(centres[i] as number, limit);
		limit = (centres[i] as number) - size;
	}
	return centres;
}
