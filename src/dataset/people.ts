/**
 * People named in the records, for the search: found by the form in which the texts write them. Build time only.
 *
 * English has no cases, so names are read from it: initials and a surname (`M. G. Yefremov`), or a rank or calling and a name
 * (`General Yefremov`, `sculptor Lev Kerbel`). The Russian form is looked up among the Russian words of the dataset: the one that
 * is spelt like the English when both are folded, which leaves out those in another case.
 */
import { fold } from './fold.ts';
import type { Dataset } from './located.ts';
import type { PeopleFile } from './served.ts';

const SURNAME = "[A-Z][a-z]+(?:[’'][a-z]+)?(?:-[A-Z][a-z]+)?";
const INITIAL = '(?:[A-Z][a-z]?\\.)';
const CALLINGS =
	'General|Marshal|Field Marshal|Colonel|Major|Captain|Lieutenant|Commissar|commander|commandant|mayor|partisan|scout|pilot|sculptor|architect|artist|doctor|surgeon|Dr|priest|teacher|poet|writer';
const BY_INITIALS = new RegExp(`(?<![A-Za-z])(${INITIAL}(?: ?${INITIAL})?) ?(${SURNAME})`, 'g');
const BY_CALLING = new RegExp(`\\b(?:${CALLINGS}),? (${SURNAME})(?: (${SURNAME}))?`, 'g');
/** What may follow a calling and is no name: another calling, what is named after people; and the first letter of a name. What else, the project says. */
const NO_NAMES = new Set(
	'General Marshal Colonel Major Captain Lieutenant Staff Group Army Corps Front Street Square Order Guards Junior Senior Ye Yu Ya'.split(
		' ',
	),
);

interface Named {
	/** As written: initials or a given name, or nothing. */
	given: string;
	surname: string;
}

/**
 * Everyone named in an English text, in order.
 * @param others words that may follow a calling too and are no one's name
 */
export function namedIn(text: string, others: readonly string[] = []): Named[] {
	const isName = (word: string) => !NO_NAMES.has(word) && !others.includes(word);
	const byInitials = [...text.matchAll(BY_INITIALS)].map(([, given = '', surname = '']) => ({ given, surname }));
	const byCalling = [...text.matchAll(BY_CALLING)].flatMap(([, first = '', second = '']) => {
		if (!isName(first)) return [];
		return second && isName(second) ? { given: first, surname: second } : { given: '', surname: first };
	});
	return [...byInitials, ...byCalling];
}

interface Person {
	en: Named;
	records: Set<string>;
}

/** All people of the dataset with the records that name them; of a surname that stands alone in a record, the one person who bears it. */
export function peopleIn(dataset: Dataset): PeopleFile['people'] {
	const bySurname = new Map<string, Map<string, Person>>();
	const russian = new Map<string, string>();
	for (const { id, en, ru } of textsOf(dataset)) {
		for (const { given, surname } of namedIn(en, dataset.project.notPeople)) {
			const bearers = bySurname.get(surname) ?? new Map<string, Person>();
			bySurname.set(surname, bearers);
			const person = bearers.get(given.slice(0, 1)) ?? { en: { given, surname }, records: new Set() };
			if (given.length > person.en.given.length) person.en = { given, surname };
			person.records.add(id);
			bearers.set(given.slice(0, 1), person);
		}
		for (const [word] of ru.matchAll(/(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?/g)) {
			const surname = word.slice(word.lastIndexOf('.') + 1).trim();
			const key = fold(surname);
			if (word.length > (russian.get(key)?.length ?? 0)) russian.set(key, word.replace(/\.\s?/g, '. ').trim());
		}
	}
	return [...bySurname.values()]
		.flatMap((bearers) => {
			const nameless = bearers.get('');
			const only = bearers.size === 2 ? [...bearers.values()].find((each) => each !== nameless) : undefined;
			if (nameless && only) {
				for (const id of nameless.records) only.records.add(id);
				bearers.delete('');
			}
			return [...bearers.values()];
		})
		.map(({ en, records }) => ({
			en: [en.given, en.surname].filter(Boolean).join(' '),
			ru: russianOf(en, russian.get(fold(en.surname))),
			records: [...records],
		}))
		.filter((person): person is PeopleFile['people'][number] => person.ru !== null)
		.sort((a, b) => (a.en < b.en ? -1 : 1));
}

/** Of the Russian form only the surname, where its initials are those of another. */
function russianOf({ given }: Named, found: string | undefined): string | null {
	if (found === undefined) return null;
	const surname = found.slice(found.lastIndexOf('.') + 1).trim();
	const initial = found.includes('.') ? found.charAt(0) : '';
	return initial && given && fold(initial).charAt(0) !== fold(given).charAt(0) ? surname : found;
}

/** What names people: names, summaries, who took part, who made it, what it remembers. Who counted what does not. */
function textsOf(dataset: Dataset): { id: string; en: string; ru: string }[] {
	const all = [...dataset.towns, ...dataset.events, ...dataset.camps, ...dataset.memorials, ...dataset.topics];
	return all.map(({ value }) => {
		const more = value as {
			participants?: Lists;
			authors?: Lists;
			commemorates?: { text?: { en: string; ru: string } };
		};
		const said = (l: 'en' | 'ru') =>
			[
				value.name[l],
				value.summary[l],
				...(more.participants?.[l] ?? []),
				...(more.authors?.[l] ?? []),
				more.commemorates?.text?.[l] ?? '',
			].join('\n');
		return { id: value.id, en: said('en'), ru: said('ru') };
	});
}
type Lists = { en: string[]; ru: string[] };
