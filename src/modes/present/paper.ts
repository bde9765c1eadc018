import './paper.css';
import { effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Language } from '../../dataset/served.ts';
import { light, paintFlavour } from '../../ground/flavours.ts';
import { say } from '../../i18n/index.ts';
import { qrSvg } from '../../qr/qr.ts';
import { sayMoment } from '../../state/said.ts';
import type { House } from '../modes.ts';
import { addressOf } from './addresses.ts';
import { type Gap, gapsAmong, gapsIn, type Piece, widthOfGap } from './blanks.ts';
import { covered } from './covered.ts';
import { type MapDrawer, mapDrawer } from './paper-map.ts';
import type { LoadShow } from './present.ts';
import type { Show, ShowStep } from './show.ts';
import { showSpoken } from './show-signal.ts';
import { words as allWords } from './words.ts';

/** No code holds more: about 25 characters less than the QR library's most. */
const QR_MOST = 1200;

/**
 * A tour or talk on A4: the hand-out with maps, dates, texts and sources, or the worksheet with gaps, questions, and the key on a page
 * of its own at the end.
 */
export async function paperPage(
	house: House,
	first: Show,
	kind: 'handout' | 'worksheet',
	load: LoadShow,
): Promise<void> {
	const { store } = house;
	const draw = await mapDrawer(house);
	const show = showSpoken(house, first, load);
	document.documentElement.dataset.presentPage = 'paper';
	const page = document.createElement('div');
	page.className = 'paper-page';
	// Paper is white, whatever the colours of the screen are.
	paintFlavour(page, { ...light, paper: '#ffffff', raised: '#ffffff', land: '#ffffff' });
	document.body.append(page);
	effect(() => {
		const language = store.language.value;
		const words = allWords[language];
		document.title = `${show.value.title}: ${kind === 'handout' ? words.handout : words.worksheet}`;
		render(
			html`<nav class="paper-bar ways" aria-label=${words.paper.print}>
					<a class="action" href=${addressOf({ paper: null })}>${words.paper.back}</a>
					<button type="button" class="action first" @click=${() => window.print()}>${words.paper.print}</button>
				</nav>
				<main class="paper ${kind}" lang=${language}>${sheet(show.value, kind, language, draw)}</main>`,
			page,
		);
	});
}

function sheet(show: Show, kind: 'handout' | 'worksheet', language: Language, draw: MapDrawer): TemplateResult {
	const words = allWords[language];
	const order = [...new Set(show.steps.flatMap(({ sources }) => sources))].filter((id) => show.sources[id]);
	let gap = 1;
	const steps = show.steps.map((step) => {
		const pieces = kind === 'worksheet' ? gapsIn(step, gap) : [{ text: step.text }];
		const gaps = gapsAmong(pieces);
		gap += gaps.length;
		return { step, pieces, gaps };
	});
	const live = addressOf({ paper: null, view: null });
	return html`<header>
			<div>
				<p class="paper-kind">${kind === 'handout' ? words.handout : words.worksheet} · ${say(language).title}</p>
				<h1>${show.title}</h1>
				${
					kind === 'worksheet'
						? html`<p class="paper-name"><span>${words.paper.name}</span><span>${words.paper.day}</span></p>
								<p>${words.paper.fill}</p>`
						: show.about
							? html`<p>${show.about.summary}</p>`
							: nothing
				}
			</div>
			${
				live.length <= QR_MOST
					? html`<figure class="paper-code">${qrSvg(live, words.paper.again)}<figcaption>${words.paper.again}</figcaption></figure>`
					: nothing
			}
		</header>
		${steps.map((each, i) => stepOnPaper(each, i, { kind, order, language, draw }))}
		<p class="paper-legend">${words.paper.legend}</p>
		${order.length > 0 ? sourcesOnPaper(show, order, words.paper.sources) : nothing}
		${kind === 'worksheet' ? key(steps, words.paper) : nothing}`;
}

interface StepOnPaper {
	step: ShowStep;
	pieces: Piece[];
	/** Those among the pieces. */
	gaps: Gap[];
}

function stepOnPaper(
	{ step, pieces, gaps }: StepOnPaper,
	index: number,
	context: { kind: 'handout' | 'worksheet'; order: string[]; language: Language; draw: MapDrawer },
): TemplateResult {
	const { kind, order, language, draw } = context;
	const words = allWords[language];
	const title = step.title || step.subject;
	const cited = step.sources.map((id) => order.indexOf(id) + 1).filter((n) => n > 0);
	/** Nothing beside the text tells what its gaps ask for. */
	const without = (text: string) => inked(covered(text, gaps));
	const onMap = (name: string) =>
		covered(name, gaps)
			.map((piece) => ('gap' in piece ? `${piece.gap} ____` : piece.text))
			.join('');
	return html`<section class="paper-step">
		<figure>${draw(step.moment, words.paper.map(onMap(title)), onMap)}</figure>
		<div>
			<p class="paper-date">${without(sayMoment(step.day, language))}</p>
			<h2>${index + 1}. ${without(title)}</h2>
			${step.title && step.subject ? html`<p>${step.subject}</p>` : nothing}
			<p class="paper-text">${inked(pieces.flatMap((piece) => ('gap' in piece ? [piece] : covered(piece.text, gaps))))}${
				cited.length > 0 ? html` <span class="paper-cited">[${cited.join(', ')}]</span>` : nothing
			}</p>
			${
				kind === 'worksheet' && step.question
					? html`<p class="paper-question"><b>${words.paper.question}:</b> ${without(step.question)}</p>
							<div class="paper-lines" aria-hidden="true"><i></i><i></i></div>`
					: nothing
			}
		</div>
	</section>`;
}

const inked = (pieces: readonly Piece[]) => pieces.map((piece) => ('gap' in piece ? blank(piece) : piece.text));

/** A line as wide as its class says: an element has no style of its own. */
const blank = ({ gap, answer }: Gap) => html`<span class="gap gap-${widthOfGap(answer)}"><sup>${gap}</sup></span>`;

/** An address as it is read and typed: its letters in place of their codes. */
function legible(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

const sourcesOnPaper = (show: Show, order: readonly string[], title: string) =>
	html`<section class="paper-sources">
		<h2>${title}</h2>
		<ol>
			${order.map((id) => {
				const source = show.sources[id];
				return source
					? html`<li><cite lang=${source.lang}>${source.title}</cite>${source.publisher ? html`. <span lang=${source.lang}>${source.publisher}</span>` : nothing}${source.url ? html`. <span class="paper-url">${legible(source.url)}</span>` : nothing}</li>`
					: nothing;
			})}
		</ol>
	</section>`;

function key(steps: readonly StepOnPaper[], words: (typeof allWords)['en']['paper']): TemplateResult {
	return html`<section class="paper-key">
		<h2>${words.key}</h2>
		<p>${words.keyNote}</p>
		<ol>
			${steps.map(({ step, gaps }) => {
				return html`<li>
					<b>${step.title || step.subject}</b>
					${gaps.length > 0 ? html`<p>${gaps.map(({ gap, answer }) => html`<span class="paper-answer"><sup>${gap}</sup> ${answer}</span> `)}</p>` : nothing}
					${step.question ? html`<p>${step.question} <i>${step.answer}</i></p>` : nothing}
				</li>`;
			})}
		</ol>
	</section>`;
}
