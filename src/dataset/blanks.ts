/** What a worksheet leaves out of a text stands in braces: "{Vyazma} was cut off on {7 October}." */

export interface Blanked {
	/** The text as it is read, without braces. */
	text: string;
	/** What stood in braces: from the first letter to behind the last, in UTF-16 units of `text`, in order. */
	blanks: [from: number, to: number][];
}

/** @returns the text and its blanks, or what is wrong with the braces, and how to mend it */
export function readBlanks(written: string): Blanked | string {
	let text = '';
	let from: number | null = null;
	const blanks: Blanked['blanks'] = [];
	for (const letter of written) {
		if (letter === '{') {
			if (from !== null) return 'a brace opens within braces: close the first one before it';
			from = text.length;
		} else if (letter === '}') {
			if (from === null) return 'a brace closes that was not opened: add `{` before what is left out';
			if (text.slice(from).trim() === '') return 'there is nothing between the braces: take them out';
			blanks.push([from, text.length]);
			from = null;
		} else text += letter;
	}
	return from === null ? { text, blanks } : 'a brace is not closed: add `}` behind what is left out';
}
