import type { Store } from '../state/store.ts';
import { type Axis, panWindow, type Window, wholeWindow, zoomWindow } from '../time/axis.ts';
import type { Frame } from './layout.ts';

/** A tap moves less than this, pixels. */
const TAP = 5;

/**
 * Pointer and wheel on the plot: drag in the lanes or on the playhead scrubs, drag on the axis pans, two
 * fingers or the wheel zoom, a sideways wheel pans, a double tap zooms in. A tap goes to `tap` first.
 * @param tap returns true when the tap hit something
 */
export function timelineGestures(
	plot: HTMLElement,
	store: Store,
	now: () => { axis: Axis; frame: Frame },
	tap: (x: number, y: number) => boolean,
): void {
	const pointers = new Map<number, { x: number; y: number }>();
	let mode: 'none' | 'scrub' | 'pan' | 'pinch' = 'none';
	let start = { x: 0, y: 0, moved: false, window: [0, 0] as Window, offset: 0 };
	let pinch = { distance: 0, middle: 0, window: [0, 0] as Window };
	let lastTap = 0;
	const window = (): Window => store.window.peek() ?? wholeWindow(store.end);
	const show = (next: Window) => {
		const [from, to] = wholeWindow(store.end);
		store.showWindow(next[0] - from < 0.5 && to - next[1] < 0.5 ? null : next);
	};
	const place = (event: PointerEvent | WheelEvent | MouseEvent) => {
		const box = plot.getBoundingClientRect();
		return { x: event.clientX - box.left, y: event.clientY - box.top };
	};
	const scrubTo = (x: number) => {
		const { axis, frame } = now();
		const held = Math.min(Math.max(x + start.offset, frame.left), frame.width - frame.right - 0.5);
		store.goTo(axis.day(held));
	};
	const twoFingers = () => {
		const [a, b] = [...pointers.values()] as unknown as [{ x: number }, { x: number }];
		return { distance: Math.max(Math.abs(a.x - b.x), 20), middle: (a.x + b.x) / 2 };
	};

	plot.addEventListener('pointerdown', (event) => {
		if (event.button !== 0) return;
		const at = place(event);
		pointers.set(event.pointerId, at);
		store.play(false);
		if (pointers.size === 2) {
			store.scrub(false);
			mode = 'pinch';
			pinch = { ...twoFingers(), window: window() };
			return;
		}
		if (pointers.size > 2) return;
		const { axis, frame } = now();
		const onHead = event.target instanceof Element && event.target.closest('.playhead') !== null;
		mode = at.y > frame.height - frame.bottom && !onHead ? 'pan' : 'scrub';
		const offset = onHead ? axis.x(store.date.peek()) - at.x : 0;
		start = { ...at, moved: false, window: window(), offset };
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
		if (!start.moved && Math.hypot(at.x - start.x, at.y - start.y) < TAP) return;
		if (!start.moved) {
			start.moved = true;
			plot.setPointerCapture(event.pointerId);
			if (mode === 'scrub') store.scrub(true);
		}
		if (mode === 'scrub') scrubTo(at.x);
		else if (mode === 'pan') show(panWindow(start.window, (start.x - at.x) / inner, store.end));
	});
	const end = (event: PointerEvent) => {
		if (!pointers.delete(event.pointerId)) return;
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
		const double = event.timeStamp - lastTap < 320;
		lastTap = event.timeStamp;
		if (mode === 'pan') {
			if (double) show(zoomWindow(window(), 2, axis.time(x), store.end));
			return;
		}
		if (event.target instanceof Element && event.target.closest('.playhead')) return;
		if (tap(x, y)) return;
		if (double) show(zoomWindow(window(), 2, axis.time(x), store.end));
		else if (x >= frame.left && x <= frame.width - frame.right) scrubTo(x);
	}

	plot.addEventListener(
		'wheel',
		(event) => {
			if (store.mode.peek() === 'embed' && !event.ctrlKey) return;
			event.preventDefault();
			const { axis, frame } = now();
			const inner = frame.width - frame.left - frame.right;
			const unit = event.deltaMode === 1 ? 16 : 1;
			const sideways = event.shiftKey ? event.deltaY : event.deltaX;
			if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
				show(panWindow(window(), (sideways * unit) / inner, store.end));
			} else {
				const factor = 2 ** ((-event.deltaY * unit) / (event.ctrlKey ? 120 : 320));
				show(zoomWindow(window(), factor, axis.time(place(event).x), store.end));
			}
		},
		{ passive: false },
	);
}
