import '../styles/record.css';
import '../styles/pictures.css';
import '../styles/about.css';
import '../styles/layers-panel.css';
import '../styles/claims.css';
import type { Dataset } from '../dataset/dataset.ts';
import { mapLines } from './about-map.ts';
import { aboutPage } from './about-page.ts';
import { beganFile, beganPage } from './began-page.ts';
import { correctionsFile } from './corrections-log.ts';
import type { PageContext } from './page-context.ts';

export { layersPanel } from './layers-panel.ts';
export { recordPage } from './record-page.ts';

/** The pages that have files of their own, which are fetched when the page is opened. */
export function ownPages(dataset: Dataset) {
	const [began, log] = [beganFile(dataset), correctionsFile(dataset)];
	return {
		about: (context: PageContext) => aboutPage(context, log),
		began: (context: PageContext) => beganPage(context, began),
		/** Whoever calls it from an effect is called again when something has come. */
		watch() {
			for (const signal of [mapLines, began.content, log.content]) signal.value;
		},
	};
}
