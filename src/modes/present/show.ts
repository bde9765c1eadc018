import type { Dataset } from '../../dataset/dataset.ts';
import { loadTour, loadTours } from '../../dataset/load-tours.ts';
import type { Language, ServedSource } from '../../dataset/served.ts';
import type { Tour, TourStep } from '../../dataset/served-tours.ts';
import type { Day } from '../../time/day.ts';
import { type Moment, momentOf } from './moment.ts';
import type { TalkMoment } from './talk.ts';
import { words } from './words.ts';

/** What is presented: a tour of the house, or a talk of the visitor's own. */
export interface Show {
	/** Names the line between its two windows. */
	id: string;
	kind: 'tour' | 'talk';
	title: string;
	/** Of a tour: for what age, how long, what hard matter. */
	about: Pick<Tour, 'summary' | 'age' | 'minutes' | 'matter'> | null;
	steps: ShowStep[];
	/** Those that the steps name. */
	sources: Record<string, ServedSource>;
	/** Ids of records to go on to. */
	related: string[];
}

/** One step, as it is shown, told and printed; what a talk does not have is empty. */
export interface ShowStep extends Pick<TourStep, 'title' | 'text' | 'blanks' | 'notes' | 'question' | 'answer'> {
	day: Day;
	/** The record that it is about, by name, where the title does not say so. */
	subject: string;
	sources: string[];
	moment: Moment;
}

export function showOfTour(tour: Tour): Show {
	const { id, title, summary, age, minutes, matter, sources, related } = tour;
	return {
		id: `tour/${id}`,
		kind: 'tour',
		title,
		about: { summary, age, minutes, matter },
		steps: tour.steps.map((step) => ({ ...step, subject: '', moment: momentOf(step) })),
		sources,
		related,
	};
}

/** A talk reads what its records say in the language that is spoken; a record that cannot be read is shown all the same. */
export async function showOfTalk(talk: readonly TalkMoment[], dataset: Dataset, language: Language): Promise<Show> {
	const sources: Show['sources'] = {};
	const steps = await Promise.all(
		talk.map(async ({ caption, moment }): Promise<ShowStep> => {
			const id = moment.selection === null ? null : dataset.resolve(moment.selection);
			const name = id === null ? '' : dataset.name(id, moment.date);
			const read = id === null ? null : await dataset.read(id, language).catch(() => null);
			const known = (read?.text.sources ?? []).filter((source) => read?.sources[source]);
			for (const source of known) sources[source] = (read as NonNullable<typeof read>).sources[source] as ServedSource;
			return {
				title: caption || name,
				subject: caption ? name : '',
				text: read?.text.summary ?? '',
				blanks: [],
				notes: '',
				question: '',
				answer: '',
				day: moment.date,
				sources: known,
				moment: { ...moment, selection: id },
			};
		}),
	);
	return { id: 'talk', kind: 'talk', title: words[language].talk.title, about: null, steps, sources, related: [] };
}

/**
 * The tour of an address, or `null` where there is none of that id: the list is asked first, so that no file is missed.
 * @throws DataError where it cannot be had
 */
export async function loadShow(id: string, language: Language, edition: string): Promise<Show | null> {
	const known = (await loadTours(language, edition)).some((tour) => tour.id === id);
	return known ? showOfTour(await loadTour(id, language, edition)) : null;
}
