/** A frame is at least and at most so high, pixels, and between them so high for its width; `src/embed/look.ts` says the same. */
export const LEAST_HEIGHT = 360;
const MOST_HEIGHT = 640;
const RATIO = 0.625;
/** The map keeps at least this, pixels: a reader's larger letters make the frame higher, not the map smaller. */
const LEAST_MAP = 130;

/**
 * The height that a frame would like to have, pixels.
 * @param width of the frame
 * @param besides what headline, timeline and text take now
 */
export function heightFor(width: number, besides: number): number {
	const usual = Math.min(Math.max(width * RATIO, LEAST_HEIGHT), MOST_HEIGHT);
	return Math.round(Math.max(usual, besides + LEAST_MAP));
}
