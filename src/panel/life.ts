import { least } from 'd3';
import { changesOf } from '../control/holder.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexRecord, IndexTown } from '../dataset/served.ts';
import { spanOf } from '../state/moment.ts';
import type { Day } from '../time/day.ts';

/** The life of a place: from when to when it was occupied, its camps, its memorials and what was done to them since. */
export interface Life {
	/** Spans under occupation; the last day is the first of the new holder. */
	occupied: { from: Day; to: Day }[];
	camps: { record: IndexRecord; from: Day; to: Day }[];
	/** In order of time; of unknown date none. */
	memorials: { record: IndexRecord; day: Day }[];
	/** Later phases of those memorials. */
	rebuilt: Day[];
}

/**
 * Of a town all that is tied to it; of a record itself and what it is tied to, under the occupation of its town.
 * @returns `null` where there is too little for a life: no camp and no memorial
 */
export function lifeOf(
	dataset: Pick<Dataset, 'record' | 'town' | 'towns'>,
	known: IndexRecord | IndexTown,
): Life | null {
	if ('lane' in known && known.lane === null) return null;
	const town = 'spans' in known ? known : townOf(dataset, known);
	const own = 'lane' in known ? [known] : [];
	const records = [...own, ...known.links.flatMap((id) => dataset.record(id) ?? [])];
	const camps = records.flatMap((record) => {
		const span = record.lane === 'camp' ? spanOf(record) : null;
		return span ? [{ record, ...span }] : [];
	});
	const memorials = records
		.flatMap((record) => {
			const day = record.lane === 'memorial' ? spanOf(record)?.from : undefined;
			return day === undefined ? [] : [{ record, day }];
		})
		.sort((a, b) => a.day - b.day);
	if (camps.length + memorials.length === 0) return null;
	const rebuilt = memorials
		.flatMap(({ record }) => record.phases ?? [])
		.flatMap(({ bounds: [earliest, latest] }) => earliest ?? latest ?? [])
		.sort((a, b) => a - b);
	return { occupied: town ? occupiedSpans(town) : [], camps, memorials, rebuilt };
}

/** A dated town tells of a place no further off than this, kilometres. */
const NEAR = 12;
const DEGREE = 111.2;

/** The town that a record is tied to, or else the nearest to its place. */
function townOf(
	{ town, towns }: Pick<Dataset, 'town' | 'towns'>,
	{ links, place }: IndexRecord,
): IndexTown | undefined {
	const tied = links.map(town).find((each) => each !== undefined);
	if (tied || !place) return tied;
	const narrow = Math.cos((place[1] * Math.PI) / 180);
	const away = (other: IndexTown) =>
		Math.hypot((other.place[0] - place[0]) * narrow, other.place[1] - place[1]) * DEGREE;
	const nearest = least(towns, away);
	return nearest && away(nearest) <= NEAR ? nearest : undefined;
}

function occupiedSpans(town: IndexTown): Life['occupied'] {
	const changes = changesOf(town.spans);
	return changes.flatMap(({ holder, day }, i) => {
		const next = changes[i + 1];
		return holder === 'german' && next ? [{ from: day, to: next.day }] : [];
	});
}
