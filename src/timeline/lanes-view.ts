import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import { type Selection, select } from 'd3';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import { type Choice, createChooser } from '../parts/chooser.ts';
import { px } from '../sizes.ts';
import type { Derived } from '../state/derive.ts';
import { dayToShow } from '../state/moment.ts';
import { openRecord } from '../state/open.ts';
import type { Store } from '../state/store.ts';
import { wholeWindow, windowWith } from '../time/axis.ts';
import { sayDate, sayDays, speakDate } from '../time/words.ts';
import { chipOf, countBoxes } from './chip.ts';
import { middleDay } from './extent.ts';
import { itemsAt, membersAt } from './hit.ts';
import type { Item } from './item.ts';
import { placeItemLabels } from './item-labels.ts';
import { laneCaptions } from './lane-captions.ts';
import type { laneFolds } from './lane-folds.ts';
import { LANES, type LaneIndexes } from './lane-index.ts';
import { laneKeys } from './lane-keys.ts';
import type { Layout } from './layout.ts';
import { createLooks } from './looks.ts';
import { daysOf, openingOf } from './opening.ts';
import { itemPainter } from './paint-items.ts';
import { overlayPainter } from './paint-overlay.ts';
import { memoryThreads, placeThreadLabels } from './threads.ts';

/** Dots and focus rings stand out of their lane by so much, pixels. */
const LANE_MARGIN = px(8);
/** The click that follows a touch comes within this time or not at all, milliseconds. */
const CLICK_MS = 320;
/** Sizes of writing as in the stylesheet, pixels. */
export const LABEL_SIZE = px(10);
const CHIP_SIZE = px(12);
/** A chooser names no more than this; the rest is counted. */
const CHOICES = 100;

/** A touch is followed by what a mouse would do there, which takes the focus: what opens waits for the last of it, the click. */
function afterTap(plot: HTMLElement, act: () => void): void {
	const once = () => {
		clearTimeout(late);
		plot.removeEventListener('click', once);
		act();
	};
	const late = setTimeout(once, CLICK_MS);
	plot.addEventListener('click', once);
}

/** The lanes with all that stands in them: captions, items, labels, the name of the selected and its threads. */
export function lanesView(
	region: HTMLElement,
	plot: HTMLElement,
	store: Store,
	dataset: Dataset,
	derived: Derived,
	{
		index,
		layout,
		folds,
		measure,
	}: {
		index: LaneIndexes;
		layout: ReadonlySignal<Layout>;
		folds: ReturnType<typeof laneFolds>;
		measure: Measure;
	},
) {
	// A drawing for each lane, over the one of what does not change: what lights up in one has no other painted again.
	const drawings = Object.fromEntries(
		LANES.map((lane) => [lane, select(plot).append('svg').attr('class', `lanes ${lane}`)]),
	) as unknown as Record<Lane, Selection<SVGSVGElement, unknown, null, undefined>>;
	const painter = itemPainter(
		Object.fromEntries(
			LANES.map((lane) => [lane, drawings[lane].append('g').attr('class', 'items')]),
		) as unknown as Parameters<typeof itemPainter>[0],
		createLooks(derived.turning),
	);
	const overlay = overlayPainter(plot, drawings.memorial.append('g'));
	const captions = laneCaptions(plot, folds.toggle);
	const words = computed(() => say(store.language.value));
	const short = (record: IndexRecord) => dataset.names.value.short[record.id] ?? dataset.name(record.id);

	const selected = computed(() => {
		const known = derived.selected.value;
		return known && 'lane' in known ? known : null;
	});
	const chip = computed(() => chipOf(layout.value, selected.value, short, (text) => measure(text, CHIP_SIZE, 2)));
	const threads = computed(() => memoryThreads(layout.value, selected.value, dataset.record));
	const threadLabels = computed(() =>
		placeThreadLabels(
			threads.value,
			layout.value,
			({ years: count, first }) => (count === null ? '' : words.value.remembered(count, first)),
			(text) => measure(text, CHIP_SIZE, 2),
			[...countBoxes(layout.value), ...(chip.value ? [chip.value.box] : [])],
		),
	);
	const labels = computed(() => {
		const reserved: LabelBox[] = threadLabels.value.map(({ box }) => box);
		if (chip.value) reserved.push(chip.value.box);
		const own = selected.value?.id;
		// The selected is named on its card.
		const textOf = ({ record }: Item) => (record.id === own ? '' : short(record));
		return placeItemLabels(layout.value, textOf, (text) => measure(text, LABEL_SIZE, 2), reserved);
	});
	const nameOf = (item: Item): string => {
		const { language } = store;
		const { record, records, lane } = item;
		if (records.length === 1) {
			const date = speakDate(record.date, language.value);
			return `${words.value.type[record.type as 'event']}: ${dataset.name(record.id)}, ${date}`;
		}
		const when = item.dated ? sayDays(...daysOf(item, store.end), language.value) : words.value.undated;
		const opens = openingOf(item, shown(), store.end) ? words.value.opensByZoom : words.value.opensAsList;
		return `${words.value.laneCount[lane](records.length)}, ${when}; ${opens}`;
	};
	const shown = () => layout.value.axis.window;

	effect(() => {
		const { frame, lanes } = layout.value;
		// Each drawing is no larger than its lane, the smaller the sooner painted; the piles of memorials reach up to the events.
		for (const { lane, top, bottom } of lanes) {
			const from = lane === 'memorial' ? frame.top : top - LANE_MARGIN;
			// In a plot too low for them lanes have no height at all.
			const height = Math.max(bottom + LANE_MARGIN - from, 0);
			drawings[lane]
				.attr('width', frame.width)
				.attr('height', height)
				.attr('viewBox', `0 ${from} ${frame.width} ${height}`)
				.style('top', `${from}px`);
		}
		captions(layout.value, words.value);
	});
	const keys = laneKeys(plot, index, painter, {
		open: (item) => open(item, middleOfItem(item)),
		reveal: (record) => {
			const window = store.window.peek() ?? wholeWindow(store.end);
			const day = record.date ? Math.floor(middleDay(record, store.end)) : store.end - 1;
			store.showWindow(windowWith(window, day, store.end));
		},
	});
	effect(() => {
		const now = layout.value;
		dataset.names.value;
		const naming = { name: nameOf, labels: labels.value };
		keys.before();
		painter.layout(
			now,
			naming,
			untracked(() => store.date.value),
		);
		painter.mark(
			untracked(() => store.selection.value),
			untracked(() => derived.tied.value),
		);
		keys.after([...now.items, ...now.undated]);
	});
	effect(() => painter.turn(store.date.value));
	effect(() => painter.mark(store.selection.value, derived.tied.value));

	effect(() =>
		overlay(
			{ layout: layout.value, threads: threads.value, labels: threadLabels.value, chip: chip.value },
			words.value,
		),
	);

	const chooser = createChooser(region, (id) => openRecord(store, dataset, id), document.documentElement);
	const offer = (records: readonly IndexRecord[], title: string, [x, y]: readonly [number, number]) => {
		const { language } = store;
		const now = words.peek();
		const sorted = [...records].sort((a, b) => middleDay(a, store.end) - middleDay(b, store.end));
		const choices = sorted.slice(0, CHOICES).map(({ id, type, kind, date }): Choice => {
			const when = sayDate(date, language.peek());
			return { id, type, name: dataset.name(id), kind: `${now.kind[kind] ?? now.type[type]} · ${when}` };
		});
		const more = sorted.length > CHOICES ? now.andMore(sorted.length - CHOICES) : '';
		chooser.open(title, choices, [x, y + plot.offsetTop], more);
	};
	const middleOfItem = ({ softFrom, softTo, y }: Item): [number, number] => {
		const { frame } = layout.peek();
		return [(Math.max(softFrom, frame.left) + Math.min(softTo, frame.width)) / 2, y];
	};
	/** Opens a mark: what it stands for, or the while of those that share it, or a list of them. */
	const open = (item: Item, at: readonly [number, number], go = true, hand?: 'touch' | 'mouse') => {
		if (item.records.length === 1) {
			openRecord(store, dataset, item.record.id);
			if (go) store.goTo(dayToShow(item.record, store.end));
			return;
		}
		const window = openingOf(item, shown(), store.end);
		if (window) store.showWindow(window);
		else {
			const there = item.parted && hand ? membersAt(layout.peek(), item, at[0], hand) : item.records;
			offer(there, words.peek().laneCount[item.lane](there.length), at);
		}
	};

	return {
		/** @returns true when a tap hit something */
		tap(x: number, y: number, hand: 'touch' | 'mouse'): boolean {
			const { frame, lanes } = layout.peek();
			const slim = lanes.find(({ folded, top, bottom }) => folded && y >= top && y < bottom);
			if (slim && x < frame.width) {
				folds.toggle(slim.lane);
				return true;
			}
			const hits = itemsAt(layout.peek(), labels.peek(), [x, y], hand);
			const [first] = hits;
			// A miss by a hair is a wish for the day, not for the thing.
			if (!first) return false;
			const act = () => {
				if (hits.length === 1) open(first, [x, y], false, hand);
				else {
					const records = hits.flatMap((each) => each.records);
					offer(records, words.peek().sign.choose, [x, y]);
				}
			};
			if (hand === 'touch') afterTap(plot, act);
			else act();
			return true;
		},
	};
}
