/**
 * A text that is no wider than there is room: its end gives way to an ellipsis. Found by halving, so that a text of any length
 * costs a dozen measurements; never half a character.
 * @param room in the units of `width`
 */
export function shortened(text: string, room: number, width: (text: string) => number): string {
	if (width(text) <= room) return text;
	const letters = [...text];
	const cut = (end: number) => `${letters.slice(0, end).join('').trimEnd()}…`;
	let [fits, over] = [0, letters.length];
	while (over - fits > 1) {
		const middle = (fits + over) >> 1;
		if (width(cut(middle)) <= room) fits = middle;
		else over = middle;
	}
	return cut(fits);
}
