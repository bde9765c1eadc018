/** Keeps the screen awake, where the browser can: asked for again whenever the page has been away. */
export function stayAwake(): void {
	const ask = () => {
		if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => {});
	};
	document.addEventListener('visibilitychange', ask);
	ask();
}
