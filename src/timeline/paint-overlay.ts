import { type Selection, select } from 'd3';
import type { Words } from '../i18n/en.ts';
import { px } from '../sizes.ts';
import type { Chip } from './chip.ts';
import { isNarrow } from './lane-boxes.ts';
import type { Layout } from './layout.ts';
import type { MemoryThread, ThreadLabel } from './threads.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Between two lines of the caption, pixels. */
const LINE = px(11.5);

/** What lies over the lanes: the threads of the selected with the years between, its name on a card, and the caption of what has no date. */
export function overlayPainter(plot: HTMLElement, memorials: Group) {
	const svg = select(plot).append('svg').attr('class', 'lanes threads').attr('aria-hidden', 'true');
	const clip = svg.append('defs').append('clipPath').attr('id', 'threads-clip').append('rect').attr('y', 0);
	const arcs = svg.append('g').attr('clip-path', 'url(#threads-clip)');
	const years = svg.append('g').attr('class', 'years');
	const card = svg.append('g').attr('class', 'chip');
	const unknown = memorials.append('g').attr('class', 'unknown').attr('aria-hidden', 'true');

	return (
		shown: { layout: Layout; threads: readonly MemoryThread[]; labels: readonly ThreadLabel[]; chip: Chip | null },
		words: Words,
	): void => {
		const { width, height, left } = shown.layout.frame;
		svg.attr('width', width).attr('height', height);
		clip
			.attr('x', left)
			.attr('width', Math.max(width - left, 0))
			.attr('height', height);
		arcs
			.selectAll<SVGPathElement, MemoryThread>('path')
			.data(shown.threads, ({ key }) => key)
			.join('path')
			.attr('class', ({ first }) => (first ? 'first' : null))
			.attr('d', ({ path }) => path);
		years
			.selectAll<SVGTextElement, ThreadLabel>('text')
			.data(shown.labels, ({ key }) => key)
			.join('text')
			.attr('x', ({ x }) => x.toFixed(1))
			.attr('y', ({ y }) => y.toFixed(1))
			.text(({ text }) => text);
		paintCard(card, shown.chip);
		paintUnknown(unknown, shown.layout, words);
	};
}

function paintCard(card: Group, chip: Chip | null): void {
	const cards = chip ? [chip] : [];
	card
		.selectAll('path')
		.data(cards)
		.join('path')
		.attr('d', ({ lead }) => lead);
	card
		.selectAll('rect')
		.data(cards)
		.join('rect')
		.attr('x', ({ box }) => box[0].toFixed(1))
		.attr('y', ({ box }) => box[1].toFixed(1))
		.attr('width', ({ box }) => (box[2] - box[0]).toFixed(1))
		.attr('height', ({ box }) => (box[3] - box[1]).toFixed(1))
		.attr('rx', 5);
	card
		.selectAll('text')
		.data(cards)
		.join('text')
		.attr('x', ({ box }) => ((box[0] + box[2]) / 2).toFixed(1))
		.attr('y', ({ box }) => (box[3] - px(5.8)).toFixed(1))
		.text(({ text }) => text);
}

/** How many there are, over the words for it; where it is narrow the count on the mark must do. */
function paintUnknown(group: Group, { frame, undated }: Layout, words: Words): void {
	const narrow = isNarrow(frame);
	const top = Math.min(...undated.map(({ y, size }) => y - size / 2), frame.height) - 6;
	const count = undated.reduce((sum, { records }) => sum + records.length, 0);
	const lines = narrow ? ['?'] : [String(count), ...words.undatedShort];
	group
		.selectAll('text')
		.data(count > 0 ? lines : [])
		.join('text')
		.attr('class', (_, i) => (i === 0 && !narrow ? 'number' : null))
		.attr('x', narrow ? frame.width - frame.right / 2 + 2 : frame.width - frame.right + 12)
		.attr('text-anchor', narrow ? 'middle' : 'start')
		.attr('y', (_, i) => (top - (lines.length - 1 - i) * LINE).toFixed(1))
		.text((line) => line);
}
