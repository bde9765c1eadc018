import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { showFault } from '../../panel/fault.ts';
import type { House } from '../modes.ts';
import type { LoadShow } from './present.ts';
import type { Show } from './show.ts';

/** The show in the language that is spoken: the one before stays until the next is there. */
export function showSpoken({ store, dataset }: House, first: Show, load: LoadShow): ReadonlySignal<Show> {
	const show = signal(first);
	let spoken = store.language.peek();
	effect(() => {
		const language = store.language.value;
		if (language === spoken) return;
		spoken = language;
		// A talk takes names and texts from the records: these are spoken first.
		Promise.all([load(language), dataset.speak(language)]).then(
			([next]) => {
				if (spoken === language) show.value = next;
			},
			(error: unknown) => showFault(error, language),
		);
	});
	return show;
}
