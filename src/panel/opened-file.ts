import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Language } from '../dataset/served.ts';

export interface OpenedFile<T> {
	/** `null` while it loads or before it is asked for; an `Error` where it could not be loaded. */
	readonly content: ReadonlySignal<T | Error | null>;
	/** Loads it in a language, unless it is there already; what failed is asked for anew with `again`. */
	open(language: Language, again?: boolean): void;
}

/** A file that is fetched when what it tells of is opened, in the language that is spoken then. */
export function openedFile<T>(load: (language: Language) => Promise<T>): OpenedFile<T> {
	const content = signal<T | Error | null>(null);
	let asked: Language | null = null;
	return {
		content,
		open(language, again = false) {
			if (asked === language && !again) return;
			asked = language;
			content.value = null;
			load(language).then(
				(file) => {
					if (asked === language) content.value = file;
				},
				(error: unknown) => {
					if (asked === language) content.value = error instanceof Error ? error : new Error(String(error));
				},
			);
		},
	};
}
