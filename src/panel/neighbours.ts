import type { Dataset } from '../dataset/dataset.ts';
import type { IndexTown } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';

export interface Neighbours {
	before: string | null;
	after: string | null;
}

/**
 * What comes before and after a record among its like: records by lane in order of their beginning, those without a date last;
 * towns in the order in which they were freed, those never taken last.
 * @returns a function of ids; both neighbours `null` for what is alone or unknown
 */
export function neighboursIn(dataset: Pick<Dataset, 'records' | 'towns'>): (id: string) => Neighbours {
	const shelves = new Map<string, { id: string; day: number }[]>();
	const put = (shelf: string, id: string, day: number) =>
		shelves.set(shelf, [...(shelves.get(shelf) ?? []), { id, day }]);
	for (const record of dataset.records)
		put(record.lane ?? record.type, record.id, spanOf(record)?.from ?? Number.MAX_SAFE_INTEGER);
	for (const town of dataset.towns) put('town', town.id, freedOn(town));
	const neighbours = new Map<string, Neighbours>();
	for (const shelf of shelves.values()) {
		shelf.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
		for (const [i, { id }] of shelf.entries())
			neighbours.set(id, { before: shelf[i - 1]?.id ?? null, after: shelf[i + 1]?.id ?? null });
	}
	return (id) => neighbours.get(id) ?? { before: null, after: null };
}

const freedOn = ({ spans }: IndexTown): number =>
	spans.length > 1 ? (spans.at(-1)?.from[0] as number) : Number.MAX_SAFE_INTEGER;
