/**
 * How much larger than on a desk map and timeline are drawn, so that their names are read from the last row: as if the page were
 * 720 by 540 pixels. A phone is held in the hand: there nothing is enlarged.
 */
export function typeScale(width: number, height: number): number {
	if (width <= 760) return 1;
	return Math.max(1, Math.round(Math.min(width / 720, height / 540) * 100) / 100);
}

const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

/** Sets the text of a slide as large as it can be without being cut: the custom property `--fit`. */
export function fitText(page: HTMLElement): void {
	for (const size of SIZES) {
		page.style.setProperty('--fit', String(size));
		if (page.scrollHeight <= page.clientHeight + 1) return;
	}
}
