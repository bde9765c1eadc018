import { nice } from 'd3';
import { html, svg, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import { packRows } from '../timeline/pack.ts';

export interface Counted {
	value: number;
	/** A sum or repeat of others' counts: drawn hollow. */
	derived: boolean;
	label: string;
}

const WIDTH = 330;
const PAD = 8;

/** Counts of like scope on one axis from 0: what each source says, side by side, labels without overlap. */
export function dotPlot(counts: readonly Counted[], words: Words): TemplateResult {
	const most = Math.max(...counts.map(({ value }) => value));
	const [, end] = nice(0, most, 4);
	const x = (value: number) => PAD + (value / end) * (WIDTH - 2 * PAD);
	// A count that others repeat or sum up to is drawn as the count.
	const first = [...counts].sort((a, b) => Number(b.derived) - Number(a.derived));
	const distinct = [...new Map(first.map((count) => [count.value, count])).values()].sort((a, b) => a.value - b.value);
	const width = (label: string) => label.length * 6.6;
	// A label stands centred over its dot, held within the plot; what would overlap goes a row up.
	const centre = (count: Counted) =>
		Math.min(Math.max(x(count.value), width(count.label) / 2), WIDTH - width(count.label) / 2);
	const rows = packRows(
		distinct.map((count) => ({
			from: centre(count) - width(count.label) / 2,
			to: centre(count) + width(count.label) / 2,
		})),
		6,
	);
	const tall = Math.max(...rows) + 1;
	const line = tall * 15 + 10;
	return html`<svg class="dot-plot" viewBox="0 0 ${WIDTH} ${line + 24}" role="img" aria-label=${distinct.map(({ label }) => label).join(', ')}>
		<path class="axis" d="M${PAD},${line}H${WIDTH - PAD}" />
		${distinct.map(
			(count, i) => svg`
				<path class="lead" d="M${x(count.value)},${line - 6}V${line - 10 - (rows[i] as number) * 15}" />
				<circle class=${count.derived ? 'derived' : ''} cx=${x(count.value)} cy=${line} r="5" />
				<text x=${centre(count)} y=${line - 13 - (rows[i] as number) * 15} text-anchor="middle">${count.label}</text>`,
		)}
		<text class="end" x=${PAD} y=${line + 19}>0</text>
		<text class="end" x=${WIDTH - PAD} y=${line + 19} text-anchor="end">${words.number(end)}</text>
	</svg>`;
}
