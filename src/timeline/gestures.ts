import { px } from '../sizes.ts';
import type { Store } from '../state/store.ts';
import { type Axis, panWindow, type Window, zoomWindow } from '../time/axis.ts';
import type { Frame } from './lane-boxes.ts';
import { panShown, shownWindow, showWindow, zoomShown } from './shown-window.ts';

/** A tap moves less than this, pixels; two taps within this time and distance are one double tap, milliseconds and pixels. */
const TAP = px(5);
const DOUBLE = { time: 320, distance: px(24) };
/** Beyond the edge a scrub moves the view: by its own width in so many seconds, the sooner the further out the hand is. */
const EDGE = { seconds: 1.6, reach: 60 } as const;

/**
 * Pointer and wheel on the plot: drag in the lanes or on the playhead scrubs, drag on the axis pans, two
 * fingers or the wheel zoom, a sideways wheel pans, a double tap zooms in. A tap goes to `tap` first.
 * @param tap returns true when the tap hit something
 */
export function timelineGestures(
	plot: HTMLElement,
	store: Store,
	now: () => { axis: Axis; frame: Frame },
	tap: (x: number, y: number, hand: 'mouse' | 'touch') => boolean,
): void {
	const pointers = new Map<number, { x: number; y: number }>();
	let mode: 'none' | 'scrub' | 'pan' | 'pinch' = 'none';
	let start = { x: 0, y: 0, moved: false, window: [0, 0] as Window, offset: 0 };
	let pinch = { distance: 0, middle: 0, window: [0, 0] as Window };
	let lastTap = { time: Number.NEGATIVE_INFINITY, x: 0 };
	const show = (next: Window) => showWindow(store, next);
	const place = (event: PointerEvent | WheelEvent | MouseEvent) => {
		const box = plot.getBoundingClientRect();
		return { x: event.clientX - box.left, y: event.clientY - box.top };
	};
	const scrubTo = (x: number) => {
		const { axis, frame } = now();
		const held = Math.min(Math.max(x + start.offset, frame.left), frame.width - frame.right - 0.5);
		store.goTo(axis.day(held));
	};
	const edge = edgeScroll(store, now, scrubTo);
	const twoFingers = () => {
		const [a, b] = [...pointers.values()] as unknown as [{ x: number }, { x: number }];
		return { distance: Math.max(Math.abs(a.x - b.x), 20), middle: (a.x + b.x) / 2 };
	};

	plot.classList.toggle('embedded', store.mode.peek() === 'embed');
	plot.addEventListener('pointerdown', (event) => {
		if (event.button !== 0) return;
		const at = place(event);
		pointers.set(event.pointerId, at);
		store.play(false);
		if (pointers.size === 2) {
			edge.stop();
			store.scrub(false);
			mode = 'pinch';
			pinch = { ...twoFingers(), window: shownWindow(store) };
			return;
		}
		if (pointers.size > 2) return;
		const { axis, frame } = now();
		const onHead = event.target instanceof Element && event.target.closest('.playhead') !== null;
		mode = at.y > frame.height - frame.bottom && !onHead ? 'pan' : 'scrub';
		const offset = onHead ? axis.x(store.date.peek()) - at.x : 0;
		start = { ...at, moved: false, window: shownWindow(store), offset };
	});
	plot.addEventListener('pointermove', (event) => {
		if (!pointers.has(event.pointerId)) return;
		const at = place(event);
		pointers.set(event.pointerId, at);
		const { axis, frame } = now();
		const inner = frame.width - frame.left - frame.right;
		if (mode === 'pinch' && pointers.size >= 2) {
			const fingers = twoFingers();
			const about = axis.time(pinch.middle);
			const zoomed = zoomWindow(pinch.window, fingers.distance / pinch.distance, about, store.end);
			show(panWindow(zoomed, (pinch.middle - fingers.middle) / inner, store.end));
			return;
		}
		const [dx, dy] = [Math.abs(at.x - start.x), Math.abs(at.y - start.y)];
		if (!start.moved && Math.hypot(dx, dy) < TAP) return;
		// A finger that sets out up or down scrolls the page, where the page is to be scrolled.
		if (!start.moved && event.pointerType === 'touch' && dy > dx && pageHasWheel(store)) return;
		if (!start.moved) {
			start.moved = true;
			plot.setPointerCapture(event.pointerId);
			if (mode === 'scrub') store.scrub(true);
		}
		if (mode === 'scrub') {
			scrubTo(at.x);
			edge.hold(at.x);
		} else if (mode === 'pan') show(panWindow(start.window, (start.x - at.x) / inner, store.end));
	});
	const end = (event: PointerEvent) => {
		if (!pointers.delete(event.pointerId)) return;
		edge.stop();
		if (mode === 'pinch') {
			if (pointers.size === 0) mode = 'none';
			return;
		}
		if (!start.moved && event.type === 'pointerup') tapAt(place(event), event);
		mode = 'none';
		store.scrub(false);
	};
	plot.addEventListener('pointerup', end);
	plot.addEventListener('pointercancel', end);

	function tapAt({ x, y }: { x: number; y: number }, event: PointerEvent): void {
		const { axis, frame } = now();
		const double = event.timeStamp - lastTap.time < DOUBLE.time && Math.abs(x - lastTap.x) < DOUBLE.distance;
		lastTap = { time: double ? Number.NEGATIVE_INFINITY : event.timeStamp, x };
		const zoomIn = () => zoomShown(store, 2, axis.time(x));
		if (mode === 'pan') {
			if (double) zoomIn();
			return;
		}
		if (event.target instanceof Element && event.target.closest('.playhead')) return;
		if (tap(x, y, event.pointerType === 'touch' ? 'touch' : 'mouse')) return;
		if (double) zoomIn();
		else if (x >= frame.left && x <= frame.width - frame.right) scrubTo(x);
	}

	plot.addEventListener(
		'wheel',
		(event) => {
			const sideways = event.shiftKey ? event.deltaY : event.deltaX;
			const pans = Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY);
			if (!pans && !event.ctrlKey && pageHasWheel(store)) return;
			event.preventDefault();
			const { axis, frame } = now();
			const inner = frame.width - frame.left - frame.right;
			// A wheel may count in lines, or in pages.
			const unit = [1, 16, inner][event.deltaMode] ?? 1;
			if (pans) panShown(store, (sideways * unit) / inner);
			else zoomShown(store, 2 ** ((-event.deltaY * unit) / (event.ctrlKey ? 120 : 320)), axis.time(place(event).x));
		},
		{ passive: false },
	);
}

/** Whether a plain wheel, and a finger that goes up or down, are the page's: in an article, and where the page itself scrolls. */
function pageHasWheel(store: Store): boolean {
	const page = document.documentElement;
	const scrolls = page.scrollHeight > page.clientHeight + 1 && getComputedStyle(page).overflowY !== 'hidden';
	return scrolls || store.mode.peek() === 'embed';
}

/** Moves the view on while a scrub is held beyond its edge, so that one drag goes from one end of the axis to the other. */
function edgeScroll(store: Store, now: () => { frame: Frame }, scrubTo: (x: number) => void) {
	let frame = 0;
	let x = 0;
	let last = 0;
	const beyond = () => {
		const { left, right, width } = now().frame;
		return Math.min(x - left, 0) + Math.max(x - (width - right), 0);
	};
	const stop = () => {
		cancelAnimationFrame(frame);
		frame = 0;
	};
	const tick = (time: number) => {
		const out = beyond();
		if (out === 0 || store.window.peek() === null) return stop();
		const part = Math.min(Math.max(out / EDGE.reach, -1), 1);
		panShown(store, (part * Math.min(time - last, 100)) / (EDGE.seconds * 1000));
		last = time;
		scrubTo(x);
		frame = requestAnimationFrame(tick);
	};
	return {
		stop,
		/** The hand is here: pixels of the plot. */
		hold(at: number): void {
			x = at;
			if (frame !== 0 || beyond() === 0 || store.window.peek() === null) return;
			last = performance.now();
			frame = requestAnimationFrame(tick);
		},
	};
}
