import { type ReadonlySignal, signal } from '@preact/signals-core';
import { reloadHere } from '../state/reload.ts';

const waiting = signal(false);
/** A new version has been loaded and waits for its turn. */
export const newVersion: ReadonlySignal<boolean> = waiting;

let registration: ServiceWorkerRegistration | null = null;
let asked = false;

/**
 * Registers the service worker, and says when a new version of it waits.
 * @throws what the browser throws where it refuses: no secure context, storage forbidden
 */
export async function register(): Promise<void> {
	const { serviceWorker } = navigator;
	// The first worker takes nothing over: there was nothing before it.
	const hadOne = serviceWorker.controller !== null;
	registration = await serviceWorker.register('sw.js');
	const watch = (worker: ServiceWorker | null) =>
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && serviceWorker.controller) waiting.value = true;
		});
	if (registration.waiting && serviceWorker.controller) waiting.value = true;
	watch(registration.installing);
	registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
	serviceWorker.addEventListener('controllerchange', () => {
		// In another window somebody has agreed: this one belongs to the old version until it is asked, or nobody looks.
		if (asked || (hadOne && document.hidden)) reloadHere();
		else if (hadOne) waiting.value = true;
	});
}

/** Goes over to the new version: the page is loaded anew at the same moment, which its address keeps. */
export function takeNewVersion(): void {
	asked = true;
	if (registration?.waiting) registration.waiting.postMessage({ type: 'take-over' });
	else reloadHere();
}

/** Asks the server whether there is a new version; without a network nothing happens. */
export async function lookForNewVersion(): Promise<void> {
	await registration?.update().catch(() => {});
}
