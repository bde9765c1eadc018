/** The page "Where this began" and the log of corrections, as they are served: each a file of its own, fetched when it is opened. */
import { parseDay } from './edtf.ts';
import type { Dataset } from './located.ts';
import type { Began, Corrections } from './schema.ts';
import type { BeganFile, CorrectionsFile, Language } from './served.ts';
import { servedSource } from './texts.ts';

export function beganIn(
	dataset: Dataset,
	{ documents, claims }: Began,
	l: Language,
): Omit<BeganFile, 'version' | 'edition'> {
	const named = new Set([...documents, ...claims].flatMap(({ sources }) => sources));
	return {
		documents: documents.map(({ id, title, intro, sources }) => ({ id, title: title[l], intro: intro[l], sources })),
		claims: claims.map(({ claim, known, ...rest }) => ({ ...rest, claim: claim[l], known: known[l] })),
		sources: Object.fromEntries(
			dataset.sources.flatMap(({ value }) => (named.has(value.id) ? [[value.id, servedSource(value)]] : [])),
		),
	};
}

/** The newest first, whatever the order of the file. */
export function correctionsIn(corrections: Corrections, l: Language): Omit<CorrectionsFile, 'version' | 'edition'> {
	const entries = corrections.map(({ date, records, what }) => ({ day: parseDay(date), records, what: what[l] }));
	return { corrections: entries.sort((a, b) => b.day - a.day) };
}
