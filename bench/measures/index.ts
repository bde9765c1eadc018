import type { Measure } from './measure.ts';
import { pan } from './pan.ts';
import { scrub } from './scrub.ts';
import { select } from './select.ts';
import { soak } from './soak.ts';
import { usable } from './usable.ts';
import { zoom } from './zoom.ts';

/** In the order in which a visit takes them; the first opens the page. To measure something more, add it here and to `metrics.ts`. */
export const MEASURES: readonly Measure[] = [usable, scrub, select, zoom, pan, soak];
