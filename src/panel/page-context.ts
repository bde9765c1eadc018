import type { Dataset } from '../dataset/dataset.ts';
import type { Derived } from '../state/derive.ts';
import type { Store } from '../state/store.ts';
import type { Day } from '../time/day.ts';

/** What every page is made from. */
export interface PageContext {
	store: Store;
	dataset: Dataset;
	derived: Derived;
	open: (id: string) => void;
	/** The day from which the visitor comes to this one; `null` at first. */
	from: Day | null;
	/** Where a reader writes about a mistake. */
	corrections: string | null;
	/** Lists that the reader has unfolded. */
	unfolded: ReadonlySet<string>;
	unfold: (list: string) => void;
}
