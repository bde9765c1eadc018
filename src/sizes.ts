/**
 * In the kiosk all that is drawn is twice as large: it is read from three metres and touched standing. The mode is a start-up setting of
 * the address and never changes while the page lives, so that a size can be a constant of its module.
 */
const mode = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('mode');

/** A length drawn by script, in pixels as on a desk. */
export const px = (length: number): number => (mode === 'kiosk' ? 2 * length : length);

/** The side of what a finger is to hit, pixels: of a hand that holds a telephone, and of a child's that stands before a kiosk. */
export const FINGER = mode === 'kiosk' ? 64 : 24;
/** Whether fingers need so much that lanes, which are lower, cannot have their captions in one column. */
export const ZIGZAG = mode === 'kiosk';
