import { effect, signal } from '@preact/signals-core';
import { sayMoment, sayMomentFully } from '../../state/said.ts';
import type { House } from '../modes.ts';

/**
 * The one line of text: what the selected record says of itself in brief, else the date and what holds then.
 * @param show is called with each new line, when the hand rests
 */
export function lineOf({ store, dataset, derived }: House, show: (line: string) => void): void {
	/** The summary that was read last, and of what. */
	const read = signal({ key: '', summary: '' });
	effect(() => {
		const selected = derived.selected.value;
		const language = store.language.value;
		if (!selected) return;
		const key = `${selected.id}.${language}`;
		dataset.read(selected.id, language).then(
			({ text }) => {
				read.value = { key, summary: text.summary };
			},
			// The line stays the day's: the name is in the headline.
			() => {},
		);
	});
	/** The date stands on the playhead. */
	const withoutDate = (text: string) => {
		const date = `${sayMoment(store.date.value, store.language.value)}: `;
		const rest = text.startsWith(date) ? text.slice(date.length) : text;
		return rest.charAt(0).toUpperCase() + rest.slice(1);
	};
	effect(() => {
		dataset.names.value;
		const selected = derived.selected.value;
		const own = selected && read.value.key === `${selected.id}.${store.language.value}` ? read.value.summary : '';
		if (own) show(own);
		else if (!store.scrubbing.value && !store.playing.value) show(withoutDate(sayMomentFully(store, dataset, derived)));
	});
}
