/** Faults of what is read: a language that says much less than the other or is the other, remarks of editors among what is shown. */
import type { Ask, Say } from './explained.ts';
import { type Dataset, recordsOf } from './located.ts';
import type { DataFile } from './read.ts';

/** Texts of which the longer has at least so many letters are compared: the longer may be so many times as long. */
const COMPARED = { letters: 60, ratio: 1.65 } as const;

/** Of the making of the dataset, not of its subject: belongs into `notes`. */
const REMARKS =
	/\b(dossier|from memory|the travel article|starting documents?|seed|TODO|FIXME|XXX|to be (checked|verified|confirmed|looked up)|unverified|needs checking|see notes|this (file|dataset|record)|our (data|dataset|records))\b|досье|(?<!\p{L})по памяти|исходн\p{L}+ (текст|документ|стать)|(?<!\p{L})(надо|нужно|следует|требует\p{L}*) (проверить|уточнить|проверки|уточнения)|см\. примечан|в этой записи|наши данные/iu;

/** So short a text may be a name, which both languages write alike. */
const LETTERS = 30;

/** Keys that never reach the page. */
const UNSHOWN = new Set(['notes', 'note', 'explained', 'reviewed']);

export function checkWording(dataset: Dataset, say: Say, ask: Ask): void {
	const { began, corrections, glossary } = dataset;
	for (const record of recordsOf(dataset)) {
		each(record.value, [], (pair, path) => {
			const unlike = unlikeLengths(pair);
			if (unlike) ask(record, 'unlike-lengths', [...path, unlike.shorter], unlike.message);
			checkPair(record.file, pair, path, say);
		});
	}
	// The page about the first documents speaks of them by right.
	if (began) each(began.value, [], (pair, path) => checkLanguages(began.file, pair, path, say));
	if (corrections) each(corrections.value, [], (pair, path) => checkLanguages(corrections.file, pair, path, say));
	if (glossary) checkTexts(glossary.file, glossary.value, say);
}

/** The same for a text that has no reasons to give: every pair at any depth of a value. @param at where the value stands in the file */
export function checkTexts(file: DataFile, value: unknown, say: Say, at: readonly PropertyKey[] = []): void {
	each(value, at, (pair, path) => {
		const unlike = unlikeLengths(pair);
		if (unlike) say(file, [...path, unlike.shorter], unlike.message);
		checkPair(file, pair, path, say);
	});
}

function unlikeLengths(pair: Pair): { shorter: 'en' | 'ru'; message: string } | null {
	const [shorter, longer] = pair.en.length < pair.ru.length ? (['en', 'ru'] as const) : (['ru', 'en'] as const);
	const most = pair[longer].length;
	if (most < COMPARED.letters || most <= COMPARED.ratio * pair[shorter].length) return null;
	const message = `'${shorter}' says much less than '${longer}' (${pair[shorter].length} letters to ${most}): say the same in both`;
	return { shorter, message };
}

interface Pair {
	en: string;
	ru: string;
}

/** Every text in two languages that is shown, at any depth; of lists each entry. */
function each(
	value: unknown,
	path: readonly PropertyKey[],
	take: (pair: Pair, path: readonly PropertyKey[]) => void,
): void {
	if (!value || typeof value !== 'object') return;
	if ('en' in value && 'ru' in value) {
		const { en, ru } = value as { en: string | string[]; ru: string | string[] };
		if (typeof en === 'string' && typeof ru === 'string') take({ en, ru }, path);
		return;
	}
	for (const [key, inner] of Object.entries(value)) {
		if (!UNSHOWN.has(key)) each(inner, [...path, Array.isArray(value) ? Number(key) : key], take);
	}
}

function checkPair(file: DataFile, pair: Pair, path: readonly PropertyKey[], say: Say): void {
	for (const l of ['en', 'ru'] as const) {
		const remark = REMARKS.exec(pair[l])?.[0];
		if (remark)
			say(file, [...path, l], `'${remark}' speaks of the making of the dataset, and is shown: move it to \`notes\``);
	}
	checkLanguages(file, pair, path, say);
}

/** Each language in its own letters: Cyrillic in quotations and names is right in English, but not most of it. */
function checkLanguages(file: DataFile, pair: Pair, path: readonly PropertyKey[], say: Say): void {
	const part = (text: string) => {
		const letters = text.match(/\p{L}/gu)?.length ?? 0;
		return letters < LETTERS ? null : (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters;
	};
	const [en, ru] = [part(pair.en), part(pair.ru)];
	if (en !== null && en > 0.5) say(file, [...path, 'en'], 'is in Russian: say it in English');
	if (ru !== null && ru < 0.1) say(file, [...path, 'ru'], 'is not in Russian: say it in Russian');
}
