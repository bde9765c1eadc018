/** What is wrong in the data, where, and how to mend it. */

export interface Fault {
	/** Path from the root of the repository, with `/`. */
	file: string;
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
	message: string;
}

/** One fault as one line: `file:line:column: what is wrong, and how to mend it`. */
export const sayFault = ({ file, line, column, message }: Fault) => `${file}:${line}:${column}: ${message}`;

/** In order of file, then of place within it. */
export const inOrder = (faults: Fault[]) =>
	[...faults].sort(
		(a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
	);

/** Thrown instead of ever compiling broken data. */
export class BrokenData extends Error {
	constructor(readonly faults: Fault[]) {
		super(
			`${faults.length} fault${faults.length === 1 ? '' : 's'} in the data\n${inOrder(faults).map(sayFault).join('\n')}`,
		);
		this.name = 'BrokenData';
	}
}

/** Number of single letters to insert, drop or change to make `a` into `b` (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}

/** The known word nearest to a mistyped one, or `null` when none is near enough to be meant (a third of its letters). */
export function nearest(word: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word, candidate);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** ` Did you mean 'x'?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
	const near = nearest(word, known);
	return near === null ? '' : `; did you mean '${near}'?`;
}
