import type { CDPSession, Page } from '@playwright/test';

export const GESTURES = ['tap', 'button', 'drag', 'pinch', 'hands', 'key', 'language', 'long'] as const;
export type Gesture = (typeof GESTURES)[number];
/** How often each is made, of all. */
const WEIGHTS: Record<Gesture, number> = {
	tap: 26,
	button: 24,
	drag: 22,
	pinch: 9,
	hands: 6,
	key: 7,
	language: 4,
	long: 2,
};

/** What the visitor does next. */
export function gestureFor(number: number): Gesture {
	const all = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);
	let rest = number * all;
	for (const gesture of GESTURES) {
		rest -= WEIGHTS[gesture];
		if (rest < 0) return gesture;
	}
	return 'tap';
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'Tab', 'Enter', 'Escape', ' ', 'a'];
/** On no key of the browser's driver: it comes as text. */
const LETTER = 'Ф';

/** How long the answer to a touch is waited for, milliseconds. */
const PATIENCE_MS = 20_000;

/** A seeded visitor, who touches whatever there is with one finger, two, or several hands. Positions are pixels of the view. */
export function visitor(page: Page, cdp: CDPSession, random: () => number, size: { width: number; height: number }) {
	const point = () => ({ x: random() * size.width, y: random() * size.height });
	const touch = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		points: readonly { x: number; y: number; id: number }[],
	) =>
		// A page that was loaded anew meanwhile never answers; that it was, is judged elsewhere.
		Promise.race([
			cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] }),
			new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref()),
		]);
	const near = (from: { x: number; y: number }, by: number) => ({
		x: Math.min(Math.max(from.x + (random() - 0.5) * by, 1), size.width - 1),
		y: Math.min(Math.max(from.y + (random() - 0.5) * by, 1), size.height - 1),
	});
	/** Moves fingers from where they are to where they go, in a few steps. */
	const move = async (from: { x: number; y: number }[], to: { x: number; y: number }[], steps: number) => {
		const at = (part: number) =>
			from.map(({ x, y }, id) => ({ x: x + ((to[id]?.x ?? x) - x) * part, y: y + ((to[id]?.y ?? y) - y) * part, id }));
		await touch('touchStart', at(0));
		for (let step = 1; step <= steps; step++) await touch('touchMove', at(step / steps));
		await touch('touchEnd', []);
	};
	const tap = async (at: { x: number; y: number }) => {
		await touch('touchStart', [{ ...at, id: 0 }]);
		await touch('touchEnd', []);
	};
	const acts: Record<Gesture, () => Promise<void>> = {
		tap: () => tap(point()),
		button: async () => {
			const boxes = await page.evaluate(() =>
				[...document.querySelectorAll('button, summary, [role=button], input[type=checkbox], a[href]')].flatMap(
					(each) => {
						const { left, top, width, height } = each.getBoundingClientRect();
						const at = { x: left + width / 2, y: top + height / 2 };
						return width > 0 &&
							document.elementFromPoint(at.x, at.y)?.closest('button, summary, [role=button], input, a') === each
							? [at]
							: [];
					},
				),
			);
			const chosen = boxes[Math.floor(random() * boxes.length)];
			if (chosen) await tap(chosen);
		},
		drag: async () => {
			const from = point();
			await move([from], [near(from, 900)], 8);
		},
		pinch: async () => {
			const middle = point();
			const [a, b] = [near(middle, 120), near(middle, 120)];
			await move([a, b], [near(a, 500), near(b, 500)], 8);
		},
		hands: async () => {
			const from = Array.from({ length: 5 }, point);
			await move(
				from,
				from.map((each) => near(each, 400)),
				5,
			);
		},
		key: () => {
			const key = KEYS[Math.floor(random() * (KEYS.length + 1))];
			return key ? page.keyboard.press(key) : page.keyboard.insertText(LETTER);
		},
		language: async () => {
			const at = await page.evaluate(() => {
				const { left, top, width, height } = (
					document.querySelector('.start-screen:not([hidden]) [data-language]') ??
					document.querySelector('.kiosk-bar [lang]')
				)?.getBoundingClientRect() ?? { left: 1, top: 1, width: 0, height: 0 };
				return { x: left + width / 2, y: top + height / 2 };
			});
			await tap(at);
		},
		long: async () => {
			const at = point();
			await touch('touchStart', [{ ...at, id: 0 }]);
			await page.waitForTimeout(700);
			await touch('touchEnd', []);
		},
	};
	return (gesture: Gesture) => acts[gesture]();
}
