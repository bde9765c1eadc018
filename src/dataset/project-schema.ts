/** What the dataset is of: `data/project.yaml`. Nothing of it stands in the code. Build time only. */
import { z } from 'zod';
import { bilingual, box, day, id, text } from './schema-parts.ts';

export const project = z.strictObject({
	title: bilingual,
	subtitle: bilingual,
	/** One sentence for search engines and share sheets. */
	description: bilingual,
	/** What the subject is, for who comes to the page for the first time. */
	intro: bilingual,
	/** A word on the subject and on the age for which the page is meant. */
	note: bilingual,
	/** How sentences name what the dataset is of. */
	phrases: z.strictObject({
		/** All the regions together; in Russian in the genitive. */
		whole: bilingual,
		/** The heading over the totals. */
		inFigures: bilingual,
		/** Follows "taken"; in Russian in the instrumental. */
		byOccupier: bilingual,
		/** The note, for where it has little room. */
		noteShort: bilingual,
		/** The title, for where it has little room: a phone's header. */
		titleShort: bilingual,
	}),
	/** Russian names of places on a soft sign that are feminine: so that towns are freed in their own gender. */
	feminine: z.array(text).default([]),
	/** The days between the stretches of the axis. */
	eras: z.strictObject({
		/** The first day of all. */
		before: day,
		/** The first day that is told by day. */
		war: day,
		/** The first day of the years of memory, told by year. */
		memory: day,
		/** From this day on no front is drawn. */
		frontless: day,
		/** The last day that is counted as a day of the war. */
		lastDay: day,
	}),
	/** Points beyond this are a slip of the pen unless marked `away`. */
	extent: box,
	/** Where the centre of the map may go. */
	centre: box,
	/** As far as this the land is divided among the towns: beyond all that the map can show. */
	frame: box,
	/**
	 * Where the share under occupation is worked out: towns name them. With the box in which their places lie, how the labels of
	 * places name them, and their area in square kilometres.
	 */
	regions: z
		.array(z.strictObject({ id, name: bilingual, box, labels: z.array(text).default([]), area: z.number().positive() }))
		.min(1),
	/** Districts by the town that is their centre: how the labels of places name them. */
	districts: z.record(id, z.array(text).min(1)).default({}),
	/** What the map can be turned to; the first is what it shows at the start. */
	views: z.array(z.strictObject({ id, name: bilingual, box })).min(1),
	holders: z.strictObject({ soviet: bilingual, german: bilingual, contested: bilingual, partisan: bilingual }),
	/** What the ground under the map shows and where it is from. */
	ground: z.strictObject({
		/** One line at the foot of the map. */
		credit: bilingual,
		land: bilingual,
		water: bilingual,
		/** Ends with a colon: the lines with their sources follow. */
		ways: bilingual,
		/** In the legend. */
		railway: bilingual,
		highway: bilingual,
		licences: bilingual,
	}),
	/** Words that follow a rank or a calling in the English texts and are no one's name. */
	notPeople: z.array(text).default([]),
	/** An address for corrections: mailto: or https:. */
	corrections: z
		.string()
		.regex(/^(mailto:|https:\/\/)/, 'an address for corrections begins with mailto: or https://')
		.nullable(),
});
