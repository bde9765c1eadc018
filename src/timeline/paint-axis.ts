import type { Selection } from 'd3';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
import type { Era } from '../time/eras.ts';
import { type Period, periodsOf, type Tick, ticksOf, widthOf } from '../time/ticks.ts';
import { type Caption, captionsOf } from './captions.ts';
import { breaksOf, type Layout } from './layout.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Baselines of the three lines of writing under the lanes, pixels below the axis; and how far down a break is drawn. */
const LINES = { ticks: px(15), periods: px(28), captions: px(41), breaks: px(31) };
/** Writing keeps this far from the plot's edges, and from a break, whose line is torn. */
const MARGIN = 3;
const TORN = 5;
/** A stretch of which less is in view has no name. */
const LEAST_SHOWN = 8;

/** Ticks, the years or months over them, breaks and the names of the stretches. */
export function axisPainter(group: Group, measure: Measure) {
	const lines = group.append('g').attr('class', 'tick-lines');
	const labels = group.append('g').attr('class', 'tick-labels');
	const periods = group.append('g').attr('class', 'years');
	const breaks = group.append('g').attr('class', 'breaks');
	const captions = group.append('g').attr('class', 'captions');
	const base = group.append('path').attr('class', 'base');

	return (layout: Layout, language: Language): void => {
		const { frame, axis } = layout;
		const [left, right, floor] = [frame.left, frame.width - frame.right, frame.height - frame.bottom];
		base.attr('d', `M${left},${floor}H${right}`);
		const ticks = ticksOf(axis, language);
		lines
			.selectAll<SVGPathElement, Tick>('path')
			.data(
				ticks.filter(({ x }) => x <= right),
				(tick) => `${tick.day}`,
			)
			.join('path')
			.attr('class', (tick) => (tick.major ? 'tick major' : 'tick'))
			.attr('d', (tick) => `M${tick.x.toFixed(1)},${tick.major ? frame.top : floor}V${floor + 5}`);
		const torn = breaksOf(axis, frame);
		/** Writing that begins at a break keeps clear of its line. */
		const clear = (x: number) =>
			Math.max(x + 1, ...torn.filter((at) => at <= x + 1 && x - at < TORN).map((at) => at + TORN));
		labels
			.selectAll<SVGTextElement, Tick>('text')
			.data(
				ticks.filter((tick) => tick.label && whole(tick, frame.width)),
				(tick) => `${tick.day}`,
			)
			.join('text')
			.attr('x', (tick) => (tick.anchor === 'middle' ? tick.x : clear(tick.x)).toFixed(1))
			.attr('y', floor + LINES.ticks)
			.attr('text-anchor', (tick) => tick.anchor)
			.text((tick) => tick.label);
		periods
			.selectAll<SVGTextElement, Period>('text')
			.data(periodsOf(axis, language), ({ era, label }) => `${era} ${label}`)
			.join('text')
			.attr('x', ({ x }) => clear(x).toFixed(1))
			.attr('y', floor + LINES.periods)
			.text(({ label }) => label);
		breaks
			.selectAll<SVGPathElement, number>('path')
			.data(torn)
			.join('path')
			.attr('d', (x) => zigzag(x, frame.top - 4, floor + LINES.breaks));
		captions
			.selectAll<SVGTextElement, Caption>('text')
			.data(namesOf(layout, language, measure), ({ era }) => era)
			.join('text')
			.attr('class', ({ era }) => era)
			.attr('x', ({ x }) => x.toFixed(1))
			.attr('y', floor + LINES.captions)
			.text(({ text }) => text);
	};
}

/** The label is not cut by the plot's edges. */
function whole({ x, label, anchor }: Tick, width: number): boolean {
	const wide = widthOf(label);
	const from = anchor === 'middle' ? x - wide / 2 : x;
	return from >= MARGIN - 1 && from + wide <= width - MARGIN;
}

/** A torn edge: here the scale changes. */
function zigzag(x: number, top: number, floor: number): string {
	let path = `M${x.toFixed(1)},${top}`;
	for (let y = top, side = 1; y < floor; y += 6, side = -side)
		path += `L${(x + side * 2.2).toFixed(1)},${Math.min(y + 6, floor)}`;
	return path;
}

function namesOf({ frame, axis }: Layout, language: Language, measure: Measure): Caption[] {
	const { era: long, eraShort: short } = say(language);
	const shown = axis.stretches
		.map(({ era, from, to }) => ({
			era,
			from: Math.max(axis.x(from) + (era === 'before' ? 0 : TORN), frame.left),
			to: Math.min(axis.x(to), frame.width - frame.right),
		}))
		.filter(({ from, to }) => to - from > LEAST_SHOWN);
	const names = (era: Era) => [long[era], short[era]] as const;
	return captionsOf(
		shown,
		{ before: names('before'), war: names('war'), memory: names('memory') },
		[MARGIN, frame.width - MARGIN],
		(text) => measure(text, px(11.5), 3),
	);
}
