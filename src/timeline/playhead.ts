import type { Day } from '../time/day.ts';
import type { Frame } from './layout.ts';

/** The label's padding on both sides, as in the stylesheet; pixels. */
const PADDING = 28;

/** The line of the moment with its label, which is the slider `Date`. An HTML layer of its own: moving it repaints nothing else. */
export function createPlayhead(plot: HTMLElement) {
	const line = document.createElement('div');
	line.className = 'playhead-line';
	const slider = document.createElement('div');
	slider.className = 'playhead';
	slider.setAttribute('role', 'slider');
	slider.tabIndex = 0;
	const dot = document.createElement('div');
	dot.className = 'playhead-dot';
	plot.append(line, dot, slider);
	// Measured apart: to ask the label itself would have the whole page laid out at every step.
	const context = document.createElement('canvas').getContext('2d');
	const measure = (text: string) => {
		if (context) context.font = '600 13.5px "Golos Text Variable"';
		return context?.measureText(text).width ?? text.length * 7.5;
	};
	let width = 0;
	let said = '';

	return {
		slider,
		range(from: Day, to: Day, name: string): void {
			slider.setAttribute('aria-label', name);
			slider.setAttribute('aria-valuemin', String(from));
			slider.setAttribute('aria-valuemax', String(to));
		},
		/** @param x pixels of the plot; out of view when beyond the frame */
		place(x: number, day: Day, label: string, frame: Frame): void {
			if (said !== label) {
				slider.textContent = label;
				said = label;
				width = measure(label) + PADDING;
			}
			slider.setAttribute('aria-valuenow', String(day));
			const out = x < frame.left - 1 || x > frame.width - frame.right + 1;
			plot.classList.toggle('playhead-out', out);
			const held = Math.min(Math.max(x, frame.left), frame.width - frame.right);
			const at = Math.min(Math.max(held - width / 2, 2), frame.width - width - 2);
			slider.style.transform = `translateX(${at.toFixed(1)}px)`;
			line.style.transform = `translateX(${held.toFixed(1)}px)`;
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
