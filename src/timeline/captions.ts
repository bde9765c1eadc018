import { px } from '../sizes.ts';
import type { Era } from '../time/eras.ts';

/** A stretch of the axis as far as it is in view, pixels. */
export interface Shown {
	era: Era;
	from: number;
	to: number;
}

export interface Caption {
	era: Era;
	text: string;
	x: number;
}

/** Space between two names, and from the beginning of a stretch to its name, pixels. */
const GAP = px(9);
const INSET = 1;

/**
 * The names of the stretches in a row: each at the beginning of its stretch, in full where there is room, moved aside a
 * little where its stretch is narrower than its name, left out where it would come to stand beyond its stretch.
 * @param names of each stretch, the full one and the short one
 * @param limits the row's ends
 * @returns in the order of the stretches, none overlapping another
 */
export function captionsOf(
	stretches: readonly Shown[],
	names: Readonly<Record<Era, readonly [long: string, short: string]>>,
	limits: readonly [number, number],
	widthOf: (text: string) => number,
): Caption[] {
	if (stretches.length === 0) return [];
	for (const choice of choices(stretches.length)) {
		const texts = stretches.map(({ era }, i) => names[era][choice[i] as 0 | 1]);
		const placed = inRow(stretches, texts.map(widthOf), limits);
		if (placed) return placed.map((x, i) => ({ era: (stretches[i] as Shown).era, text: texts[i] as string, x }));
	}
	const narrowest = stretches.reduce((least, each) => (each.to - each.from < least.to - least.from ? each : least));
	return captionsOf(
		stretches.filter((each) => each !== narrowest),
		names,
		limits,
		widthOf,
	);
}

/** Full and short names of so many stretches in all ways, the fullest first. */
function choices(count: number): (0 | 1)[][] {
	const all = Array.from({ length: 2 ** count }, (_, bits) =>
		Array.from({ length: count }, (_, i) => ((bits >> i) & 1) as 0 | 1),
	);
	const shorts = (choice: readonly number[]) => choice.reduce((sum, each) => sum + each, 0);
	return all.sort((a, b) => shorts(a) - shorts(b));
}

/** Where each name stands; `null` when they do not fit, or one would not touch its stretch. */
function inRow(
	stretches: readonly Shown[],
	widths: readonly number[],
	[left, right]: readonly [number, number],
): number[] | null {
	const count = stretches.length;
	const xs: number[] = new Array(count);
	// From the right, each gives way to the next; from the left, none goes beyond the row's beginning.
	let end = right;
	for (let i = count - 1; i >= 0; i--) {
		xs[i] = Math.min((stretches[i] as Shown).from + INSET, end - (widths[i] as number));
		end = (xs[i] as number) - GAP;
	}
	let start = left;
	for (let i = 0; i < count; i++) {
		xs[i] = Math.max(xs[i] as number, start);
		start = (xs[i] as number) + (widths[i] as number) + GAP;
	}
	if (start - GAP > right) return null;
	const touching = stretches.every(
		({ from, to }, i) => (xs[i] as number) < to && (xs[i] as number) + (widths[i] as number) > from,
	);
	return touching ? xs : null;
}
