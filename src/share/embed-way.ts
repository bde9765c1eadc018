import type { Dataset } from '../dataset/dataset.ts';
import { showFault } from '../panel/fault.ts';
import type { Store } from '../state/store.ts';
import type { ShareWay } from './share-dialog.ts';
import { sayShare } from './share-words.ts';

/** The way from the dialog `Share` to the one that makes the code of an embed, which is fetched when it is taken. */
export const embedWay = (store: Store, dataset: Dataset): ShareWay => ({
	name: sayShare(store.language.peek()).embed,
	act: () =>
		void import('./embed-builder.ts').then(
			({ openEmbedBuilder }) => openEmbedBuilder(store, dataset),
			(error: unknown) => showFault(error, store.language.peek()),
		),
});
