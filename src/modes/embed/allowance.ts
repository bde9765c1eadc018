/** So many messages are heard at once, and so many a second for long: more than a page needs that scrubs with its own scrolling. */
const AT_ONCE = 120;
const A_SECOND = 60;

/**
 * Who may be heard: a bucket that fills with time and loses a drop by each message. What comes while it is empty is gone, not kept for
 * later, so that a flood costs no more than the looking at the clock.
 * @param now milliseconds, never going back
 */
export function createAllowance(now: () => number): () => boolean {
	let drops = AT_ONCE;
	let last = now();
	return () => {
		const time = now();
		drops = Math.min(drops + ((time - last) * A_SECOND) / 1000, AT_ONCE);
		last = time;
		if (drops < 1) return false;
		drops--;
		return true;
	};
}
