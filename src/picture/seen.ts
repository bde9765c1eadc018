import type { FrontMaker } from '../control/front.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Ground } from '../ground/topology.ts';
import type { Derived } from '../state/derive.ts';
import type { Store } from '../state/store.ts';

/** What a picture of the moment is made of: the same as what is on the screen. */
export interface Seen {
	store: Store;
	dataset: Dataset;
	derived: Derived;
	front: FrontMaker;
	ground: Ground | null;
}
