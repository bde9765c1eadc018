import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language, RecordText, ServedClaim } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { sayDate } from '../time/words.ts';
import { marks, unsourced } from './cite.ts';
import type { Cite } from './claims.ts';

/**
 * Dates with who gives them. Of those that differ the first is shown, by the rule of the dataset (data/README.md); the others are one
 * tap away.
 */
export function dateClaims(
	text: RecordText,
	language: Language,
	words: Words,
	cite: Cite,
): TemplateResult | typeof nothing {
	const groups = new Map<string, ServedClaim[]>();
	for (const claim of text.claims) {
		if (claim.date) groups.set(claim.property, [...(groups.get(claim.property) ?? []), claim]);
	}
	if (groups.size === 0) return nothing;
	const entry = (claim: ServedClaim) => html`<li>
		<b>${sayDate(claim.date ?? null, language)}</b>
		<span
			>${claim.what ?? words.property[claim.property] ?? ''}${claim.by ? html`<small>${claim.by}</small>` : nothing}${unsourced(claim, words)}
			${marks(claim.sources, cite)}</span
		>
	</li>`;
	return html`<section class="date-claims">
		<h3>${words.record.otherDates}</h3>
		${[...groups.values()].map(([first, ...others]) => {
			if (!first) return nothing;
			return html`<ul class="claims">
					${entry(first)}
				</ul>
				${
					others.length > 0
						? html`<details>
								<summary>${words.record.datesDiffer(others.length)}</summary>
								<ul class="claims">
									${others.map(entry)}
								</ul>
							</details>`
						: nothing
				}`;
		})}
	</section>`;
}
