/** How long the hint stays after the last gesture that was left to the page, milliseconds. */
const HINT_MS = 1600;
/** A finger that goes less far was a tap, pixels. */
const TAP = 10;

/**
 * Leaves to the page around the frame what is the page's: the wheel without a key, and the single finger. They are caught on their way to
 * the map, whoever paints its ground, and nothing is done about them, so that the article scrolls on. With Ctrl (or the Mac's
 * Command), and with two fingers, the map has them as ever.
 * @param hint is told which gesture was left to the page, and `null` when there is nothing to be said any more
 */
export function cooperate(map: HTMLElement, hint: (gesture: 'wheel' | 'fingers' | null) => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const show = (gesture: 'wheel' | 'fingers') => {
		hint(gesture);
		clearTimeout(timer);
		timer = setTimeout(() => hint(null), HINT_MS);
	};
	const hide = () => {
		clearTimeout(timer);
		hint(null);
	};
	map.addEventListener(
		'wheel',
		(event) => {
			if (event.ctrlKey || event.metaKey) return hide();
			event.stopImmediatePropagation();
			show('wheel');
		},
		{ capture: true, passive: true },
	);
	let start: { x: number; y: number } | null = null;
	const single = (event: TouchEvent) => event.touches.length === 1;
	map.addEventListener(
		'touchstart',
		(event) => {
			const touch = event.touches[0];
			if (!single(event) || !touch) return hide();
			start = { x: touch.clientX, y: touch.clientY };
			event.stopImmediatePropagation();
		},
		{ capture: true, passive: true },
	);
	map.addEventListener(
		'touchmove',
		(event) => {
			const touch = event.touches[0];
			if (!single(event) || !touch) return;
			event.stopImmediatePropagation();
			if (start && Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > TAP) show('fingers');
		},
		{ capture: true, passive: true },
	);
}
