/**
 * Moves places along a line as little as is needed for them to stand apart, in the order in which they stand.
 * @param least distance between two
 * @param within what they are to stay within, as far as all of them fit
 * @returns where each of them then stands, in the order given
 */
export function apart(places: readonly number[], least: number, [from, to]: readonly [number, number]): number[] {
	const order = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number));
	/** Runs that touch: their middle is the mean of the middles that their places would like. */
	const runs: { members: number[]; start: number }[] = [];
	const inside = (start: number, count: number) => Math.max(from, Math.min(start, to - (count - 1) * least));
	for (const i of order) {
		let run = { members: [i], start: inside(places[i] as number, 1) };
		for (
			let above = runs.at(-1);
			above && above.start + above.members.length * least > run.start;
			above = runs.at(-1)
		) {
			const members = [...above.members, ...run.members];
			const wish = members.reduce((sum, each, k) => sum + (places[each] as number) - k * least, 0) / members.length;
			run = { members, start: inside(wish, members.length) };
			runs.pop();
		}
		runs.push(run);
	}
	const moved: number[] = [];
	for (const { members, start } of runs) for (const [k, i] of members.entries()) moved[i] = start + k * least;
	return moved;
}
