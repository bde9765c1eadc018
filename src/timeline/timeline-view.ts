import { computed, effect, signal, untracked } from '@preact/signals-core';
import { select } from 'd3';
import { sharesOver } from '../control/share.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { textMeasure } from '../lettering/measure.ts';
import { attachTips } from '../parts/tip.ts';
import type { Derived } from '../state/derive.ts';
import { sayMoment, sayMomentFully } from '../state/said.ts';
import type { Store } from '../state/store.ts';
import { wholeWindow, windowAhead, windowWith } from '../time/axis.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { areaPath, backdropOf, heightOf, readingsOf, standingOver, valueOn } from './backdrop.ts';
import { timelineGestures } from './gestures.ts';
import { laneFolds } from './lane-folds.ts';
import { indexLanes } from './lane-index.ts';
import { LABEL_SIZE, lanesView } from './lanes-view.ts';
import { layoutOf } from './layout.ts';
import { overview } from './overview.ts';
import { axisPainter } from './paint-axis.ts';
import { createPlayhead } from './playhead.ts';
import { defineSoftEnds } from './soft-ends.ts';
import { keyStep } from './steps.ts';
import { timelineBar } from './timeline-bar.ts';
import { zoomBar } from './zoom-bar.ts';
import { zoomKeys } from './zoom-keys.ts';

/** The region `Timeline`: controls, axis, lanes, playhead. Reads the store and acts on it. */
export function timelineView(region: HTMLElement, store: Store, dataset: Dataset, derived: Derived): void {
	const bar = document.createElement('div');
	bar.className = 'timeline-bar';
	const plot = document.createElement('div');
	plot.className = 'plot';
	const zoom = document.createElement('div');
	zoom.className = 'zoom';
	const strip = document.createElement('div');
	strip.className = 'overview';
	region.append(bar, zoom, plot, strip);
	timelineBar(bar, store, dataset);
	zoomBar(zoom, store);
	zoomKeys(region, store);

	const measure = textMeasure();
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
	const paintAxis = axisPainter(root.append('g').attr('class', 'axis').attr('aria-hidden', 'true'), measure);
	const itemsClip = defs.append('clipPath').attr('id', 'items-clip').append('rect');
	const size = signal({ width: Math.max(plot.clientWidth, 1), height: Math.max(plot.clientHeight, 1) });
	const window = computed(() => store.window.value ?? wholeWindow(store.end));
	const index = indexLanes(dataset.records, store.end);
	const folds = laneFolds(store, derived, size);
	const layout = computed(() => {
		const { short } = dataset.names.value;
		return layoutOf({
			index,
			...size.value,
			window: window.value,
			end: store.end,
			folded: folds.folded.value,
			labelWidth: ({ id }) => measure(short[id] ?? dataset.name(id), LABEL_SIZE, 2),
		});
	});
	const lanes = lanesView(region, plot, store, dataset, derived, { index, layout, folds, measure });
	const playhead = createPlayhead(plot, measure);
	attachTips(plot);

	const shares = sharesOver(dataset.control).map(({ day, share }) => ({ day, value: share }));
	const standing = standingOver(dataset.records);
	const mostStanding = standing.at(-1)?.value ?? 1;
	overview(
		strip,
		store,
		{ shares, standing, mostStanding },
		computed(() => size.value.width),
	);

	effect(() => {
		const { frame, axis } = layout.value;
		const [left, right] = [frame.left, frame.width - frame.right];
		root.attr('width', frame.width).attr('height', frame.height);
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
		playhead.frame(frame);
	});
	effect(() => {
		playhead.range(BEFORE_FROM, store.end - 1, say(store.language.value).date);
	});
	effect(() => {
		const { axis, frame } = layout.value;
		const day = store.date.value;
		const x = axis.x(day + 0.5);
		const language = store.language.value;
		const kind = backdropOf(day);
		const value = kind === 'share' ? Math.round(derived.share.value * 100) : derived.memorials.value;
		playhead.place(x, day, sayMoment(day, language), readingsOf(kind, value, say(language)), frame);
		const floor = frame.height - frame.bottom;
		const height =
			kind === 'share'
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
			const next = (store.playing.peek() ? windowAhead : windowWith)(shown, day, store.end);
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

	// Who has taken hold of the ground can go on by keys.
	plot.addEventListener('mousedown', (event) => {
		if ((event.target as Element).closest('button, [tabindex]')) return;
		event.preventDefault();
		playhead.slider.focus({ preventScroll: true });
	});
	timelineGestures(plot, store, layout.peek.bind(layout), lanes.tap);

	new ResizeObserver(() => {
		const next = { width: Math.max(plot.clientWidth, 1), height: Math.max(plot.clientHeight, 1) };
		if (next.width !== size.peek().width || next.height !== size.peek().height) size.value = next;
	}).observe(plot);
}
