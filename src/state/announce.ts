import { effect } from '@preact/signals-core';
import type { Dataset } from '../dataset/dataset.ts';
import { say } from '../i18n/index.ts';
import { changesBetween, sayChanges } from './changes.ts';
import type { Derived } from './derive.ts';
import type { Rests } from './rests.ts';
import type { Store } from './store.ts';

/** Says into a polite live region what changed between the last two days on which the hand rested; nothing when nothing did. */
export function announceChanges(
	region: HTMLElement,
	store: Store,
	dataset: Dataset,
	{ turning }: Derived,
	rests: Rests,
): void {
	effect(() => {
		const day = rests.at.value;
		const before = rests.before.peek();
		if (before === null) return;
		const language = store.language.peek();
		const { spoken } = say(language);
		const text = sayChanges(changesBetween(dataset, turning, before, day), Math.max(before, day), dataset, language);
		region.textContent = text.length === 0 ? '' : spoken.changed(text, day < before);
	});
}
