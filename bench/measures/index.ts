import { article } from './article.ts';
import { axe } from './axe.ts';
import { bytes } from './bytes.ts';
import { cut } from './cut.ts';
import { keyboard } from './keyboard.ts';
import { lost } from './lost.ts';
import type { Measure } from './measure.ts';
import { pan } from './pan.ts';
import { present } from './present.ts';
import { read } from './read.ts';
import { scrub } from './scrub.ts';
import { select } from './select.ts';
import { soak } from './soak.ts';
import { usable } from './usable.ts';
import { zoom } from './zoom.ts';

/** In the order in which a visit takes them; the first opens the page. To measure something more, add it here and to `metrics.ts`. */
export const MEASURES: readonly Measure[] = [
	usable,
	bytes,
	scrub,
	select,
	read,
	zoom,
	pan,
	soak,
	present,
	article,
	axe,
	keyboard,
	cut,
	lost,
];
