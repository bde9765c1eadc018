/** What the dataset is of, as it is served in the index: from `data/project.yaml`, days as numbers. */
import { parseDay } from './edtf.ts';
import type { Project } from './schema.ts';
import type { Subject } from './served.ts';

export function subjectOf(project: Project): Subject {
	const {
		title,
		subtitle,
		intro,
		note,
		phrases,
		feminine,
		eras,
		centre,
		regions,
		views,
		holders,
		ground,
		corrections,
	} = project;
	return {
		title,
		subtitle,
		intro,
		note,
		phrases,
		feminine,
		eras: {
			before: parseDay(eras.before),
			war: parseDay(eras.war),
			memory: parseDay(eras.memory),
			frontless: parseDay(eras.frontless),
			lastDay: parseDay(eras.lastDay),
		},
		centre,
		regions: regions.map(({ id, name, area }) => ({ id, name, area })),
		views,
		holders,
		ground,
		corrections,
	};
}
