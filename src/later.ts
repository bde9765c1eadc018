import { type ReadonlySignal, signal } from '@preact/signals-core';
import { DataError } from './dataset/load.ts';

/** A part of the app that is a file of its own, fetched after the first picture. */
export interface Later<Part> {
	/** `null` until it is there; an error where it could not be had. */
	readonly part: ReadonlySignal<Part | DataError | null>;
	/** Fetches it, once; what could not be had is asked for anew, so not from an effect that reads `part`. Never rejects: `part` tells how it went. */
	ask(): Promise<void>;
}

/**
 * @param file how the part is called when it could not be had
 * @param load an `import()`
 */
export function later<Part>(file: string, load: () => Promise<Part>): Later<Part> {
	const part = signal<Part | DataError | null>(null);
	let asked: Promise<void> | null = null;
	const fetched = async () => {
		if (part.peek() instanceof DataError) part.value = null;
		try {
			part.value = await load();
		} catch (cause) {
			asked = null;
			part.value = new DataError(file, 'absent', { cause });
		}
	};
	return {
		part,
		ask() {
			asked ??= fetched();
			return asked;
		},
	};
}
