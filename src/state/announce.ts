import { effect } from '@preact/signals-core';
import { changedBetween } from '../control/holder.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import type { Day } from '../time/day.ts';
import { standingOf } from './moment.ts';
import { byOutcome, sayNames } from './said.ts';
import type { Store } from './store.ts';

/** How long the date must rest before anything is said, milliseconds. */
const REST = 600;

/** Says into a polite live region what changed between the date last spoken of and the one on which the hand rests. */
export function announceChanges(region: HTMLElement, store: Store, dataset: Dataset): void {
	let spoken = store.date.peek();
	let timer = 0;
	effect(() => {
		const day = store.date.value;
		const busy = store.scrubbing.value || store.playing.value;
		clearTimeout(timer);
		if (busy || day === spoken) return;
		timer = setTimeout(() => {
			region.textContent = sayChanges(spoken, day, store, dataset);
			spoken = day;
		}, REST) as unknown as number;
	});
}

/** `Smolensk and Roslavl liberated; 3 camps or sites ended`; empty when nothing changed. */
export function sayChanges(before: Day, after: Day, store: Store, dataset: Dataset): string {
	const language = store.language.peek();
	const words = say(language);
	const parts: string[] = [];
	const { freed, taken } = byOutcome(changedBetween(dataset.control, before, after));
	const names = (towns: typeof freed) =>
		sayNames(
			towns.map((town) => dataset.name(town.id, after)),
			5,
			language,
		);
	if (freed.length > 0) parts.push(words.spoken.freed(names(freed)));
	if (taken.length > 0) parts.push(words.spoken.taken(names(taken)));
	let [begun, ended, opened] = [0, 0, 0];
	const goesOn = (standing: string) => standing === 'now' || standing === 'perhaps';
	for (const record of dataset.records) {
		if (record.lane !== 'camp' && record.lane !== 'memorial') continue;
		const [was, is] = [standingOf(record, before, store.end), standingOf(record, after, store.end)];
		if (record.lane === 'memorial') opened += Number(!goesOn(was) && goesOn(is) && record.date !== null);
		else if (!goesOn(was) && goesOn(is)) begun++;
		else if (goesOn(was) && !goesOn(is)) ended++;
	}
	if (begun > 0 && after > before) parts.push(words.spoken.campsOpened(begun));
	if (ended > 0 && after > before) parts.push(words.spoken.campsClosed(ended));
	if (opened > 0) parts.push(words.spoken.memorialsOpened(opened));
	return words.spoken.changed(parts);
}
