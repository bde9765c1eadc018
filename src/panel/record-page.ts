import { html, nothing, type TemplateResult } from 'lit-html';
import type { Reading } from '../dataset/dataset.ts';
import type { IndexRecord, IndexTown, Language, RecordText, ServedClaim, ServedSource } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import { yearOf } from '../time/day.ts';
import { sayDate } from '../time/words.ts';
import type { PageContext } from './day-page.ts';
import { type Counted, dotPlot } from './dot-plot.ts';
import { nameLinks } from './name-links.ts';

type Known = IndexRecord | IndexTown;

/** The page of one record: names, dates in words, text, figures with who says them, what it is tied to, sources. */
export function recordPage(
	context: PageContext,
	known: Known,
	reading: Reading | null,
	retry: (() => void) | null,
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
		${text.verified === 'conflict' ? html`<p class="flag">${words.record.conflict}</p>` : nothing}
		${text.verified === 'from-memory' ? html`<p class="flag">${words.record.fromMemory}</p>` : nothing}
		${text.verified === 'seed-only' ? html`<p class="flag">${words.record.seedOnly}</p>` : nothing}
		<p class="summary">${text.summary}</p>
		${held(text, language, cite)} ${dates(text, language, cite)} ${figures(text, language, cite)} ${ties(context, known)}
		${facts(text, words)} ${sourceList(cite, sources, words)}
	`;
}

/** Numbers for the sources that a record names, in order of first mention. */
function citations(text: RecordText, sources: Record<string, ServedSource>) {
	const order = [
		...new Set([
			...text.claims.flatMap((claim) => claim.sources),
			...(text.control ?? []).flatMap((span) => span.sources),
			...text.sources,
		]),
	].filter((id) => sources[id]);
	return { order, number: (id: string) => order.indexOf(id) + 1 };
}
type Cite = ReturnType<typeof citations>;

/** Who says it: small numbers that lead to the list of sources. */
const marks = (ids: readonly string[], cite: Cite) =>
	ids.flatMap((id) =>
		cite.number(id) > 0
			? [html`<a class="cite" href="#source-${cite.number(id)}" @click=${toSource}>${cite.number(id)}</a>`]
			: [],
	);

/** The fragment of the address is the state's: the page scrolls without it. */
function toSource(event: Event): void {
	event.preventDefault();
	const id = (event.currentTarget as HTMLAnchorElement).getAttribute('href')?.slice(1) ?? '';
	const entry = document.getElementById(id);
	entry?.scrollIntoView({ block: 'nearest' });
	entry?.focus({ preventScroll: true });
}

/** Counts of people, in the order in which they are told; what is like is compared on one axis, the rest is listed. */
const COUNTS = [
	'dead',
	'dead-part',
	'buried',
	'buried-part',
	'dead-per-day',
	'held-at-once',
	'passed-through',
	'deported',
	'deported-part',
	'survivors',
	'evacuated',
	'captured',
	'casualties',
	'wounded',
	'dead-wider',
	'buried-wider',
	'strength',
	'inhabitants',
	'destroyed',
];
/** Of these the counts say the same of the same: only they stand on one axis. */
const PLOTTED = new Set(['dead', 'buried', 'held-at-once', 'passed-through', 'deported']);

function figures(text: RecordText, language: Language, cite: Cite): TemplateResult | typeof nothing {
	const words = say(language);
	const numbers = text.claims.filter(
		(claim): claim is ServedClaim & { number: NonNullable<ServedClaim['number']> } => !!claim.number,
	);
	if (numbers.length === 0) return nothing;
	const groups = groupBy(numbers);
	const only = groups.size === 1;
	return html`<section class="figures">
		<h3>${words.record.figures}</h3>
		${[...groups].map(([property, claims]) => {
			const counted: Counted[] = claims.map(({ number, derived }) => ({
				value: number.value,
				derived: derived ?? false,
				label: words.number(number.value),
			}));
			const plot = PLOTTED.has(property) && new Set(claims.map(({ number }) => number.value)).size > 1;
			return html`${property !== OTHER || !only ? html`<h4>${words.property[property] ?? words.record.otherFigures}</h4>` : nothing}
				${plot ? dotPlot(counted, words) : nothing}
				<ul class="claims">
					${claims.map(
						(claim) => html`<li>
							<b>${sayNumber(claim.number, words)}</b>
							<span
								>${claim.what ?? ''}${claim.by ? html`<small>${claim.by}</small>` : nothing}${claim.derived ? html`<small>${words.record.derived}</small>` : nothing}${unsourced(claim, words)}
								${marks(claim.sources, cite)}</span
							>
						</li>`,
					)}
				</ul>`;
		})}
	</section>`;
}

const OTHER = 'other';

/** Claims by what they count, in the order of `COUNTS`; measures and the like together at the end. */
function groupBy<T extends { property: string }>(claims: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const property of [...COUNTS, OTHER]) {
		const alike = claims.filter((claim) => (COUNTS.includes(claim.property) ? claim.property : OTHER) === property);
		if (alike.length > 0) groups.set(property, alike);
	}
	return groups;
}

function sayNumber(
	{ value, low, high, bound }: NonNullable<ServedClaim['number']>,
	words: ReturnType<typeof say>,
): string {
	if (low !== undefined && high !== undefined && low !== high) return `${words.number(low)}–${words.number(high)}`;
	return words.bound[bound](words.number(value));
}

const unsourced = (
	{ sources, verified }: { sources: readonly string[]; verified: string },
	words: ReturnType<typeof say>,
) =>
	sources.length === 0 || verified === 'from-memory'
		? html`<small class="unsourced">${words.record.fromMemory}</small>`
		: nothing;

/** Dates that differ: each with who gives it. */
function dates(text: RecordText, language: Language, cite: Cite): TemplateResult | typeof nothing {
	const words = say(language);
	const claims = text.claims.filter((claim) => claim.date);
	if (claims.length === 0) return nothing;
	return html`<section class="date-claims">
		<h3>${words.record.otherDates}</h3>
		<ul class="claims">
			${claims.map(
				(claim) => html`<li>
					<b>${sayDate(claim.date ?? null, language)}</b>
					<span
						>${claim.what ?? words.property[claim.property] ?? ''}${claim.by ? html`<small>${claim.by}</small>` : nothing}${unsourced(claim, words)}
						${marks(claim.sources, cite)}</span
					>
				</li>`,
			)}
		</ul>
	</section>`;
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

function sourceList(
	{ order }: Cite,
	sources: Record<string, ServedSource>,
	words: ReturnType<typeof say>,
): TemplateResult {
	return html`<section class="sources">
		<h3>${words.record.sources}</h3>
		${
			order.length === 0
				? html`<p class="quiet">${words.record.noSource}</p>`
				: html`<ol>
						${order.map((id, i) => {
							const source = sources[id] as ServedSource;
							const title = html`<cite lang=${source.lang}>${source.title}</cite>`;
							return html`<li id="source-${i + 1}" tabindex="-1">
								${source.url && /^https?:\/\//.test(source.url) ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${title}</a>` : title}
								<small>${[source.publisher, words.sourceKind[source.kind] ?? source.kind, source.lang.toUpperCase()].filter(Boolean).join(' · ')}</small>
							</li>`;
						})}
					</ol>`
		}
	</section>`;
}
