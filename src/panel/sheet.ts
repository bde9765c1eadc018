import { type ReadonlySignal, signal } from '@preact/signals-core';
import { calm } from '../calm.ts';

/** How far up the sheet of a phone stands. */
export const RESTS = ['peek', 'half', 'full'] as const;
export type SheetRest = (typeof RESTS)[number];

/** Where the layout is that of a phone; the same as in sheet.css. */
export const PHONE = '(max-width: 600px) and (min-height: 521px)';

/** A throw carries the sheet on for so long, milliseconds. */
const CARRY = 140;
/** A finger that has moved less than this has tapped, pixels. */
const TAP = 6;
/** A drag that no `transitionend` has closed is closed after this, milliseconds. */
const SETTLE = 320;

/**
 * Where a dragged sheet comes to rest: at the height nearest to where its speed would carry it.
 * @param height where it was let go, pixels
 * @param speed upwards, pixels a millisecond
 * @param heights of the rests, pixels
 */
export function restAfter(height: number, speed: number, heights: Readonly<Record<SheetRest, number>>): SheetRest {
	const carried = height + speed * CARRY;
	return RESTS.reduce((best, rest) =>
		Math.abs(heights[rest] - carried) < Math.abs(heights[best] - carried) ? rest : best,
	);
}

export interface Sheet {
	/** True where the layout is that of a phone. */
	readonly phone: ReadonlySignal<boolean>;
	readonly rest: ReadonlySignal<SheetRest>;
	/** One rest up or down. */
	step(by: 1 | -1): void;
	/** Up to half, if it stands lower: something is there to be read. */
	raise(): void;
}

/**
 * The sheet of a phone: the region stands at one of three heights, by drag or by step; what lies above makes room. The
 * rows are set once it rests; on its way sheet and timeline are only shifted.
 * @param grip inside the region: is dragged
 */
export function createSheet(region: HTMLElement): Sheet & { grip(element: HTMLElement): void } {
	const main = region.parentElement as HTMLElement;
	const timeline = main.querySelector<HTMLElement>('.timeline') as HTMLElement;
	const covered = [...main.children].filter((each) => each !== region) as HTMLElement[];
	const media = matchMedia(PHONE);
	const phone = signal(media.matches);
	const rest = signal<SheetRest>('half');
	let finish: (() => void) | null = null;

	const show = () => {
		main.dataset.sheet = rest.value;
		// What the full sheet covers cannot be reached by keyboard either.
		for (const each of covered) each.inert = phone.value && rest.value === 'full';
	};
	const settle = (next: SheetRest) => {
		rest.value = next;
		show();
	};
	media.addEventListener('change', () => {
		phone.value = media.matches;
		show();
	});
	show();

	const heights = (bar: HTMLElement): Record<SheetRest, number> => {
		const full = main.clientHeight;
		return { peek: bar.offsetHeight, half: Math.max(120, (full - timeline.offsetHeight) * 0.46), full };
	};

	/** Shifts sheet and timeline as if the sheet stood at a height. */
	const shift = (height: number, from: number, known: Record<SheetRest, number>) => {
		region.style.transform = `translateY(${known.full - height}px)`;
		const row = Math.min(Math.max(height, known.peek), known.half);
		timeline.style.transform = `translateY(${from - row}px)`;
	};
	const clear = () => {
		delete main.dataset.dragged;
		region.style.transform = '';
		timeline.style.transform = '';
	};

	const grip = (element: HTMLElement) => {
		element.addEventListener('pointerdown', (down) => {
			if (!phone.peek() || !down.isPrimary || down.button !== 0) return;
			finish?.();
			const known = heights(element);
			const start = known[rest.peek()];
			/** The row that the sheet has in the grid: the full one lies over the half. */
			const row = Math.min(start, known.half);
			let [height, speed, last, lastTime] = [start, 0, down.clientY, down.timeStamp];
			let dragging = false;
			const move = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId) return;
				if (!dragging && Math.abs(event.clientY - down.clientY) < TAP) return;
				if (!dragging) {
					dragging = true;
					element.setPointerCapture(down.pointerId);
					main.dataset.dragged = 'by-hand';
				}
				const time = Math.max(event.timeStamp - lastTime, 1);
				speed = 0.6 * ((last - event.clientY) / time) + 0.4 * speed;
				[last, lastTime] = [event.clientY, event.timeStamp];
				height = Math.min(Math.max(start + down.clientY - event.clientY, known.peek), known.full);
				shift(height, row, known);
			};
			const up = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId) return;
				document.removeEventListener('pointermove', move);
				document.removeEventListener('pointerup', up);
				document.removeEventListener('pointercancel', up);
				if (!dragging) {
					if (rest.peek() === 'peek' && !(event.target as Element).closest('button')) settle('half');
					return;
				}
				// What was dragged is not also tapped.
				element.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
				const next = event.type === 'pointercancel' ? rest.peek() : restAfter(height, speed, known);
				main.dataset.dragged = 'let-go';
				shift(known[next], row, known);
				const timer = setTimeout(() => finish?.(), SETTLE);
				finish = () => {
					clearTimeout(timer);
					finish = null;
					clear();
					settle(next);
				};
				if (calm.matches) finish();
			};
			// A fast finger has left the element before it is known to drag.
			document.addEventListener('pointermove', move);
			document.addEventListener('pointerup', up);
			document.addEventListener('pointercancel', up);
		});
	};
	region.addEventListener('transitionend', (event) => {
		if (event.target === region) finish?.();
	});

	return {
		phone,
		rest,
		grip,
		step: (by) => settle(RESTS[Math.min(Math.max(RESTS.indexOf(rest.peek()) + by, 0), 2)] as SheetRest),
		raise: () => {
			if (rest.peek() === 'peek') settle('half');
		},
	};
}
