import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
import type { Day } from '../time/day.ts';
import type { Frame } from './lane-boxes.ts';
import { placeReading } from './reading.ts';
import { ZOOM_KEYS } from './zoom-keys.ts';

/** The label's padding on both sides, as in the stylesheet; pixels. */
const PADDING = px(28);
/** What is said beside the label is of this size, as in the stylesheet; and how far from the plot's edges both keep. */
const READING_SIZE = px(13);
const MARGIN = 2;

/**
 * The line of the moment with its label, which is the slider `Date`, and beside it the backdrop's value in words. HTML
 * layers of their own, moved by transforms: moving them repaints nothing else.
 */
export function createPlayhead(plot: HTMLElement, measure: Measure) {
	const part = (className: string) => {
		const element = document.createElement('div');
		element.className = className;
		return element;
	};
	const line = part('playhead-line');
	const slider = part('playhead');
	slider.setAttribute('role', 'slider');
	slider.setAttribute('aria-keyshortcuts', ZOOM_KEYS);
	slider.tabIndex = 0;
	const dot = part('playhead-dot');
	const reading = part('playhead-reading');
	plot.append(line, dot, slider, reading);
	// Measured apart: to ask the label itself would have the whole page laid out at every step.
	const context = document.createElement('canvas').getContext('2d');
	const measureLabel = (text: string) => {
		if (context) context.font = `600 ${px(13.5)}px "Golos Text Variable"`;
		return context?.measureText(text).width ?? text.length * px(7.5);
	};
	let width = 0;
	let said = '';
	let read = '';

	return {
		slider,
		range(from: Day, to: Day, name: string): void {
			slider.setAttribute('aria-label', name);
			slider.setAttribute('aria-valuemin', String(from));
			slider.setAttribute('aria-valuemax', String(to));
		},
		/** The line ends a little below the axis. */
		frame({ bottom }: Frame): void {
			line.style.bottom = `${bottom - 6}px`;
		},
		/**
		 * @param x pixels of the plot; out of view when beyond the frame
		 * @param readings the backdrop's value in words, the fullest first
		 */
		place(x: number, day: Day, label: string, readings: readonly string[], frame: Frame): void {
			if (said !== label) {
				slider.textContent = label;
				said = label;
				width = measureLabel(label) + PADDING;
			}
			slider.setAttribute('aria-valuenow', String(day));
			const out = x < frame.left - 1 || x > frame.width - frame.right + 1;
			plot.classList.toggle('playhead-out', out);
			const held = Math.min(Math.max(x, frame.left), frame.width - frame.right);
			const at = Math.min(Math.max(held - width / 2, MARGIN), frame.width - width - MARGIN);
			slider.style.transform = `translateX(${at.toFixed(1)}px)`;
			line.style.transform = `translateX(${held.toFixed(1)}px)`;
			const row = [MARGIN, frame.width - MARGIN] as const;
			const beside = placeReading(readings, [at, at + width], row, (text) => measure(text, READING_SIZE, 3));
			if (read !== (beside?.text ?? '')) {
				read = beside?.text ?? '';
				reading.textContent = read;
			}
			if (beside) reading.style.transform = `translateX(${beside.x.toFixed(1)}px)`;
		},
		/** Where the backdrop's value stands, and what it is. */
		value(x: number, y: number): void {
			dot.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
		},
		say(text: string): void {
			slider.setAttribute('aria-valuetext', text);
		},
	};
}
