import { computed, effect, signal, untracked } from '@preact/signals-core';
import { type Selection, select } from 'd3';
import { sharesOver } from '../control/share.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexRecord, Lane } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { attachTips } from '../panel/tip.ts';
import type { Derived } from '../state/derive.ts';
import { dayToShow } from '../state/moment.ts';
import { openRecord } from '../state/open.ts';
import { sayMoment, sayMomentFully } from '../state/said.ts';
import type { Store } from '../state/store.ts';
import { wholeWindow, windowWith } from '../time/axis.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { speakDate } from '../time/words.ts';
import { areaPath, backdropOf, heightOf, standingOver, valueOn } from './backdrop.ts';
import { timelineGestures } from './gestures.ts';
import { type Item, LANES, layoutOf } from './layout.ts';
import { axisPainter } from './paint-axis.ts';
import { defineSoftEnds, itemPainter } from './paint-items.ts';
import { createPlayhead } from './playhead.ts';
import { keyStep } from './steps.ts';
import { type MemoryThread, memoryThreads } from './threads.ts';
import { timelineBar } from './timeline-bar.ts';

/** Dots and focus rings stand out of their lane by so much, pixels. */
const LANE_MARGIN = 8;
/** A tap takes the nearest item no further off than this, pixels. */
const REACH = 14;

/** The region `Timeline`: controls, axis, lanes, playhead. Reads the store and acts on it. */
export function timelineView(region: HTMLElement, store: Store, dataset: Dataset, derived: Derived): void {
	const bar = document.createElement('div');
	bar.className = 'timeline-bar';
	const plot = document.createElement('div');
	plot.className = 'plot';
	region.append(bar, plot);
	timelineBar(bar, store, dataset, derived);

	const root = select(plot).append('svg').attr('class', 'lanes still');
	const defs = root.append('defs');
	defineSoftEnds(defs);
	const hatch = defs.append('pattern').attr('id', 'backdrop-hatch').attr('width', 5).attr('height', 5);
	hatch.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)').append('line').attr('y2', 5);
	const clip = defs.append('clipPath').attr('id', 'plot-clip').append('rect');
	const inView = root.append('g').attr('clip-path', 'url(#plot-clip)');
	const shareArea = inView.append('path').attr('class', 'backdrop share');
	const shareHatch = inView.append('path').attr('class', 'backdrop share-hatch').attr('fill', 'url(#backdrop-hatch)');
	const memoryArea = inView.append('path').attr('class', 'backdrop memory');
	const paintAxis = axisPainter(root.append('g').attr('class', 'axis').attr('aria-hidden', 'true'));
	const names = root.append('g').attr('class', 'lane-names').attr('aria-hidden', 'true');
	// A drawing for each lane, over the one of what does not change: what lights up in one has no other painted again.
	const lanes = Object.fromEntries(
		LANES.map((lane) => [lane, select(plot).append('svg').attr('class', `lanes ${lane}`)]),
	) as unknown as Record<Lane, Selection<SVGSVGElement, unknown, null, undefined>>;
	const items = itemPainter(
		Object.fromEntries(
			LANES.map((lane) => [lane, lanes[lane].append('g').attr('class', 'items')]),
		) as unknown as Parameters<typeof itemPainter>[0],
	);
	const itemsClip = defs.append('clipPath').attr('id', 'items-clip').append('rect');
	const threads = select(plot).append('svg').attr('class', 'lanes threads').attr('aria-hidden', 'true');
	const playhead = createPlayhead(plot);
	attachTips(plot);

	const size = signal({ width: Math.max(plot.clientWidth, 1), height: Math.max(plot.clientHeight, 1) });
	const window = computed(() => store.window.value ?? wholeWindow(store.end));
	const layout = computed(() =>
		layoutOf({ records: dataset.records, ...size.value, window: window.value, end: store.end }),
	);
	const shares = sharesOver(dataset.control).map(({ day, share }) => ({ day, value: share }));
	const standing = standingOver(dataset.records);
	const mostStanding = standing.at(-1)?.value ?? 1;

	effect(() => {
		const { frame, axis, lanes: boxes, undated } = layout.value;
		const words = say(store.language.value);
		const [left, right] = [frame.left, frame.width - frame.right];
		for (const svg of [root, threads]) svg.attr('width', frame.width).attr('height', frame.height);
		// Each drawing is no larger than its lane, the smaller the sooner painted; the piles of memorials reach up to the events.
		for (const { lane, top, bottom } of boxes) {
			const from = lane === 'memorial' ? frame.top : top - LANE_MARGIN;
			const height = bottom + LANE_MARGIN - from;
			lanes[lane]
				.attr('width', frame.width)
				.attr('height', height)
				.attr('viewBox', `0 ${from} ${frame.width} ${height}`)
				.style('top', `${from}px`);
		}
		clip
			.attr('x', left)
			.attr('y', 0)
			.attr('width', Math.max(right - left, 0))
			.attr('height', frame.height);
		itemsClip
			.attr('x', left - 5)
			.attr('y', 0)
			.attr('width', Math.max(right - left + 10, 0))
			.attr('height', frame.height);
		const share = areaPath(shares, 1, WAR_FROM, MEMORY_FROM, axis, frame);
		shareArea.attr('d', share);
		shareHatch.attr('d', share);
		memoryArea.attr('d', areaPath(standing, mostStanding, MEMORY_FROM, store.end, axis, frame));
		paintAxis(layout.value, store.language.value);
		names
			.selectAll<SVGTextElement, (typeof boxes)[number]>('text')
			.data([
				...boxes.map(({ lane, top, bottom }) => ({
					text: words.lane[lane],
					x: 12,
					y: lane === 'memorial' ? bottom - 4 : top + 12,
				})),
			])
			.join('text')
			.attr('x', ({ x }) => x)
			.attr('y', ({ y }) => y)
			.text(({ text }) => (frame.left > 60 ? text : ''));
		plot.dataset.undated = undated.length > 0 ? String(undated.length) : '';
	});
	const unknown = root.append('g').attr('class', 'unknown');
	effect(() => {
		const { frame, undated } = layout.value;
		const words = say(store.language.value);
		const top = Math.min(...undated.map(({ y }) => y), frame.height) - 12;
		const lines = frame.right > 60 ? words.undatedShort : ['?'];
		unknown
			.selectAll('text')
			.data(undated.length > 0 ? lines : [])
			.join('text')
			.attr('x', frame.width - frame.right + 10)
			.attr('y', (_, i) => top - (lines.length - 1 - i) * 12)
			.text((line) => line);
	});

	const naming = computed(() => {
		const words = say(store.language.value);
		dataset.names.value;
		return {
			name: ({ record }: Item) =>
				`${words.type[record.type as 'event']}: ${dataset.name(record.id)}, ${speakDate(record.date, store.language.value)}`,
			label: ({ record }: Item) => (record.lane === 'operation' ? dataset.name(record.id) : ''),
		};
	});
	effect(() => items.layout(layout.value, naming.value));
	effect(() => items.stand(derived.standings.value));
	effect(() => {
		layout.value;
		items.mark(store.selection.value, derived.tied.value);
	});

	effect(() => {
		const known = derived.selected.value;
		const words = say(store.language.value);
		const arcs = memoryThreads(layout.value, known && 'lane' in known ? known : null);
		threads
			.selectAll<SVGPathElement, MemoryThread>('path')
			.data(arcs, ({ key }) => key)
			.join('path')
			.attr('d', ({ path }) => path);
		threads
			.selectAll<SVGTextElement, MemoryThread>('text')
			.data(
				arcs.filter(({ years }) => years && years.count > 0),
				({ key }) => key,
			)
			.join('text')
			.attr('x', ({ years }) => (years?.x ?? 0).toFixed(1))
			.attr('y', ({ years }) => (years?.y ?? 0).toFixed(1))
			.text(({ years }) => words.record.rememberedAfter(years?.count ?? 0));
	});

	effect(() => {
		playhead.range(BEFORE_FROM, store.end - 1, say(store.language.value).date);
	});
	effect(() => {
		const { axis, frame } = layout.value;
		const day = store.date.value;
		const x = axis.x(day + 0.5);
		playhead.place(x, day, sayMoment(day, store.language.value), frame);
		const floor = frame.height - frame.bottom;
		const height =
			backdropOf(day) === 'share'
				? heightOf(derived.share.value, 1, frame)
				: heightOf(valueOn(standing, day), mostStanding, frame);
		playhead.value(x, floor - height);
	});
	// What is heard is said when the hand rests.
	effect(() => {
		if (!store.scrubbing.value && !store.playing.value) playhead.say(sayMomentFully(store, dataset, derived));
	});
	// The playhead is brought into view when the date moves by other means than a drag.
	effect(() => {
		const day = store.date.value;
		untracked(() => {
			const shown = store.window.peek();
			if (!shown || store.scrubbing.peek()) return;
			const next = windowWith(shown, day, store.end);
			if (next !== shown) store.showWindow(next);
		});
	});

	playhead.slider.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const day = keyStep(event.key, event.shiftKey, store.date.peek());
		if (day === null) return;
		event.preventDefault();
		store.play(false);
		store.goTo(day);
	});

	const nearest = (x: number, y: number): IndexRecord | null => {
		const { items: all, undated } = layout.peek();
		let best: { record: IndexRecord; distance: number } | null = null;
		for (const item of [...all, ...undated]) {
			const [from, to] = item.shape === 'span' ? [item.softFrom, item.softTo] : [item.x0, item.x0];
			const middle = item.shape === 'span' ? item.y + item.size / 2 : item.y;
			const dx = Math.max(from - x, x - to, 0);
			const dy = Math.max(Math.abs(y - middle) - item.size / 2, 0);
			const distance = Math.hypot(dx, dy);
			if (distance < REACH && (!best || distance < best.distance)) best = { record: item.record, distance };
		}
		return best?.record ?? null;
	};
	timelineGestures(plot, store, layout.peek.bind(layout), (x, y) => {
		const record = nearest(x, y);
		// A miss by a hair is a wish for the day, not for the thing.
		if (!record) return false;
		openRecord(store, dataset, record.id);
		return true;
	});
	laneKeys(plot, (id) => {
		const record = dataset.record(id);
		openRecord(store, dataset, id);
		if (record) store.goTo(dayToShow(record, store.end));
	});

	new ResizeObserver(() => {
		const next = { width: Math.max(plot.clientWidth, 1), height: Math.max(plot.clientHeight, 1) };
		if (next.width !== size.peek().width || next.height !== size.peek().height) size.value = next;
	}).observe(plot);

	effect(() => {
		// One tab stop a lane.
		layout.value;
		store.language.value;
		for (const lane of LANES) {
			const all = plot.querySelectorAll<SVGElement>(`.item[data-lane="${lane}"]`);
			if (![...all].some((element) => element.getAttribute('tabindex') === '0')) all[0]?.setAttribute('tabindex', '0');
		}
	});
}

/** Arrow keys go from item to item of a lane; Enter and Space open. */
function laneKeys(plot: HTMLElement, open: (id: string) => void): void {
	plot.addEventListener('keydown', (event) => {
		const element = (event.target as Element).closest<SVGElement>('.item');
		if (!element) return;
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			open(element.dataset.id ?? '');
			return;
		}
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		if (!step) return;
		event.preventDefault();
		const lane = [...plot.querySelectorAll<SVGElement>(`.item[data-lane="${element.dataset.lane}"]`)].sort(
			(a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
		);
		const next = lane[(lane.indexOf(element) + step + lane.length) % lane.length];
		element.setAttribute('tabindex', '-1');
		next?.setAttribute('tabindex', '0');
		next?.focus({ preventScroll: true });
	});
}
