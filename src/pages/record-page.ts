import type { Language, RecordText } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { type Cite, citations, countsOf, OTHER, sayNumber } from '../panel/claims.ts';
import { hostOf } from '../panel/host-of.ts';
import { FRONT_TO } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import { bibtex, type Cited, chicago, gost } from './cite.ts';
import { framed } from './frame.ts';
import { type Content, html, type Markup } from './markup.ts';
import { mediaFigures } from './media.ts';
import { dayOfRecord, momentOf } from './moment.ts';
import type { OpenRecord } from './open-record.ts';
import { between, folderOf, type Known, type Site } from './site.ts';
import { reviewedNote, standingFlags } from './standing.ts';
import { structuredRecord } from './structured.ts';
import { sayPages } from './words.ts';

/** The list in which a record of a type stands. */
export const LIST_OF = {
	town: 'towns',
	event: 'chronicle',
	camp: 'camps',
	memorial: 'memorials',
	topic: 'camps',
} as const;

interface Context {
	site: Site;
	language: Language;
	record: OpenRecord;
	known: Known;
	text: RecordText;
	cite: Cite;
	/** From this page to the page of a record. */
	to: (id: string) => string;
}

/** The page of one record in one language: all that the app tells of it, to be read without script. */
export function recordPage(site: Site, record: OpenRecord, language: Language): string {
	const known = site.known.get(record.id) as Known;
	const text = site.texts[language].get(record.id) as RecordText;
	const words = say(language);
	const path = `record/${record.id}/`;
	const here = `${folderOf(language)}${path}`;
	const context: Context = {
		site,
		language,
		record,
		known,
		text,
		cite: citations(text, site.sources[language]),
		to: (id) => between(here, `${folderOf(language)}record/${id}/`),
	};
	const list = LIST_OF[record.type];
	const day = dayOfRecord(known, site.end);
	const moment = momentOf(day, language);
	const picture = site.picture(record.id, language);
	const pages = sayPages(language);
	const alt = record.place ? pages.pictureOf(text.name, moment.words) : pages.pictureUnplaced(moment.words);
	const cited = new Set(context.cite.order);
	return framed(site, {
		language,
		path,
		title: text.name,
		description: text.summary,
		above: [{ name: pages[list], path: `${list}/` }],
		// The front is drawn as long as there is one.
		picture: picture && {
			...picture,
			alt: day < FRONT_TO ? `${alt} ${pages.pictureOccupied(words.holder.german)}` : alt,
		},
		structured: () =>
			structuredRecord(record, {
				date: text.date,
				sources: site.data.sources.filter(({ id }) => cited.has(id)),
				language,
			}),
		body: html`<p class="kind"><i class="shape ${record.type}" aria-hidden="true"></i>${words.kind[record.kind] ?? words.type[record.type]}</p>
${record.type !== 'town' ? html`<p class="dates">${sayDate(text.date, language)}</p>\n` : ''}${standingFlags(text, language)}<p class="summary">${text.summary}</p>
<p class="map"><a href="${between(here, '')}?lang=${language}#date=${moment.address}&select=${record.id}">${pages.seeOnMap}</a> <small>${pages.seeMoment(moment.words)}</small></p>
${mediaFigures(text.media, language, (to) => between(here, to))}${held(context)}${dates(context)}${figures(context)}${ties(context)}${facts(context)}${sources(context)}${reviewedNote(text, language)}${citeThis(context)}`,
	});
}

const section = (title: string, content: Content): Markup => html`<section><h2>${title}</h2>\n${content}</section>\n`;

/** Small numbers that lead to the list of sources; what has none says so. */
function marks({ cite, language }: Context, ids: readonly string[], verified: string): Content {
	const numbers = ids.map(cite.number).filter((number) => number > 0);
	if (numbers.length === 0 || verified === 'from-memory')
		return html` <small class="unsourced">${say(language).record.fromMemory}</small>`;
	return html` <sup>${numbers.map((number, i) => html`${i > 0 ? ', ' : ''}<a href="#s${number}">${number}</a>`)}</sup>`;
}

function held(context: Context): Content {
	const { text, language } = context;
	const words = say(language);
	if (!text.control) return '';
	return section(
		words.record.control,
		html`<ol class="plain">${text.control.map(
			({ holder, date, sources, verified }, i) =>
				html`<li><b>${i === 0 ? words.record.atFirst : sayDate(date, language)}</b> ${words.holder[holder]}${i === 0 && sources.length === 0 ? '' : marks(context, sources, verified)}</li>\n`,
		)}</ol>\n`,
	);
}

function claim(
	context: Context,
	value: string,
	{ what, by, derived, sources, verified }: RecordText['claims'][number],
): Markup {
	const notes = [by, derived ? say(context.language).record.derived : undefined].filter(Boolean).join('; ');
	return html`<li><b>${value}</b> ${what}${notes ? html` <small>(${notes})</small>` : ''}${marks(context, sources, verified)}</li>\n`;
}

function dates(context: Context): Content {
	const { text, language } = context;
	const words = say(language);
	const dated = text.claims.filter(({ date }) => date);
	if (dated.length === 0) return '';
	const entries = dated.map((each) =>
		claim(context, sayDate(each.date ?? null, language), {
			...each,
			what: each.what ?? words.property[each.property] ?? '',
		}),
	);
	return section(words.record.otherDates, html`<ul class="plain">${entries}</ul>\n`);
}

function figures(context: Context): Content {
	const words = say(context.language);
	const groups = countsOf(context.text.claims);
	if (groups.size === 0) return '';
	return section(
		words.record.figures,
		[...groups].map(([property, claims]) => [
			property !== OTHER || groups.size > 1
				? html`<h3>${words.property[property] ?? words.record.otherFigures}</h3>\n`
				: '',
			html`<ul class="plain">${claims.map((each) => claim(context, sayNumber(each.number, words), each))}</ul>\n`,
		]),
	);
}

function ties({ site, known, record, language, to }: Context): Content {
	const words = say(language);
	const linked = known.links.flatMap((id) => site.known.get(id) ?? []);
	const entry = (each: Known) =>
		html`<li><a href="${to(each.id)}">${site.names[language][each.id]}</a>${
			'lane' in each
				? html` <small>${[words.kind[each.kind], each.date && sayDate(each.date, language)].filter(Boolean).join(', ')}</small>`
				: ''
		}</li>\n`;
	const block = (title: string, list: readonly Known[]) =>
		list.length > 0 ? section(title, html`<ul class="plain">${list.map(entry)}</ul>\n`) : '';
	const memorials = linked.filter((each) => 'lane' in each && each.type === 'memorial');
	const towns = linked.filter((each) => !('lane' in each));
	const others = linked.filter((each) => 'lane' in each && each.type !== 'memorial');
	const isMemorial = record.type === 'memorial';
	return [
		block(isMemorial ? words.record.remembers : words.record.rememberedBy, isMemorial ? others : memorials),
		block(isMemorial ? words.record.elsewhere : words.record.tied, isMemorial ? memorials : others),
		block(words.record.places, towns),
	];
}

function facts({ record, text, language }: Context): Content {
	const words = say(language);
	const pages = sayPages(language);
	const list = (value: readonly string[] | undefined) => value?.join('; ');
	const rows: [string, Content][] = [
		[words.record.authority, text.authority],
		[words.record.groups, list(text.groups)],
		[words.record.participants, list(text.participants)],
		[words.record.commemorates, text.commemorates],
		[words.record.authors, list(text.authors)],
		[words.record.material, text.material],
		[words.record.inscription, text.inscription && html`<q>${text.inscription}</q>`],
		[words.record.status, text.status],
		[
			words.record.phases,
			text.phases &&
				html`<ul class="plain">${text.phases.map((phase) => html`<li><b>${sayDate(phase.date, language)}</b> ${phase.what}</li>`)}</ul>`,
		],
		[
			pages.formerNames,
			record.former.map(({ name, until }) => pages.until(name[language], until.slice(0, 4))).join('; ') || null,
		],
		[words.record.address, text.address ?? text.placeLabel],
		[
			pages.coordinates,
			record.place &&
				html`${degrees(record.place[1])}, ${degrees(record.place[0])} <small>(${words.record.place[text.precision ?? 'none']})</small>`,
		],
		[pages.dateOf, record.date && html`<code>${record.date}</code> <small>${pages.edtf}</small>`],
	];
	return html`<dl class="facts">${rows.flatMap(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>\n` : []))}</dl>\n`;
}

const degrees = (value: number) => value.toFixed(4);

function sources({ site, cite, language }: Context): Content {
	const words = say(language);
	if (cite.order.length === 0) return section(words.record.sources, html`<p>${words.record.noSource}</p>\n`);
	const entries = cite.order.map((id, i) => {
		const source = site.sources[language][id];
		if (!source) return '';
		const title = html`<cite${source.lang === language ? '' : html` lang="${source.lang}"`}>${source.title}</cite>`;
		const about = [
			source.publisher,
			words.sourceKind[source.kind] ?? source.kind,
			source.lang.toUpperCase(),
			source.copy && words.sourceCopy[source.copy](source.url ? hostOf(source.url) : null),
		];
		return html`<li id="s${i + 1}">${source.url ? html`<a href="${source.url}" rel="noopener">${title}</a>` : title} <small>${about.filter(Boolean).join(' · ')}</small></li>\n`;
	});
	return section(words.record.sources, html`<ol class="sources">${entries}</ol>\n`);
}

function citeThis({ site, record, text, language }: Context): Content {
	const words = sayPages(language);
	const { edition, year, title } = site.data;
	const url = site.url && `${site.url}${folderOf(language)}record/${record.id}/`;
	const cited: Cited = { id: record.id, title: text.name, site: title, language, edition, year, url };
	const [before, italic, after] = chicago(cited, words);
	return section(
		words.cite,
		html`<dl class="cite"><dt>${words.citeStyles.gost}</dt><dd>${gost(cited, words)}</dd>
<dt>${words.citeStyles.chicago}</dt><dd>${before}<i>${italic}</i>${after}</dd>
<dt>${words.citeStyles.bibtex}</dt><dd><pre>${bibtex(cited, words)}</pre></dd></dl>
<p><small>${words.citeNote}</small></p>
`,
	);
}
