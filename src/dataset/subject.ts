/** What the dataset is of, as it is served in the index: from `data/project.yaml`, days as numbers. */
import { parseDay } from './edtf.ts';
import type { Project } from './schema.ts';
import type { Subject } from './served.ts';

export function subjectOf(project: Project): Subject {
	const { eras } = project;
	return {
		title: project.title,
		subtitle: project.subtitle,
		intro: project.intro,
		note: project.note,
		phrases: project.phrases,
		feminine: project.feminine,
		eras: {
			before: parseDay(eras.before),
			war: parseDay(eras.war),
			memory: parseDay(eras.memory),
			frontless: parseDay(eras.frontless),
			lastDay: parseDay(eras.lastDay),
		},
		centre: project.centre,
		regions: project.regions.map(({ id, name, area }) => ({ id, name, area })),
		views: project.views,
		holders: project.holders,
		ground: project.ground,
		corrections: project.corrections,
	};
}
