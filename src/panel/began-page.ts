import { html, nothing, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { BeganFile } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { marks } from './cite.ts';
import { nameLinks } from './name-links.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';
import type { PageContext } from './page-context.ts';
import { sourceList } from './source-list.ts';

type Verdict = BeganFile['claims'][number]['verdict'];
const VERDICTS: readonly Verdict[] = ['confirmed', 'corrected', 'not-found'];

/** The page's file, fetched when the page is first opened. */
export const beganFile = (dataset: Dataset): OpenedFile<BeganFile> => openedFile((language) => dataset.began(language));

/**
 * "Where this began": every statement of the texts from which the collection began, and what is known of it. Opened with
 * `store.turnTo('began')`; whoever paints it repaints when `file.content` changes.
 */
export function beganPage(context: PageContext, file: OpenedFile<BeganFile>): TemplateResult {
	const { store } = context;
	const language = store.language.value;
	const words = say(language);
	file.open(language);
	const content = file.content.value;
	return html`<article class="began">
		<p class="kicker"><span>${words.about}</span></p>
		<h2>${words.began.title}</h2>
		<p class="summary">${words.began.intro}</p>
		${
			content instanceof Error
				? html`<div class="fault" role="alert">
						<p>${words.fault.text}</p>
						<button type="button" @click=${() => file.open(language, true)}>${words.fault.retry}</button>
					</div>`
				: content
					? documents(context, content)
					: html`<p class="quiet">${words.record.loading}</p>`
		}
	</article>`;
}

function documents(context: PageContext, { documents: texts, claims, sources }: BeganFile): TemplateResult {
	const words = say(context.store.language.value);
	const order = [...new Set([...texts, ...claims].flatMap((each) => each.sources))].filter((id) => sources[id]);
	const cite = { order, number: (id: string) => order.indexOf(id) + 1 };
	const tally = (list: BeganFile['claims']) =>
		VERDICTS.map((verdict) => ({ verdict, n: list.filter((claim) => claim.verdict === verdict).length })).filter(
			({ n }) => n > 0,
		);
	const sum = (list: BeganFile['claims']) =>
		html`<p class="tally">
			<span>${words.began.count(list.length)}</span>
			${tally(list).map(({ verdict, n }) => html`<span>${sign(verdict)}${words.began.verdict[verdict]}: ${words.number(n)}</span>`)}
		</p>`;
	return html`${sum(claims)}
	${texts.map((text) => {
		const own = claims.filter(({ document }) => document === text.id);
		return html`<section>
			<h3>${text.title}</h3>
			<p class="note">${text.intro} ${marks(text.sources, cite)}</p>
			<ol class="statements">
				${own.map(
					({ claim, verdict, known, sources: named, records }) => html`<li>
						<p class="verdict">${sign(verdict)}<b>${words.began.verdict[verdict]}</b></p>
						<p class="statement">${claim}</p>
						<p><span class="unseen">${words.began.known}: </span>${known} ${marks(named, cite)}</p>
						${
							records.length > 0
								? html`<p class="places">${words.began.more}: ${nameLinks(records, context.dataset.name, context.open)}</p>`
								: nothing
						}
					</li>`,
				)}
			</ol>
		</section>`;
	})}
	${sourceList(cite, sources, words)}`;
}

/** Shape before colour: a full disc, a half, a ring. */
function sign(verdict: Verdict): TemplateResult {
	const inner = {
		confirmed: 'M6 1.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0-9',
		corrected: 'M6 1.5a4.5 4.5 0 0 1 0 9z',
		'not-found': '',
	};
	return html`<svg class="verdict-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" /><path d=${inner[verdict]} /></svg>`;
}
