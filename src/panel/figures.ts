import { html, nothing, type TemplateResult } from 'lit-html';
import type { RecordText } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { marks, unsourced } from './cite.ts';
import { type Cite, countsOf, type NumberClaim, OTHER, sayNumber } from './claims.ts';
import { plotFoot, plotRow, plotted } from './dot-plot.ts';

/** Of these the counts say the same of the same: only they stand on one axis. */
const COMPARED = new Set(['dead', 'buried', 'held-at-once', 'passed-through', 'deported']);

/** What is counted, each count with who gives it; counts of like scope side by side on one axis. */
export function figures(text: RecordText, words: Words, cite: Cite): TemplateResult | typeof nothing {
	const groups = countsOf(text.claims);
	if (groups.size === 0) return nothing;
	const only = groups.size === 1;
	return html`<section class="figures">
		<h3>${words.record.figures}</h3>
		${[...groups].map(([property, claims]) => {
			const values = claims.map(({ number }) => number.value);
			const [least, most] = [Math.min(...values), Math.max(...values)];
			const plot = COMPARED.has(property) && least !== most ? plotted(claims) : null;
			return html`${property !== OTHER || !only ? html`<h4>${words.property[property] ?? words.record.otherFigures}${plot ? html`<small>${words.record.range(words.number(least), words.number(most))}</small>` : nothing}</h4>` : nothing}
				<ul class=${plot ? 'claims plot' : 'claims'}>
					${claims.map(
						(claim, i) => html`<li>
							${plot?.counts[i] ? plotRow(plot.counts[i]) : nothing}${entry(claim, words, cite)}
						</li>`,
					)}
				</ul>
				${plot ? plotFoot(plot, words) : nothing}`;
		})}
	</section>`;
}

const entry = (claim: NumberClaim, words: Words, cite: Cite) =>
	html`<b>${sayNumber(claim.number, words)}</b>
		<span
			>${claim.what ?? ''}${claim.by ? html`<small>${claim.by}</small>` : nothing}${claim.derived ? html`<small>${words.record.derived}</small>` : nothing}${unsourced(claim, words)}
			${marks(claim.sources, cite)}</span
		>`;
