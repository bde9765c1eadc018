import type { IndexRecord, Language } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import { FRONT_TO } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import { SECTIONS } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { folderOf, LANGUAGES, type Site } from './site.ts';
import { sayPages } from './words.ts';

/** As many as a reader without script gets on the first page; everybody else loads them too. */
const MOST = 14;

/** What `index.html` holds for those without script: the weightiest events of the war in both languages, and where the rest is. */
export function shortChronicle(site: Site): Markup {
	const events = [...site.known.values()].filter(
		(each): each is IndexRecord => 'lane' in each && each.type === 'event' && each.importance === 1,
	);
	const day = (event: IndexRecord) => spanOf(event)?.from ?? 0;
	const shown = events
		.filter((event) => event.kind === 'liberation' || event.kind === 'occupation' || event.kind === 'operation')
		.filter((event) => day(event) < FRONT_TO)
		.sort((a, b) => day(a) - day(b));
	const step = Math.max(1, shown.length / MOST);
	const some = Array.from(
		{ length: Math.min(MOST, shown.length) },
		(_, i) => shown[Math.floor(i * step)] as IndexRecord,
	);
	const part = (language: Language) => {
		const words = sayPages(language);
		return html`<div lang="${language}"><h1>${site.data.title[language]}</h1><p>${site.data.description[language]}</p><p>${words.noscriptNote} ${SECTIONS.map(
			(section, i) => html`${i > 0 ? ', ' : ''}<a href="${folderOf(language)}${section}/">${words[section]}</a>`,
		)}.</p><h2>${words.noscriptTitle}</h2><ul>${some.map(
			(event) =>
				html`<li>${sayDate(event.date, language)}: <a href="${folderOf(language)}record/${event.id}/">${site.names[language][event.id]}</a></li>`,
		)}</ul></div>`;
	};
	return html`<div class="noscript">${LANGUAGES.map(part)}</div>`;
}
