import { html, nothing, type TemplateResult } from 'lit-html';
import type { IndexRecord } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import type { Stood } from '../state/standings.ts';
import { sayDate } from '../time/words.ts';
import type { PageContext } from './page-context.ts';

/** How many entries of a list are shown before it is unfolded. */
const FEW = 6;
/**
 * A list of records under a title, the weightiest first; nothing where there are none.
 * @param key by which it is unfolded @param few how many are shown until then
 */
export function recordList(
	context: PageContext,
	key: string,
	title: string,
	all: readonly Stood[],
	few = FEW,
): TemplateResult | typeof nothing {
	if (all.length === 0) return nothing;
	const { store, dataset, open, unfolded, unfold } = context;
	const words = say(store.language.value);
	const sorted = [...all].sort(
		(a, b) => a.record.importance - b.record.importance || startOf(a.record) - startOf(b.record),
	);
	const shown = unfolded.has(key) ? sorted : sorted.slice(0, few);
	return html`<section>
		<h3>${title}</h3>
		<ul class="records">
			${shown.map(
				({ record, standing }) => html`<li>
					<button type="button" class="entry ${record.type}" @click=${() => open(record.id)}>
						<i class="shape" aria-hidden="true"></i>
						<span>
							<b>${dataset.name(record.id)}</b>
							<small>${[words.kind[record.kind], record.date && sayDate(record.date, store.language.value), standing === 'perhaps' && words.sign.perhaps].filter(Boolean).join(' · ')}</small>
						</span>
					</button>
				</li>`,
			)}
		</ul>
		${
			all.length > few
				? html`<button type="button" class="more" @click=${() => unfold(key)}>${unfolded.has(key) ? words.showFewer : words.showAll(all.length)}</button>`
				: nothing
		}
	</section>`;
}

const startOf = (record: IndexRecord) => spanOf(record)?.from ?? 0;
