/** No shorter stroke turns a page, pixels; nor one that is not clearly across. */
const LEAST = 48;

/** What a stroke of a finger asks for. */
export function strokeOf(x: number, y: number): 'next' | 'previous' | null {
	if (Math.abs(x) < LEAST || Math.abs(x) < 1.5 * Math.abs(y)) return null;
	return x < 0 ? 'next' : 'previous';
}

/** Listens for strokes of one finger or pen over an element; more fingers at a time turn nothing. */
export function onStroke(element: HTMLElement, act: (command: 'next' | 'previous') => void): void {
	let start: { id: number; x: number; y: number } | null = null;
	let fingers = 0;
	element.addEventListener('pointerdown', ({ pointerType, pointerId, clientX, clientY, target }) => {
		// A dialog over the page is another page.
		if (pointerType === 'mouse' || (target as Element).closest('dialog')) return;
		fingers++;
		start = fingers === 1 ? { id: pointerId, x: clientX, y: clientY } : null;
	});
	const end = (event: PointerEvent) => {
		if (event.pointerType === 'mouse') return;
		fingers = Math.max(fingers - 1, 0);
		if (start?.id !== event.pointerId) return;
		const command = event.type === 'pointerup' ? strokeOf(event.clientX - start.x, event.clientY - start.y) : null;
		start = null;
		if (command) act(command);
	};
	element.addEventListener('pointerup', end);
	element.addEventListener('pointercancel', end);
}
