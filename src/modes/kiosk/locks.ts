/** Keys that act on the browser and not on the page. */
const KEYS = /^(F\d+|ContextMenu|Browser\w+|Launch\w+|Print(Screen)?|Help|Find|Open|New|Close|Save|ZoomIn|ZoomOut)$/;

/** Whether a key would lead away from the page, or change how the browser shows it. */
export function leadsAway(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
	typing: boolean,
): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) {
		// AltGr writes letters in some layouts, and browsers tell it as both.
		return !(typing && event.ctrlKey && event.altKey && event.key.length === 1);
	}
	return KEYS.test(event.key) || (event.key === 'Backspace' && !typing);
}

const isField = (target: EventTarget | null) =>
	target instanceof HTMLInputElement && /^(text|search)$/.test(target.type);

/**
 * Shuts every way out of the page: links, keys, menus, gestures of the browser's own, files dropped, the history.
 * @param follow is told of the whole address of each link that was touched and not followed
 */
export function shutWays(follow: (address: string, name: string) => void): void {
	const stop = (event: Event) => event.preventDefault();
	const on = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
		document.addEventListener(name, act, { capture: true, passive: false });

	const followed = (event: MouseEvent) => {
		const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
		const address = link?.getAttribute('href') ?? '';
		// To a place within the page.
		if (!link || address.startsWith('#')) return;
		event.preventDefault();
		event.stopPropagation();
		if (event.type === 'click') follow(new URL(address, document.baseURI).href, link.textContent?.trim() ?? '');
	};
	on('click', followed);
	on('auxclick', followed);
	on('submit', (event) => {
		// What the app sends it sends to itself; a form of a dialog closes it.
		if ((event.target as HTMLFormElement).method !== 'dialog') event.preventDefault();
	});
	on('keydown', (event) => {
		if (!leadsAway(event, isField(event.target))) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	});
	on('selectstart', (event) => {
		if (!isField(event.target)) event.preventDefault();
	});
	for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop'] as const) on(name, stop);
	on('wheel', (event) => {
		if (event.ctrlKey) event.preventDefault();
	});
	on('touchmove', (event) => {
		// Two fingers are for map and timeline, which take them as pointers.
		if (event.touches.length > 1 && event.cancelable) event.preventDefault();
	});
	for (const name of ['gesturestart', 'gesturechange'])
		document.addEventListener(name, stop, { capture: true, passive: false });

	// Whoever goes back finds this page again.
	const hold = () => history.pushState(null, '', location.href);
	hold();
	addEventListener('popstate', hold);
	window.open = () => null;
	window.print = () => {};
}
