import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { brushX, type D3BrushEvent, select } from 'd3';
import { say } from '../i18n/index.ts';
import { FINGER, px } from '../sizes.ts';
import type { Store } from '../state/store.ts';
import { type Axis, createAxis, panWindow, type Window, wholeWindow, windowBetween } from '../time/axis.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { areaPath, type Step } from './backdrop.ts';
import { EDGES, zonesOf } from './brush.ts';
import { edgeSliders } from './edge-sliders.ts';
import { type Frame, frameOf } from './lane-boxes.ts';
import { oneFinger } from './one-finger.ts';
import { yearsUnder } from './overview-years.ts';
import { shownWindow, showWindow } from './shown-window.ts';

/** Height of what is drawn, pixels, as in the stylesheet. */
const HEIGHT = Math.max(px(28), FINGER);
/** Less than this drawn anew is a slip of the hand, pixels. */
const LEAST_DRAWN = 4;
/** Width of a year, pixels. */
const YEAR = px(26);
/** How wide an edge is to a mouse and to a finger, pixels. */
const REACH = { fine: px(24), coarse: px(44) };
/** The ends of the strip where it does not lie under the lanes, pixels. */
const MARGIN = px(14);

/**
 * The whole period in small: what the backdrop tells, the playhead, and the window in view as a brush. Drag within it
 * moves, its edges widen, a drag beside it (or over the whole) draws a new one, a tap centres it; its edges are sliders.
 */
export function overview(
	host: HTMLElement,
	store: Store,
	quantities: { shares: readonly Step[]; standing: readonly Step[]; mostStanding: number },
	plotWidth: ReadonlySignal<number>,
): void {
	host.setAttribute('role', 'group');
	const chart = select(host).append('svg').attr('class', 'overview-chart').attr('aria-hidden', 'true');
	const shareArea = chart.append('path').attr('class', 'backdrop share');
	const memoryArea = chart.append('path').attr('class', 'backdrop memory');
	const breaks = chart.append('path').attr('class', 'overview-breaks');
	const line = document.createElement('div');
	line.className = 'playhead-small';
	host.append(line);
	const front = select(host).append('svg').attr('class', 'overview-front');
	const veils = EDGES.map(() => front.append('rect').attr('class', 'veil').attr('height', HEIGHT));
	const years = front.append('g').attr('class', 'overview-years').attr('aria-hidden', 'true');
	const outline = front
		.append('rect')
		.attr('class', 'outline')
		.attr('y', 0.5)
		.attr('height', HEIGHT - 1);
	const grips = EDGES.map(() => front.append('path').attr('class', 'grip'));
	const group = front.append('g').attr('class', 'overview-brush');

	const width = signal(Math.max(host.clientWidth, 1));
	const window = computed((): Window => store.window.value ?? wholeWindow(store.end));
	const placed = computed(() => placeAxis(width.value, plotWidth.value, store.end));
	const coarse = matchMedia('(pointer: coarse)');

	const brush = brushX<unknown>();
	let held: { window: Window; selection: [number, number]; fixed: number | null } | null = null;
	oneFinger(group.node() as SVGGElement, () => held !== null);
	/** The parts of the brush, made by d3, where a hand and the eye expect them. */
	const place = () => {
		const { axis } = placed.peek();
		const [from, to] = [axis.x(window.peek()[0]), axis.x(window.peek()[1])];
		const zones = zonesOf(from, to, [0, width.peek()], coarse.matches ? REACH.coarse : REACH.fine);
		const zone = (selector: string, [a, b]: [number, number]) =>
			group
				.select(selector)
				.attr('x', a)
				.attr('width', Math.max(b - a, 0))
				.attr('y', 0)
				.attr('height', HEIGHT);
		zone('.selection', zones.middle);
		zone('.handle--w', zones.start);
		zone('.handle--e', zones.end);
		const shown = Math.max(to - from, 2);
		outline.attr('x', from).attr('width', shown);
		veils[0]?.attr('x', 0).attr('width', Math.max(from, 0));
		veils[1]?.attr('x', from + shown).attr('width', Math.max(width.peek() - from - shown, 0));
		const edges = [from, from + shown];
		for (const [i, x] of edges.entries()) grips[i]?.attr('d', gripAt(x));
		// A year under a grip cannot be read.
		years
			.selectAll<SVGTextElement, { x: number }>('text')
			.attr('visibility', ({ x }) => (edges.some((edge) => edge > x - 4 && edge < x + YEAR + 4) ? 'hidden' : null));
	};

	brush.on('start', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
		if (!sourceEvent) return;
		const { axis } = placed.peek();
		const shown = shownWindow(store);
		const [a, b] = selection as [number, number];
		// What is drawn anew begins as nothing, at the pointer.
		held = {
			window: shown,
			selection: [axis.x(shown[0]), axis.x(shown[1])],
			fixed: a === b ? a : null,
		};
		place();
	});
	brush.on('brush', ({ sourceEvent, selection, mode }: D3BrushEvent<unknown>) => {
		if (!sourceEvent || !held) return;
		const { axis } = placed.peek();
		const [a, b] = selection as [number, number];
		const [from, to] = held.selection;
		if (mode === 'drag') showWindow(store, panWindow(held.window, (a - from) / (to - from), store.end));
		else if (held.fixed === null || b - a >= LEAST_DRAWN) {
			held.fixed ??= Math.abs(a - from) > Math.abs(b - to) ? to : from;
			const far = Math.abs(a - held.fixed) > Math.abs(b - held.fixed) ? a : b;
			const fixed = axis.time(held.fixed);
			showWindow(store, windowBetween(fixed, axis.time(far), fixed, store.end));
		}
		place();
	});
	brush.on('end', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
		if (!sourceEvent) return;
		if (!selection && held?.fixed) {
			const [from, to] = held.selection;
			const by = (held.fixed - (from + to) / 2) / (to - from);
			if (store.window.peek()) showWindow(store, panWindow(held.window, by, store.end));
		}
		held = null;
		settle();
	});
	/** Tells d3 what is shown. */
	const settle = () => {
		const { axis } = placed.peek();
		if (!held) group.call(brush.move, [axis.x(window.peek()[0]), axis.x(window.peek()[1])]);
		place();
	};

	effect(() => {
		const { axis, frame } = placed.value;
		for (const svg of [chart, front]) svg.attr('width', frame.width).attr('height', HEIGHT);
		brush.extent([
			[frame.left, 0],
			// Where the strip is not shown it has no width at all.
			[Math.max(frame.width - frame.right, frame.left), HEIGHT],
		]);
		// Without its own keys: those of the sliders do all that is needed.
		group.call(brush.keyModifiers(false));
		shareArea.attr('d', areaPath(quantities.shares, 1, WAR_FROM, MEMORY_FROM, axis, frame));
		memoryArea.attr('d', areaPath(quantities.standing, quantities.mostStanding, MEMORY_FROM, store.end, axis, frame));
		breaks.attr('d', [WAR_FROM, MEMORY_FROM].map((day) => `M${axis.x(day).toFixed(1)},0V${HEIGHT}`).join(''));
		years
			.selectAll<SVGTextElement, { label: string; x: number }>('text')
			.data(yearsUnder(axis), ({ label }) => label)
			.join('text')
			.attr('x', ({ x }) => (x + 2).toFixed(1))
			.attr('y', HEIGHT - px(4))
			.text(({ label }) => label);
	});
	effect(() => {
		placed.value;
		window.value;
		host.classList.toggle('whole', store.window.value === null);
		settle();
	});
	edgeSliders(host, group, store, window);
	effect(() => {
		line.style.transform = `translateX(${placed.value.axis.x(store.date.value + 0.5).toFixed(1)}px)`;
	});
	effect(() => {
		const words = say(store.language.value);
		host.setAttribute('aria-label', words.shownPeriod);
	});
	host.addEventListener('pointerdown', () => store.play(false));
	new ResizeObserver(() => {
		width.value = Math.max(host.clientWidth, 1);
	}).observe(host);
}

/** The whole axis over the strip: in line with the lanes when it lies under all of them. */
function placeAxis(width: number, plotWidth: number, end: number): { axis: Axis; frame: Frame } {
	const lanes = frameOf(plotWidth, HEIGHT);
	const [left, right] = Math.abs(width - plotWidth) < 2 ? [lanes.left, lanes.right] : [MARGIN, MARGIN];
	const frame: Frame = { width, height: HEIGHT, left, right, top: 1, bottom: 1 };
	const base = createAxis({ width: Math.max(width - left - right, 60), window: wholeWindow(end), end });
	const axis = {
		...base,
		x: (day: number) => base.x(day) + left,
		day: (x: number) => base.day(x - left),
		time: (x: number) => base.time(x - left),
	};
	return { axis, frame };
}

/** A handle to take the edge by. */
const gripAt = (x: number): string => {
	const middle = HEIGHT / 2;
	return `M${(x - 3).toFixed(1)},${middle - 8}h6v16h-6zM${(x - 1).toFixed(1)},${middle - 3}v6m2,0v-6`;
};
