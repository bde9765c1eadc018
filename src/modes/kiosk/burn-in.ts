/** Where the picture stands, pixels from its place, one after another: back where it began after all of them. */
export const SHIFTS: readonly (readonly [x: number, y: number])[] = [
	[0, 0],
	[3, 1],
	[4, 4],
	[1, 3],
	[-2, 4],
	[-4, 1],
	[-3, -3],
	[0, -4],
	[3, -2],
];
/** How long it stands in one place, milliseconds. */
const STAND_MS = 75_000;

/**
 * Shifts the picture a little now and then, so that what always stands in one place does not burn into the screen.
 * @param free nobody is touching it
 */
export function shiftSlowly(picture: HTMLElement, free: () => boolean): void {
	let at = 0;
	setInterval(() => {
		if (!free()) return;
		at = (at + 1) % SHIFTS.length;
		const [x, y] = SHIFTS[at] ?? [0, 0];
		picture.style.translate = `${x}px ${y}px`;
	}, STAND_MS);
}
