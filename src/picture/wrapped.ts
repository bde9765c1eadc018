/** Text in lines no wider than there is room; cut between words, and a word that is wider alone anywhere. @param room pixels */
export function wrapped(text: string, room: number, width: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').filter(Boolean)) {
		const longer = line ? `${line} ${word}` : word;
		if (width(longer) <= room) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		line = word;
		while (width(line) > room && line.length > 1) {
			let cut = line.length - 1;
			while (cut > 1 && width(line.slice(0, cut)) > room) cut--;
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
	}
	return line ? [...lines, line] : lines;
}
