import type { Store } from '../state/store.ts';
import { register } from './versions.ts';

/**
 * From now on the app is to be had with no network. Never in a frame, where it would be the host's storage; not where the visitor saves
 * data, unless it is a kiosk. A browser that refuses is left in peace: all else works.
 */
export async function stayOffline(store: Store): Promise<void> {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	const kiosk = store.mode.peek() === 'kiosk';
	if (!('serviceWorker' in navigator) || window.top !== window.self || (connection?.saveData && !kiosk)) return;
	if (store.language.peek() === 'ru')
		document.querySelector('link[rel="manifest"]')?.setAttribute('href', 'manifest.ru.webmanifest');
	try {
		await register();
	} catch {
		return;
	}
	// A kiosk and a talk are not to be disturbed: the one takes a new version when it is idle, the other at its next start.
	if (store.mode.peek() === 'explore') (await import('./version-note.ts')).versionNote(store);
}
