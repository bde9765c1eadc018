import type { Dataset } from '../dataset/dataset.ts';
import type { Language } from '../dataset/served.ts';
import type { Neighbours } from './neighbours.ts';

/** After what was asked for is shown, milliseconds. */
const LATER = 300;

/** Fetches the texts of the neighbours, which the reader may turn to next; not for those who save data. */
export function prefetchNear(dataset: Dataset, { before, after }: Neighbours, language: Language): void {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	if (connection?.saveData) return;
	setTimeout(() => {
		for (const id of [before, after]) {
			// What cannot be had is asked for again, and told, when it is turned to.
			if (id !== null) dataset.read(id, language).catch(() => {});
		}
	}, LATER);
}
