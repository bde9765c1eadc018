import { html, nothing, type TemplateResult } from 'lit-html';
import type { Reading } from '../dataset/dataset.ts';
import type { IndexRecord, IndexTown, Language, RecordText } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import { yearOf } from '../time/day.ts';
import { sayDate } from '../time/words.ts';
import { marks, unsourced } from './cite.ts';
import { type Cite, citations } from './claims.ts';
import { correctionLink } from './correction.ts';
import { dateClaims } from './date-claims.ts';
import { elsewhere } from './elsewhere.ts';
import { figures } from './figures.ts';
import { lifeOf } from './life.ts';
import { lifeDrawing } from './life-view.ts';
import { nameLinks } from './name-links.ts';
import { neighbourNav } from './neighbour-nav.ts';
import type { Neighbours } from './neighbours.ts';
import type { PageContext } from './page-context.ts';
import { pictures } from './pictures.ts';
import { sourceList } from './source-list.ts';
import { reviewedNote, standingFlags } from './standing-notes.ts';

type Known = IndexRecord | IndexTown;

/** The page of one record: names, dates in words, text, figures with who says them, what it is tied to, sources. */
export function recordPage(
	context: PageContext,
	known: Known,
	reading: Reading | null,
	retry: (() => void) | null,
	neighbours: Neighbours | null,
): TemplateResult {
	const { store, dataset } = context;
	const words = say(store.language.value);
	const type = 'lane' in known ? known.type : 'town';
	const kind = 'lane' in known ? known.kind : 'town';
	const name = dataset.name(known.id);
	const then = dataset.name(known.id, store.date.value);
	return html`<article class="record ${type}">
		<p class="kicker"><i class="shape ${type}" aria-hidden="true"></i><span>${words.kind[kind] ?? words.type[type]}</span></p>
		<h2>${name}</h2>
		${then === name ? nothing : html`<p class="then">${then}</p>`}
		${'lane' in known && known.type !== 'topic' ? html`<p class="dates">${sayDate(known.date, store.language.value)}</p>` : nothing}
		${reading ? body(context, known, reading) : retry ? failed(words, retry) : html`<p class="quiet">${words.record.loading}</p>`}
		${neighbours ? neighbourNav(context, neighbours) : nothing}
	</article>`;
}

const failed = (words: ReturnType<typeof say>, retry: () => void) =>
	html`<div class="fault" role="alert">
		<p>${words.fault.text}</p>
		<button type="button" @click=${retry}>${words.fault.retry}</button>
	</div>`;

function body(context: PageContext, known: Known, { text, sources }: Reading): TemplateResult {
	const language = context.store.language.value;
	const words = say(language);
	const cite = citations(text, sources);
	return html`
		${standingFlags(text, words)}
		<p class="summary">${text.summary}</p>
		${pictures(text.media ?? [], words)} ${lifeBlock(context, known)}
		${held(text, language, cite)} ${dateClaims(text, language, words, cite)} ${figures(text, words, cite)} ${ties(context, known)}
		${facts(text, words)} ${elsewhere(context, known)} ${sourceList(cite, sources, words)}
		${reviewedNote(text, language, words)} ${correctionLink(context)}
	`;
}

function lifeBlock({ store, dataset }: PageContext, known: Known): TemplateResult | typeof nothing {
	const life = lifeOf(dataset, known);
	if (!life) return nothing;
	return lifeDrawing(life, { day: store.date.value, end: store.end, language: store.language.value, dataset });
}

/** Who held a town, from when, with the source of each change. */
function held(text: RecordText, language: Language, cite: Cite): TemplateResult | typeof nothing {
	if (!text.control) return nothing;
	const words = say(language);
	return html`<section class="control">
		<h3>${words.record.control}</h3>
		<ol>
			${text.control.map(
				(span, i) => html`<li class=${span.holder}>
					<i aria-hidden="true"></i>
					<span
						><b>${i === 0 ? words.record.atFirst : sayDate(span.date, language)}</b> ${words.holder[span.holder]}${i === 0 ? nothing : unsourced(span, words)}
						${marks(span.sources, cite)}</span
					>
				</li>`,
			)}
		</ol>
	</section>`;
}

/** What it is tied to: from a camp to its memorial and back is one tap, with the years between. */
function ties(context: PageContext, known: Known): TemplateResult | typeof nothing {
	const { dataset, store, open } = context;
	const words = say(store.language.value);
	const isMemorial = 'lane' in known && known.type === 'memorial';
	const records = known.links.flatMap((id) => dataset.record(id) ?? []);
	const towns = known.links.flatMap((id) => dataset.town(id) ?? []);
	const memorials = records.filter((record) => record.type === 'memorial').sort((a, b) => year(a) - year(b));
	const others = records.filter((record) => record.type !== 'memorial');
	const entry = (record: IndexRecord) => html`<li>
		<button type="button" class="entry ${record.type}" @click=${() => open(record.id)}>
			<i class="shape" aria-hidden="true"></i>
			<span>
				<b>${dataset.name(record.id)}</b>
				<small>${words.kind[record.kind] ?? ''} · ${sayDate(record.date, store.language.value)}${!isMemorial && record.type === 'memorial' ? after(known, record, words) : nothing}</small>
			</span>
		</button>
	</li>`;
	const block = (title: string, list: readonly IndexRecord[]) =>
		list.length > 0
			? html`<section class="ties">
					<h3>${title}</h3>
					<ul class="records">${list.map(entry)}</ul>
				</section>`
			: nothing;
	const places =
		towns.length > 0
			? html`<p class="places">
					${words.record.places}:
					${nameLinks(
						towns.map(({ id }) => id),
						dataset.name,
						open,
					)}
				</p>`
			: nothing;
	return html`${isMemorial ? block(words.record.remembers, others) : block(words.record.rememberedBy, memorials)}
	${isMemorial ? block(words.record.elsewhere, memorials) : block(words.record.tied, others)} ${places}`;
}

const year = (record: IndexRecord) => (record.date ? yearOf(spanOf(record)?.from ?? 0) : 9999);

/** The years from the end of what is remembered to the first memorial to it. */
function after(known: Known, memorial: IndexRecord, words: ReturnType<typeof say>) {
	if (!('lane' in known) || known.type === 'topic') return nothing;
	const [ended, opened] = [spanOf(known)?.to, spanOf(memorial)?.from];
	if (ended === undefined || opened === undefined || opened < ended) return nothing;
	return html`, <em>${words.record.rememberedAfter(yearOf(opened) - yearOf(ended))}</em>`;
}

function facts(text: RecordText, words: ReturnType<typeof say>): TemplateResult | typeof nothing {
	const language = words.otherLanguage === 'English' ? 'ru' : 'en';
	const rows: [string, unknown][] = [];
	const add = (name: string, value: string | readonly string[] | undefined) => {
		if (value === undefined || value.length === 0) return;
		rows.push([name, typeof value === 'string' ? value : value.join('; ')]);
	};
	add(words.record.authority, text.authority);
	add(words.record.groups, text.groups);
	add(words.record.participants, text.participants);
	add(words.record.commemorates, text.commemorates);
	add(words.record.authors, text.authors);
	add(words.record.material, text.material);
	if (text.inscription) rows.push([words.record.inscription, html`<q>${text.inscription}</q>`]);
	add(words.record.address, text.address ?? text.placeLabel);
	rows.push([words.record.precision, words.record.place[text.precision ?? 'none']]);
	add(words.record.status, text.status);
	if (text.phases && text.phases.length > 0) {
		rows.push([
			words.record.phases,
			html`<ul class="phases">${text.phases.map((phase) => html`<li><b>${sayDate(phase.date, language)}</b> ${phase.what}</li>`)}</ul>`,
		]);
	}
	if (rows.length === 0) return nothing;
	return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
