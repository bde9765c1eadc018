/** Tours at run time: the list, and one tour; each asked for when it is needed, never before the first paint. */
import { DataError, ofEdition } from './load.ts';
import type { Language } from './served.ts';
import type { Tour, TourFile, TourSummary, ToursFile } from './served-tours.ts';

/** All tours, in the order in which they are to be listed. @param edition of the dataset that is loaded @throws DataError */
export async function loadTours(language: Language, edition: string): Promise<TourSummary[]> {
	const file = `data/tours.${language}.json`;
	return (await ofEdition<ToursFile>(file, edition, ({ tours }) => Array.isArray(tours))).tours;
}

/**
 * One tour. The id may come from an address and be anything: what is no id is a tour that is not there.
 * @param edition of the dataset that is loaded
 * @throws DataError `absent` where there is no such tour
 */
export async function loadTour(id: string, language: Language, edition: string): Promise<Tour> {
	if (!/^[a-z0-9-]{1,80}$/.test(id)) throw new DataError('data/tours', 'absent');
	const file = `data/tours/${id}.${language}.json`;
	return ofEdition<TourFile>(
		file,
		edition,
		({ steps, sources }) => Array.isArray(steps) && typeof sources === 'object',
	);
}
