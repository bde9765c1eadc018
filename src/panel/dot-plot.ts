import { nice } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import type { NumberClaim } from './claims.ts';

/** A count as it is drawn: positions are per cent of the width. */
export interface PlottedCount {
	at: number;
	/** Where the source gives two ends: the bar between them. */
	bar: [from: number, to: number] | null;
	/** Which way the truth lies by the words of the source: `at-least` right of the dot, `up-to` left of it. */
	open: 'right' | 'left' | null;
	/** A sum or repeat of others' counts: drawn hollow. */
	derived: boolean;
}

export interface DotPlot {
	/** The end of the axis, which begins at 0. */
	end: number;
	counts: PlottedCount[];
}

/** Per cent of the width left free at each side, so that no dot is cut. */
const PAD = 3;

/**
 * Counts of like scope on one axis from 0, in the order given: a row for each (Cleveland's dot plot), so that who counted stands beside
 * the count, and none hides another.
 */
export function plotted(claims: readonly NumberClaim[]): DotPlot {
	const most = Math.max(...claims.map(({ number }) => number.high ?? number.value), 1);
	const [, end] = nice(0, most, 4);
	const x = (value: number) => PAD + (value / end) * (100 - 2 * PAD);
	return {
		end,
		counts: claims.map(({ number: { value, low, high, bound }, derived }) => ({
			at: x(value),
			bar: low !== undefined && high !== undefined && low < high ? [x(low), x(high)] : null,
			open: bound === 'at-least' ? 'right' : bound === 'up-to' ? 'left' : null,
			derived: derived ?? false,
		})),
	};
}

const GRID = [0, 0.5, 1].map((part) => PAD + part * (100 - 2 * PAD));

/** The row of one count: its words stand beside it in the list, so the drawing is silent. */
export function plotRow({ at, bar, open, derived }: PlottedCount): TemplateResult {
	const [x, tip] = [`${at}%`, open === 'left' ? -1 : 1];
	return html`<svg class="plot-row" height="16" aria-hidden="true">
		${GRID.map((line) => svg`<line class="grid" x1="${line}%" x2="${line}%" y1="0" y2="16" />`)}
		<line class="lead" x1="${PAD}%" x2=${x} y1="8" y2="8" />
		${bar ? svg`<line class="bar" x1="${bar[0]}%" x2="${bar[1]}%" y1="8" y2="8" />` : nothing}
		<svg x=${x} y="8" overflow="visible">
			${open ? svg`<path class="open" d="M${tip * 7},-4L${tip * 11},0L${tip * 7},4" />` : nothing}
			<circle class=${derived ? 'derived' : nothing} r="4.5" />
		</svg>
	</svg>`;
}

/** The axis under the rows, and what a hollow dot says, where there is one. */
export function plotFoot({ end, counts }: DotPlot, words: Words): TemplateResult {
	return html`<p class="plot-axis" aria-hidden="true">
			<span>0</span><span>${words.number(end / 2)}</span><span>${words.number(end)}</span>
		</p>
		${
			counts.some(({ derived }) => derived)
				? html`<p class="plot-key" aria-hidden="true">
						<svg viewBox="0 0 12 12" width="12" height="12"><circle class="derived" cx="6" cy="6" r="4.5" /></svg>
						${words.record.derived}
					</p>`
				: nothing
		}`;
}
