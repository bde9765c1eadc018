import type { DneprOkaChange } from '../../public/embed.d.ts';

/** What of the attributes stands in the fragment, and what in the query. */
export const STATE = ['date', 'select', 'layers', 'map', 'zoom'] as const;
export const SETTINGS = ['lang', 'theme'] as const;
const EXTRAS = ['traces', 'cells'] as const;

type Attributes = (name: string) => string | null;
type Lang = 'en' | 'ru';

const written = (parts: URLSearchParams): string => `${parts}`.replaceAll('%2F', '/').replaceAll('%2C', ',');

/** The parts of an address that the attributes give. */
function partsOf(get: Attributes, names: readonly string[]): URLSearchParams {
	const parts = new URLSearchParams();
	for (const name of names) {
		const value = get(name);
		if (value) parts.set(name, value);
	}
	return parts;
}

/** The address of the frame, or, with no mode, of the whole app. @param base of the app, with a slash at its end */
export function addressOf(base: string, get: Attributes, lang: Lang, mode: 'embed' | null): string {
	const query = partsOf(get, ['theme', 'tour']);
	query.set('lang', lang);
	if (mode) query.set('mode', mode);
	const fragment = written(partsOf(get, [...STATE, ...EXTRAS]));
	return `${base}?${written(query)}${fragment && `#${fragment}`}`;
}

/** The picture that stands for the app until it comes: of the record, the tour, the month, the decade, or of the whole. */
export function pictureOf(base: string, get: Attributes, lang: Lang): string {
	const named = (name: string) => (/^[a-z0-9-]{1,80}$/.exec(get(name) ?? '') ?? [])[0];
	const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(get('date') ?? '') ?? [];
	const [record, tour] = [named('select'), named('tour')];
	const name = record
		? `record/${record}`
		: tour
			? `tour/${tour}`
			: year === undefined
				? 'whole'
				: Number(year) < 1944 && month
					? `month/${year}-${month}`
					: `decade/${year.slice(0, 3)}0`;
	return `${base}picture/${name}${lang === 'ru' ? '.ru' : ''}.png`;
}

/** What the attributes say of the state. */
export function stateIn(get: Attributes): DneprOkaChange {
	const names = [...STATE, ...SETTINGS];
	return Object.fromEntries(names.flatMap((name) => (get(name) ? [[name, get(name)]] : []))) as DneprOkaChange;
}
