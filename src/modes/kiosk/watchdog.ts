/** Why the page is to be loaded anew when nobody is there. */
export type Reason = 'frames' | 'memory' | 'errors' | 'night';

/** No frame for so long is none that comes, milliseconds. */
const STALLED = 10_000;
/** Used memory of scripts beyond which the page is loaded anew, bytes: several times what a day of visitors takes. */
const MEMORY = 700 * 2 ** 20;
/** So many errors in so long, milliseconds, are more than a mishap. */
const ERRORS = { most: 3, within: 60_000 } as const;

/**
 * Watches what the page cannot mend by itself. It only judges: who asks when nobody is there loads the page anew.
 * Times are milliseconds of one clock.
 */
export function createWatchdog(now: number) {
	let lastFrame = now;
	let lastLook = now;
	let errors: number[] = [];
	return {
		frame(at: number): void {
			lastFrame = at;
		},
		/** Time in which the page was hidden, and no frame could come. */
		shown(at: number): void {
			lastFrame = at;
		},
		error(at: number): void {
			errors = [...errors.filter((each) => at - each < ERRORS.within), at];
		},
		/** @param memory used by scripts, bytes; `undefined` where the browser does not tell */
		judge(at: number, visible: boolean, memory?: number): Reason | null {
			// Where nobody could look for as long, all stood still (the machine slept), and not the frames alone.
			if (at - lastLook > STALLED) lastFrame = at;
			lastLook = at;
			if (visible && at - lastFrame > STALLED) return 'frames';
			if (memory !== undefined && memory > MEMORY) return 'memory';
			if (errors.length >= ERRORS.most && at - (errors.at(-ERRORS.most) as number) < ERRORS.within) return 'errors';
			return null;
		},
	};
}
