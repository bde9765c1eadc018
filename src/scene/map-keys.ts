/** How far an arrow key moves the map, pixels; a zoom key doubles or halves its scale. The same as MapLibre's own. */
const STEP = 100;
const ARROWS: Record<string, [x: number, y: number]> = {
	ArrowLeft: [-STEP, 0],
	ArrowRight: [STEP, 0],
	ArrowUp: [0, -STEP],
	ArrowDown: [0, STEP],
};
const ZOOMS: Record<string, number> = { '+': 1, '=': 1, '-': -1, _: -1 };

/**
 * The keys of the map while the focus is in it: arrows move, plus and minus zoom. One set for both grounds, in place
 * of MapLibre's, so that nothing changes under the hands when one gives way to the other. On a sign the arrows go to
 * the next sign instead (`roving.ts` keeps them to itself).
 * @param on `pan`: by pixels, `zoom`: by levels
 */
export function mapKeys(stage: HTMLElement, on: { pan: (x: number, y: number) => void; zoom: (by: number) => void }) {
	stage.tabIndex = 0;
	stage.setAttribute('aria-keyshortcuts', 'ArrowLeft ArrowRight ArrowUp ArrowDown Plus -');
	// Who has taken hold of the map can go on by keys: MapLibre keeps the browser from giving it the focus.
	const take = ({ target }: Event) => {
		if (!(target as Element).closest('[role="button"]')) stage.focus({ preventScroll: true });
	};
	stage.addEventListener('mousedown', take, { capture: true });
	stage.addEventListener('keydown', (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const [arrow, zoom] = [ARROWS[event.key], ZOOMS[event.key]];
		if (arrow) on.pan(...arrow);
		else if (zoom) on.zoom(zoom);
		else return;
		event.preventDefault();
	});
}
