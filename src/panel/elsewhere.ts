import { html, nothing, type TemplateResult } from 'lit-html';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { spanOf } from '../state/moment.ts';
import { sayMoment } from '../state/said.ts';
import type { Stood } from '../state/standings.ts';
import { type Day, yearOf } from '../time/day.ts';
import { eraOf } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import type { PageContext } from './page-context.ts';

/** No more than this is told of elsewhere. */
const MOST = 4;

/**
 * What happened elsewhere on the day: short events before long ones, the weightier first. In the era of memory what was opened
 * in the year.
 */
export function elsewhereOn(
	standings: readonly Stood[],
	known: Pick<IndexRecord | IndexTown, 'id' | 'links'>,
	day: Day,
): IndexRecord[] {
	const near = new Set([known.id, ...known.links]);
	const memory = eraOf(day) === 'memory';
	const year = yearOf(day);
	return standings
		.filter(({ record, standing }) => {
			if (near.has(record.id) || record.lane === null || record.lane === 'camp') return false;
			if (!memory) return record.lane !== 'memorial' && standing === 'now';
			return record.date !== null && yearOf(spanOf(record)?.from ?? 0) === year && standing !== 'ahead';
		})
		.map(({ record }) => ({ record, length: lengthOf(record) }))
		.sort((a, b) => a.length - b.length || a.record.importance - b.record.importance)
		.slice(0, MOST)
		.map(({ record }) => record);
}

/** Days, in classes: a day or two, some weeks, longer. */
function lengthOf(record: IndexRecord): number {
	const span = spanOf(record);
	const days = span ? span.to - span.from : 0;
	return record.lane === 'memorial' || days < 3 ? 0 : days < 30 ? 1 : 2;
}

export function elsewhere(
	{ store, derived, dataset, open }: PageContext,
	known: IndexRecord | IndexTown,
): TemplateResult | typeof nothing {
	const language = store.language.value;
	const words = say(language);
	const day = store.date.value;
	const records = elsewhereOn(derived.standings.value, known, day);
	if (records.length === 0) return nothing;
	const title =
		eraOf(day) === 'memory'
			? words.record.elsewhereIn(yearOf(day))
			: words.record.elsewhereOn(sayMoment(day, language));
	return html`<section class="elsewhere">
		<h3>${title}</h3>
		<ul class="records">
			${records.map(
				(record) => html`<li>
					<button type="button" class="entry ${record.type}" @click=${() => open(record.id)}>
						<i class="shape" aria-hidden="true"></i>
						<span><b>${dataset.name(record.id)}</b><small>${sayDate(record.date, language)}</small></span>
					</button>
				</li>`,
			)}
		</ul>
	</section>`;
}
