import type { Language, RecordText } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { sayDate } from '../time/words.ts';
import { type Content, html } from './markup.ts';

/** How well the record is known, before its text: that sources disagree, that none was seen, that it rests on weak ones alone. */
export function standingFlags({ verified, restsOn }: RecordText, language: Language): Content {
	const words = say(language);
	const { conflict, fromMemory, seedOnly } = words.record;
	const said = { seen: null, conflict, 'from-memory': fromMemory, 'seed-only': seedOnly }[verified];
	const weak = restsOn && words.record.restsOn(words.list(restsOn.map((sort) => words.weakSource[sort])));
	return [said, weak].map((each) => each && html`<p class="flag">${each}</p>\n`);
}

/** Who checked the record, where someone has. */
export const reviewedNote = ({ reviewed }: RecordText, language: Language): Content =>
	reviewed &&
	html`<p><small>${say(language).record.reviewed(reviewed.by, sayDate(reviewed.date, language))}</small></p>\n`;
