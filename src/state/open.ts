import type { Dataset } from '../dataset/dataset.ts';
import { dayToShow, standingOf } from './moment.ts';
import type { Store } from './store.ts';

/** Opens a record: selects it, and goes to its day when it is not of the present moment. */
export function openRecord(store: Store, dataset: Dataset, id: string): void {
	const known = dataset.resolve(id);
	if (known === null) return;
	const record = dataset.record(known);
	if (record?.lane) {
		const standing = standingOf(record, store.date.peek(), store.end);
		if (standing === 'ahead' || standing === 'over') store.goTo(dayToShow(record, store.end));
	}
	store.select(known);
}
