import type { Selection } from 'd3';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import type { Day } from '../time/day.ts';
import { type Tick, ticksOf, yearsOf } from '../time/ticks.ts';
import { breaksOf, type Layout } from './layout.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Ticks, years, breaks and the names of the stretches. */
export function axisPainter(group: Group) {
	const lines = group.append('g').attr('class', 'tick-lines');
	const labels = group.append('g').attr('class', 'tick-labels');
	const years = group.append('g').attr('class', 'years');
	const breaks = group.append('g').attr('class', 'breaks');
	const captions = group.append('g').attr('class', 'captions');
	const base = group.append('path').attr('class', 'base');

	return (layout: Layout, language: Language): void => {
		const { frame, axis } = layout;
		const [left, right, floor] = [frame.left, frame.width - frame.right, frame.height - frame.bottom];
		base.attr('d', `M${left},${floor}H${right}`);
		// Ticks count from the left end of the axis; the plot has the names of the lanes before it.
		const inner = { ...axis, x: (day: Day) => axis.x(day) };
		const ticks = ticksOf(inner, language);
		const narrow = frame.width < 700;
		lines
			.selectAll<SVGPathElement, Tick>('path')
			.data(ticks, (tick) => `${tick.day}`)
			.join('path')
			.attr('class', (tick) => (tick.major ? 'tick major' : 'tick'))
			.attr('d', (tick) => `M${tick.x.toFixed(1)},${tick.major ? frame.top : floor}V${floor + 5}`);
		labels
			.selectAll<SVGTextElement, Tick>('text')
			.data(
				ticks.filter((tick) => tick.x < right - 12),
				(tick) => `${tick.day}`,
			)
			.join('text')
			.attr('class', (tick) => (tick.major && tick.era === 'memory' ? 'major' : null))
			.attr('x', (tick) => (tick.era === 'memory' ? tick.x : tick.x + 1).toFixed(1))
			.attr('y', floor + 16)
			.attr('text-anchor', (tick) => (tick.era === 'memory' ? 'middle' : 'start'))
			.text((tick) => tick.label);
		const shown = narrow ? [] : yearsOf(inner).filter(({ x, to }) => to - Math.max(x, left) > 34);
		years
			.selectAll<SVGTextElement, (typeof shown)[number]>('text')
			.data(shown, ({ year }) => `${year}`)
			.join('text')
			.attr('x', ({ x }) => (Math.max(x, left) + 1).toFixed(1))
			.attr('y', floor + 30)
			.text(({ year }) => String(year));
		breaks
			.selectAll<SVGPathElement, number>('path')
			.data(breaksOf(axis, frame))
			.join('path')
			.attr('d', (x) => zigzag(x, frame.top - 20, floor));
		paintCaptions(captions, layout, language);
	};
}

/** A torn edge: here the scale changes. */
function zigzag(x: number, top: number, floor: number): string {
	let path = `M${x.toFixed(1)},${top}`;
	for (let y = top, side = 1; y < floor; y += 6, side = -side)
		path += `L${(x + side * 2.2).toFixed(1)},${Math.min(y + 6, floor)}`;
	return path;
}

function paintCaptions(group: Group, { frame, axis }: Layout, language: Language): void {
	const words = say(language);
	const [left, right] = [frame.left, frame.width - frame.right];
	const captions = axis.stretches.flatMap((stretch) => {
		const from = Math.max(axis.x(stretch.from), left);
		const to = Math.min(axis.x(stretch.to), right);
		const room = to - from;
		if (room < 26) return [];
		const long = words.era[stretch.era];
		const text = room > long.length * 6.6 + 16 ? long : words.eraShort[stretch.era];
		return room > text.length * 6 + 6 ? [{ era: stretch.era, x: from + 7, text }] : [];
	});
	group
		.selectAll<SVGTextElement, (typeof captions)[number]>('text')
		.data(captions, ({ era }) => era)
		.join('text')
		.attr('class', ({ era }) => era)
		.attr('x', ({ x }) => x.toFixed(1))
		.attr('y', frame.top - 6)
		.text(({ text }) => text);
}
