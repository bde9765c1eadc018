/** How large a corner is, pixels; how long it is pressed, milliseconds; how far the finger may stray. */
const CORNER = 96;
const PRESS_MS = 5000;
const STRAY = 40;

/** Acts when one of the upper corners has been pressed for five seconds: nobody comes upon it by chance. */
export function onCorner(act: () => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let from: PointerEvent | null = null;
	const release = () => {
		clearTimeout(timer);
		from = null;
	};
	const listen = { capture: true, passive: true };
	document.addEventListener(
		'pointerdown',
		(event) => {
			release();
			const { clientX: x, clientY: y } = event;
			if (y > CORNER || (x > CORNER && x < innerWidth - CORNER)) return;
			from = event;
			timer = setTimeout(act, PRESS_MS);
		},
		listen,
	);
	document.addEventListener(
		'pointermove',
		(event) => {
			if (
				from?.pointerId === event.pointerId &&
				Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STRAY
			)
				release();
		},
		listen,
	);
	for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, release, listen);
}
