/**
 * How a page is cited: GOST R 7.0.100-2018 (a part of a website), the Chicago Manual of Style, 17th edition (bibliography, 14.207),
 * BibTeX. What nobody can know when the page is made, the reader fills in: it stands in square brackets.
 */
import type { Language, Said } from '../dataset/served.ts';
import type { PagesWords } from '../i18n/pages.en.ts';

export interface Cited {
	id: string;
	title: string;
	site: Said;
	language: Language;
	edition: string;
	year: number;
	/** `null`: not known. */
	url: string | null;
}

/** A full stop, unless the text ends with one. */
const stopped = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

export function gost({ title, site, language, year, url }: Cited, words: PagesWords): string {
	// The standard's own words are in the language of the description.
	const said =
		language === 'ru'
			? { text: 'Текст : электронный', site: 'сайт', visited: 'дата обращения' }
			: { text: 'Text : electronic', site: 'website', visited: 'accessed' };
	const address = url ?? `[${words.thisAddress}]`;
	return `${stopped(title)} – ${said.text} // ${site[language]} : [${said.site}]. – ${year}. – URL: ${address} (${said.visited}: [${words.visited}]).`;
}

/** The title of the website in italics, as markup is not of this file, apart. */
export function chicago(
	{ title, site, language, edition, year, url }: Cited,
	words: PagesWords,
): [string, string, string] {
	const [open, close] = language === 'ru' ? ['«', '»'] : ['“', '”'];
	const named = language === 'ru' ? `${open}${title}${close}. ` : `${open}${stopped(title)}${close} `;
	const version = language === 'ru' ? `издание ${edition}` : `edition ${edition}`;
	return [named, site[language], `, ${version}, ${year}. ${url ?? `[${words.thisAddress}]`}.`];
}

export function bibtex({ id, title, site, language, edition, year, url }: Cited, words: PagesWords): string {
	const fields: [string, string][] = [
		['title', `{${escaped(title)}}`],
		['howpublished', escaped(site[language])],
		['year', String(year)],
		['note', escaped(`${language === 'ru' ? 'Издание' : 'Edition'} ${edition}`)],
		['url', url ?? `[${words.thisAddress}]`],
		['langid', language === 'ru' ? 'russian' : 'english'],
	];
	return `@misc{${keyOf(site.en)}-${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
}

/** Small letters and figures of a title, joined by hyphens. */
const keyOf = (title: string) =>
	title
		.toLowerCase()
		.match(/[a-z0-9]+/g)
		?.join('-') ?? 'site';

const TEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};
/** What has a meaning of its own in TeX. */
const escaped = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
