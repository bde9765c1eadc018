import { takeArea } from './control/area.ts';
import type { Subject } from './dataset/served.ts';
import { takeWords } from './i18n/index.ts';
import { takeViews } from './scene/camera.ts';
import { takeEras } from './time/eras.ts';

/**
 * Takes what the dataset is of, as `data/project.yaml` says: its title, words and holders, the stretches of its axis, its area, where the map may go.
 * To be called once, before anything is drawn or read from an address: in the page from the index, in a build and in tests from the file.
 */
export function takeSubject(subject: Subject): void {
	takeWords(subject);
	takeEras(subject.eras);
	takeArea(subject.regions);
	takeViews(subject.centre, subject.views);
}
