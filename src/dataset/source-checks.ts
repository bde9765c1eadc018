/** Faults of sources: a copy cited as if it were the publication. */
import type { Say } from './explained.ts';
import type { Located } from './located.ts';
import type { Source } from './schema.ts';

/** How a publisher's name has said that a copy was read; `copy` says it, and the address where. */
const COPIED =
	/read at|прочитано на|mirror|зеркал|machine|машинн\p{L}+ перев|e-?book|online (book )?copy|\(reprint|перепечат|текст (книги|воспоминаний)/iu;
const ENCYCLOPAEDIA = /\b(wikipedia|википеди\p{L})/iu;

export function checkSources({ file, value }: Located<Source>, say: Say): void {
	const { publisher, copy, url, kind } = value;
	if (publisher && COPIED.test(publisher)) {
		const what = `'${publisher}' tells where a copy was read: name who published it, and write \`copy: mirror\`, \`translation\` or \`reprint\``;
		say(file, ['publisher'], what);
		return;
	}
	if (copy === 'mirror' && kind !== 'encyclopedia')
		say(file, ['copy'], 'a mirror is a copy of an encyclopaedia; of anything else write `copy: reprint`');
	if (
		!copy &&
		url &&
		publisher &&
		ENCYCLOPAEDIA.test(publisher) &&
		!/(^|\.)wikipedia\.org$/.test(new URL(url).hostname)
	) {
		say(file, ['url'], `this is not the encyclopaedia's own address: write \`copy: mirror\` (or \`translation\`)`);
	}
}
