/** What is left of a touch event for who wants to know of its fingers alone. */
type Fingers = Event & Pick<TouchEvent, 'touches'>;

/**
 * Gives a brush of d3 one finger at a time. It takes every finger on the screen for its own: of a second it draws what has no height, and
 * lifted while another rests elsewhere, as a neighbour's does at a kiosk, it stays taken hold of for ever.
 * @param group the brush's; nothing of d3's listens to it yet
 * @param held whether a hand has hold of the brush
 */
export function oneFinger(group: EventTarget, held: () => boolean): void {
	const on = (name: keyof GlobalEventHandlersEventMap, act: (event: Fingers) => void) =>
		group.addEventListener(name, (event) => act(event as Fingers), { capture: true, passive: true });
	on('touchstart', (event) => {
		if (event.touches.length > 1) event.stopImmediatePropagation();
	});
	on('touchmove', (event) => {
		if (!held()) event.stopImmediatePropagation();
	});
	for (const name of ['touchend', 'touchcancel'] as const)
		on(name, (event) => {
			if (held() && event.touches.length === 0) return;
			event.stopImmediatePropagation();
			if (held()) group.dispatchEvent(Object.assign(new Event('touchend'), { touches: [], changedTouches: [] }));
		});
}
