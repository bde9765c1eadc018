import type { Dataset } from '../../dataset/dataset.ts';
import type { ShareWay } from '../../share/share-dialog.ts';
import type { Store } from '../../state/store.ts';
import { toursPanel } from './tours-panel.ts';
import { words } from './words.ts';

/** The one dialog of tours and of the talk that is being made. */
let panel: ReturnType<typeof toursPanel> | null = null;

const panelOf = (store: Store, dataset: Dataset) => {
	panel ??= toursPanel(store, dataset);
	return panel;
};

/** Opens the list of tours, with one's own talk below. */
export const openTours = async (store: Store, dataset: Dataset): Promise<void> =>
	(await panelOf(store, dataset)).open();

/** `Add to my talk`, for the dialog `Share`. */
export const talkWay = (store: Store, dataset: Dataset): ShareWay => ({
	name: words[store.language.peek()].talk.add,
	act: () => void panelOf(store, dataset).then(({ add }) => add()),
});
