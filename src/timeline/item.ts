import type { IndexRecord, Lane } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Fade, SoftExtent } from './extent.ts';

/**
 * One thing on the timeline, or several that share a mark. Positions are pixels of the plot.
 *  - `span`, `dot`, `diamond`: one record.
 *  - `count`: dots or diamonds of one place, too many for the height.
 *  - `ridge`: spans that found no row; as high at each place as there are many.
 *  - `sliver`: one of those, to be reached by keyboard and to light up when it is selected.
 */
export interface Item extends SoftExtent {
	/** The same as long as it stands for the same. */
	key: string;
	/** The weightiest, or the only one. */
	record: IndexRecord;
	records: readonly IndexRecord[];
	lane: Lane;
	shape: 'span' | 'dot' | 'diamond' | 'count' | 'ridge' | 'sliver';
	/** Of a ridge: each of it is there as a sliver too. */
	parted?: boolean;
	/** Whether the date is known. */
	dated: boolean;
	/** Of a span or ridge the upper edge, else the middle. */
	y: number;
	/** Height of a span or ridge, diameter of the others. */
	size: number;
	/** Of a mark without length whose date is not known to the day: how it fades over the days it may have been. */
	fade?: Fade;
	/** Of a ridge: its outline as SVG path data. */
	outline?: string;
}

/** The width and height of a counted mark, pixels. */
export const MARK = px(24);
export const MARK_HEIGHT = px(15);

/** Room above and below what is in a lane, pixels. */
export const LANE_PAD = px(2);

/** What an item of one record has of it. */
export const single = (lane: Lane, record: IndexRecord) => ({
	key: record.id,
	record,
	records: [record],
	lane,
	dated: record.date !== null,
});
/** What an item of several records has of them. */
export const several = (lane: Lane, records: readonly IndexRecord[]) => {
	let lead = records[0] as IndexRecord;
	for (const record of records) if (record.importance < lead.importance) lead = record;
	return {
		key: `${lane}*${records[0]?.id}*${records.length}`,
		record: lead,
		records,
		lane,
		dated: lead.date !== null,
	};
};
