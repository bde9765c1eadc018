/** The events for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html): one file a language. */

import { laneOf } from '../dataset/drawn.ts';
import { parseDate } from '../dataset/edtf.ts';
import type { DatePart, Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { sayDate } from '../time/words.ts';
import { escapeText } from './markup.ts';
import { LICENCE, type OpenData } from './open-record.ts';
import { sayPages } from './words.ts';

interface SlideDate {
	year: number;
	month?: number;
	day?: number;
}
interface SlideText {
	headline: string;
	/** Markup. */
	text: string;
}
export interface TimelineJs {
	title: { unique_id: string; text: SlideText };
	events: {
		unique_id: string;
		start_date: SlideDate;
		end_date?: SlideDate;
		/** As it is said, with what is not exact about it. */
		display_date: string;
		text: SlideText;
		group: string;
	}[];
	scale: 'human';
	/** TimelineJS passes over what it does not know. */
	licence: string;
	version: string;
}

/** @param pages absolute address of the folder of the pages of the records, with a slash at its end; `null`: not known, nothing is linked */
export function toTimelineJs(data: OpenData, language: Language, pages: string | null): TimelineJs {
	const words = say(language);
	const { licensed, edition } = sayPages(language);
	return {
		title: {
			unique_id: 'title',
			text: {
				headline: escapeText(data.title[language]),
				text: `<p>${escapeText(data.description[language])}</p><p>${licensed(LICENCE.name)} ${edition(data.edition)}</p>`,
			},
		},
		events: data.records.flatMap((record) => {
			if (record.type !== 'event' || record.date === null) return [];
			const date = parseDate(record.date);
			const [first, last] = date.said;
			const start = first ?? last;
			if (!start) return [];
			const more = pages ? `<p><a href="${pages}${record.id}/">${escapeText(words.record.sources)}</a></p>` : '';
			return [
				{
					unique_id: record.id,
					start_date: slideDate(start),
					...(first && last && { end_date: slideDate(last) }),
					display_date: sayDate(date, language),
					text: {
						headline: escapeText(record.name[language]),
						text: `<p>${escapeText(record.summary[language])}</p>${more}`,
					},
					group: words.lane[laneOf(date)],
				},
			];
		}),
		scale: 'human',
		licence: LICENCE.url,
		version: data.edition,
	};
}

const slideDate = ([year, month, day]: DatePart): SlideDate => ({
	year,
	...(month > 0 && { month }),
	...(day > 0 && { day }),
});
