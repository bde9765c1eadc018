import { changesOf } from '../control/holder.ts';
import type { IndexRecord, IndexTown, Language, RecordType } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import { calendar, type Day, dayOf as dayOfDate, toDate, yearOf } from '../time/day.ts';
import { sayDate, sayDays } from '../time/words.ts';
import { framed } from './frame.ts';
import { type Content, html, type Markup } from './markup.ts';
import { between, folderOf, type Site } from './site.ts';
import { sayPages } from './words.ts';

/** Lists by type, in order of time or of name: whoever has no script finds every record in one of them. */
export type List = 'chronicle' | 'camps' | 'memorials' | 'towns';

export function listPage(site: Site, list: List, language: Language): string {
	const words = sayPages(language);
	const lead = {
		chronicle: words.chronicleLead,
		camps: words.campsLead,
		memorials: words.memorialsLead,
		towns: words.townsLead,
	}[list];
	const path = `${list}/`;
	const here = `${folderOf(language)}${path}`;
	const link: Link = (id) =>
		html`<a href="${between(here, `${folderOf(language)}record/${id}/`)}">${site.names[language][id]}</a>`;
	const sections = { chronicle, camps, memorials, towns }[list](site, language, link);
	return framed(site, {
		language,
		path,
		title: words[list],
		description: lead,
		above: [],
		structured: () => ({ '@type': 'CollectionPage' }),
		body: html`<p class="summary">${lead}</p>\n${sections}`,
	});
}

type Link = (id: string) => Markup;

const ofType = ({ known }: Site, type: RecordType): IndexRecord[] =>
	[...known.values()].flatMap((each) => ('lane' in each && each.type === type ? [each] : []));

/** By the day on which each begins; what has no date comes last. */
const dayOf = (record: IndexRecord): Day => spanOf(record)?.from ?? Number.POSITIVE_INFINITY;
const inOrder = (records: IndexRecord[]) =>
	records.sort((a, b) => (dayOf(a) === dayOf(b) ? (a.id < b.id ? -1 : 1) : dayOf(a) - dayOf(b)));

/** Entries under headings, each heading once. */
function grouped<T>(entries: readonly T[], heading: (entry: T) => string, entry: (entry: T) => Markup): Content {
	const groups = new Map<string, Markup[]>();
	for (const each of entries) {
		const name = heading(each);
		groups.set(name, [...(groups.get(name) ?? []), entry(each)]);
	}
	return [...groups].map(
		([name, list]) =>
			html`<section><h2>${name}</h2>\n<ul class="list">${list.map((each) => html`<li>${each}</li>\n`)}</ul></section>\n`,
	);
}

/** The first day of the month. */
const monthOf = (day: Day) => dayOfDate(calendar(day).year, calendar(day).month);

const dated = (record: IndexRecord, language: Language, link: Link) =>
	html`<span>${sayDate(record.date, language)}</span> ${link(record.id)}`;

function chronicle(site: Site, language: Language, link: Link): Content {
	const words = sayPages(language);
	const month = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	const { war, lastDay } = site.subject.eras;
	const heading = (record: IndexRecord) => {
		const day = dayOf(record);
		if (!Number.isFinite(day)) return words.unknownDate;
		if (day < monthOf(war)) return say(language).beforeWar;
		if (day > lastDay) return words.afterWar;
		const said = month.format(toDate(day));
		return said.charAt(0).toUpperCase() + said.slice(1);
	};
	return grouped(inOrder(ofType(site, 'event')), heading, (record) => dated(record, language, link));
}

function camps(site: Site, language: Language, link: Link): Content {
	const words = sayPages(language);
	const year = (record: IndexRecord) =>
		Number.isFinite(dayOf(record)) ? String(yearOf(dayOf(record))) : words.unknownDate;
	const kinds = say(language).kind;
	const topics = inOrder(ofType(site, 'topic'));
	return [
		grouped(
			inOrder(ofType(site, 'camp')),
			year,
			(record) =>
				html`<span>${sayDate(record.date, language)}</span> ${link(record.id)} <small>${kinds[record.kind]}</small>`,
		),
		grouped(
			topics,
			() => say(language).wholeInFigures,
			({ id }) => link(id),
		),
	];
}

function memorials(site: Site, language: Language, link: Link): Content {
	const words = sayPages(language);
	const decade = (record: IndexRecord) => {
		if (!Number.isFinite(dayOf(record))) return words.unknownDate;
		const first = Math.floor(yearOf(dayOf(record)) / 10) * 10;
		return `${first}–${first + 9}`;
	};
	return grouped(inOrder(ofType(site, 'memorial')), decade, (record) => dated(record, language, link));
}

function towns(site: Site, language: Language, link: Link): Content {
	const words = sayPages(language);
	const { regions } = site.subject;
	const order = [...regions.map(({ id }) => id), 'ring'];
	const named = (town: IndexTown) => site.names[language][town.id] ?? town.id;
	const list = [...site.known.values()].flatMap((each) => ('lane' in each ? [] : [each]));
	list.sort((a, b) => order.indexOf(a.region) - order.indexOf(b.region) || named(a).localeCompare(named(b), language));
	return grouped(
		list,
		(town) => regions.find(({ id }) => id === town.region)?.name[language] ?? words.regionRing,
		(town) => {
			const changes = changesOf(town.spans);
			const last = changes.at(-1);
			const freed = changes.length > 1 && last?.holder === 'soviet' ? last : null;
			return html`${link(town.id)} <small>${freed ? words.freedOn(sayDays(freed.earliest, freed.latest, language)) : changes.length === 1 ? words.neverOccupied : ''}</small>`;
		},
	);
}
