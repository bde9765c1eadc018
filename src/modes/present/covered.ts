import type { Gap, Piece } from './blanks.ts';

/** A number with what hangs on it (`50th`, `33-й`, `1,860`), or a word with its own hyphens and apostrophes. */
const WORD = /\d+(?:[.,]\d+)*(?:-?\p{L}+)?|\p{L}+(?:[’'-]\p{L}+)*/gu;
/** Letters at the end of a Russian word that its case may change. */
const ENDING = 2;

const folded = (word: string) =>
	word
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[’']s$/, '');

/** Whether two words are one, in whatever case: by their stems in Russian, by their figures in numbers. */
export function sameWord(one: string, other: string): boolean {
	const [a, b] = [folded(one), folded(other)];
	const [number, second] = [/^[\d.,]+/.exec(a)?.[0], /^[\d.,]+/.exec(b)?.[0]];
	if (number ?? second) return number === second;
	if (a === b) return true;
	if (!/^[а-я-]+$/.test(a) || !/^[а-я-]+$/.test(b) || Math.abs(a.length - b.length) > ENDING + 1) return false;
	const stem = Math.max(3, Math.min(a.length, b.length) - ENDING);
	return a.slice(0, stem) === b.slice(0, stem);
}

/**
 * What stands beside a text with gaps, with the same left out: a date, a title, a question, a name on the map would else tell what is to be
 * filled in.
 * @param gaps those of the step; where an answer stands whole, in whatever case, there is its gap again
 */
export function covered(text: string, gaps: readonly Gap[]): Piece[] {
	const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
	const asked = gaps
		.map((gap) => ({ gap, words: gap.answer.match(WORD) ?? [] }))
		.filter((each) => each.words.length > 0)
		// “12 March” before “March”.
		.sort((a, b) => b.words.length - a.words.length);
	const pieces: Piece[] = [];
	let at = 0;
	for (let i = 0; i < words.length; ) {
		const found = asked.find((each) =>
			each.words.every((word, j) => sameWord(word, (words[i + j] as { word: string } | undefined)?.word ?? '')),
		);
		const [first, last] = [words[i], words[i + (found?.words.length ?? 1) - 1]];
		i += found?.words.length ?? 1;
		if (!found || !first || !last) continue;
		if (first.at > at) pieces.push({ text: text.slice(at, first.at) });
		pieces.push(found.gap);
		at = last.at + last.word.length;
	}
	if (at < text.length) pieces.push({ text: text.slice(at) });
	return pieces;
}
