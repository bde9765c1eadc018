import { select } from 'd3';
import { sharesOver } from '../control/share.ts';
import type { Lane } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import type { Size } from '../scene/mercator.ts';
import { sayMoment } from '../state/said.ts';
import { wholeWindow } from '../time/axis.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { areaPath, standingOver } from '../timeline/backdrop.ts';
import { chipOf, countBoxes } from '../timeline/chip.ts';
import { type Item, MARK } from '../timeline/item.ts';
import { placeItemLabels } from '../timeline/item-labels.ts';
import { indexLanes, LANES } from '../timeline/lane-index.ts';
import { LABEL_SIZE } from '../timeline/lanes-view.ts';
import { type Layout, layoutOf } from '../timeline/layout.ts';
import { createLooks } from '../timeline/looks.ts';
import { axisPainter } from '../timeline/paint-axis.ts';
import { itemPainter } from '../timeline/paint-items.ts';
import { overlayPainter } from '../timeline/paint-overlay.ts';
import { defineSoftEnds } from '../timeline/soft-ends.ts';
import { memoryThreads, placeThreadLabels } from '../timeline/threads.ts';
import type { Seen } from './seen.ts';

const CHIP_SIZE = 12;
/** The playhead's label: its height, and what is free at both sides of its text, pixels. */
const PLAYHEAD = { height: 24, side: 12, size: 13 };

/** The timeline of the moment as one drawing, by the painters of the screen. Its names of clips and gradients are those of the page. */
export function timelinePart(
	{ store, dataset, derived }: Seen,
	{ width, height }: Size,
	measure: Measure,
): SVGSVGElement {
	const language = store.language.peek();
	const words = say(language);
	const { short } = dataset.names.peek();
	const name = (id: string) => short[id] ?? dataset.name(id);
	const window = store.window.peek() ?? wholeWindow(store.end);
	const layout = layoutOf({
		index: indexLanes(dataset.records, store.end),
		width,
		height,
		window,
		end: store.end,
		labelWidth: ({ id }) => measure(name(id), LABEL_SIZE, 2),
	});
	const { frame, axis, lanes } = layout;
	const root = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
	root.attr('class', 'lanes timeline-part').attr('width', width).attr('height', height);
	const defs = root.append('defs');
	defineSoftEnds(defs);
	const [left, right] = [frame.left, width - frame.right];
	const clip = (id: string, from: number, to: number) =>
		defs
			.append('clipPath')
			.attr('id', id)
			.append('rect')
			.attr('x', from)
			.attr('width', Math.max(to - from, 0))
			.attr('height', height);
	clip('plot-clip', left, right);
	// A count at the end of the axis is whole: what is of unknown date stands farther off.
	const ends = store.end - window[1] < 0.5;
	clip('items-clip', left - 5, right + (ends ? MARK / 2 : 5));
	const inView = root.append('g').attr('clip-path', 'url(#plot-clip)');
	const shares = sharesOver(dataset.control).map(({ day, share }) => ({ day, value: share }));
	const standing = standingOver(dataset.records);
	const backdrop = (look: string, path: string) =>
		inView.append('path').attr('class', `backdrop ${look}`).attr('d', path);
	backdrop('share', areaPath(shares, 1, WAR_FROM, MEMORY_FROM, axis, frame));
	backdrop('memory', areaPath(standing, standing.at(-1)?.value ?? 1, MEMORY_FROM, store.end, axis, frame));
	axisPainter(root.append('g').attr('class', 'axis'), measure)(layout, language);
	const captions = root.append('g').attr('class', 'tick-labels');
	for (const { lane, top, bottom } of lanes)
		captions
			.append('text')
			.attr('class', 'lane-name')
			.attr('x', 4)
			.attr('y', (top + bottom) / 2 + 4)
			.text(words.lane[lane]);

	const known = derived.selected.peek();
	const selected = known && 'lane' in known ? known : null;
	const wide = (size: number) => (text: string) => measure(text, size, 2);
	const chip = chipOf(layout, selected, ({ id }) => name(id), wide(CHIP_SIZE));
	const threads = memoryThreads(layout, selected, dataset.record);
	const remembered = ({ years, first }: { years: number | null; first: boolean }) =>
		years === null ? '' : words.remembered(years, first);
	const labels = placeThreadLabels(threads, layout, remembered, wide(CHIP_SIZE), [
		...countBoxes(layout),
		...(chip ? [chip.box] : []),
	]);
	const reserved: LabelBox[] = [...labels.map(({ box }) => box), ...(chip ? [chip.box] : [])];
	const textOf = ({ record }: Item) => (record.id === selected?.id ? '' : name(record.id));
	const groups = Object.fromEntries(LANES.map((lane) => [lane, root.append('g').attr('class', 'items')]));
	const painter = itemPainter(groups as Record<Lane, (typeof groups)[string]>, createLooks(derived.turning));
	const naming = { name: () => '', labels: placeItemLabels(layout, textOf, wide(LABEL_SIZE), reserved) };
	painter.layout(layout, naming, store.date.peek());
	painter.mark(store.selection.peek(), derived.tied.peek());
	const over = root.append('g');
	overlayPainter(over.node() as unknown as HTMLElement, groups.memorial as (typeof groups)[string])(
		{ layout, threads, labels, chip },
		words,
	);
	playhead(root, layout, sayMoment(store.date.peek(), language), axis.x(store.date.peek() + 0.5), measure);
	return root.node() as SVGSVGElement;
}

/** The day in words over its line, clear of the edges; nothing where the day is out of view. */
function playhead(
	root: ReturnType<typeof select<SVGSVGElement, unknown>>,
	{ frame }: Layout,
	text: string,
	x: number,
	measure: Measure,
): void {
	if (x < frame.left || x > frame.width - frame.right) return;
	const wide = measure(text, PLAYHEAD.size, 2) + 2 * PLAYHEAD.side;
	const from = Math.min(Math.max(x - wide / 2, 0), frame.width - wide);
	const group = root.append('g').attr('class', 'playhead-mark');
	group.append('path').attr('d', `M${x.toFixed(1)},${PLAYHEAD.height}V${frame.height - frame.bottom + 5}`);
	group
		.append('rect')
		.attr('x', from.toFixed(1))
		.attr('width', wide.toFixed(1))
		.attr('height', PLAYHEAD.height)
		.attr('rx', PLAYHEAD.height / 2);
	group
		.append('text')
		.attr('x', (from + wide / 2).toFixed(1))
		.attr('y', PLAYHEAD.height / 2 + 4.6)
		.text(text);
}
