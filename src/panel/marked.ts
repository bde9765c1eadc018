import { fold, WORD } from '../dataset/fold.ts';

const PIECES = new RegExp(`(${WORD.source})`, 'u');

/** A part of a name: found, or not. */
export interface Part {
	text: string;
	found: boolean;
}

/**
 * A name cut where it agrees with what was typed, in whatever spelling: of `Ельня` typed `yel`, `Ел` is found.
 * @param typed folded words (fold.ts)
 */
export function markedParts(name: string, typed: readonly string[]): Part[] {
	const parts: Part[] = [];
	const put = (text: string, found: boolean) => {
		const last = parts.at(-1);
		if (last?.found === found) last.text += text;
		else if (text) parts.push({ text, found });
	};
	for (const piece of name.split(PIECES)) {
		const length = Math.max(0, ...typed.map((word) => agreeing(piece, word)));
		put(piece.slice(0, length), true);
		put(piece.slice(length), false);
	}
	return parts.filter(({ text }) => text !== '');
}

/** How many letters of a word, from its beginning, make up what was typed; all of a word that is but one letter off. */
function agreeing(word: string, typed: string): number {
	const whole = fold(word);
	if (!whole || !typed) return 0;
	if (!whole.startsWith(typed)) return oneOff(whole, typed) ? word.length : 0;
	for (let length = 1; length < word.length; length++) {
		if (fold(word.slice(0, length)).startsWith(typed)) return length;
	}
	return word.length;
}

/** One letter changed, missing or too many, in words of four letters or more. */
function oneOff(a: string, b: string): boolean {
	if (b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	return Math.max(a.length, b.length) - start - end <= 1;
}
